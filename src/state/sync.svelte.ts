import type { History } from './history';
import type { Store } from './storage/store';
import { isSameWork, type Work } from '../work';
import { clearLink, writeLink } from './storage/address';
import { writeDraft } from './storage/draft';
import { loadForms, readLongEvent, loadRecognition, providePartner } from './deferred';
import type { Derived } from './derivation/derived';
import { followHistory } from './history-follower';
import { loadLanguage } from './derivation/language.svelte';
import type { NoticeBoard } from './notice.svelte';
import { openLink, type OpeningTarget } from './opening/open-work';
import type { Preferences } from './storage/preferences.svelte';

/** What the effects read and write. */
export interface SyncInput extends Derived {
  /** The remembered preferences. */
  readonly preferences: Preferences;
  /** Where problems with storing are reported. */
  readonly notices: NoticeBoard;
  /** Where the draft is kept. */
  readonly store: Store;
  /** Opens the history of this device. */
  readonly loadHistory: () => Promise<History>;
  /** Shows a request that arrived and was shared with a work. */
  readonly modes?: OpeningTarget['modes'];
}

// Long enough that typing does not write at every key, short enough to lose nothing that matters.
const SAVE_DELAY_MS = 400;

// Long enough that the history does not hold single keystrokes.
const HISTORY_DELAY_MS = 15_000;

// Problems are updated when typing pauses: longer than between two keys of a fast typist.
const LINT_DELAY_MS = 150;

// Longer than between two keys, so a long event is not read again and again.
const READ_DELAY_MS = 150;

/**
 * Starts the effects that copy the state to the draft, the address bar, the history and the theme. The only place for
 * such effects. Returns a function that stops them.
 */
export function startSync(input: SyncInput): () => void {
  const links = followLinks(input);
  const save = delayed(() => {
    if (!links.isOpening()) updateAddress(input);
    saveDraft(input);
  }, SAVE_DELAY_MS);
  const flush = delayed(() => input.insight.flush(), LINT_DELAY_MS);
  const history = followHistory(input.inputs, (work) => void record(input, work));
  const rest = delayed(history.flush, HISTORY_DELAY_MS);
  const stopEffects = startEffects(input, {
    save: () => save.soon(input.inputs.work, input.preferences.shareScope),
    updateHistory: () => {
      history.update();
      rest.soon(input.inputs.work);
    },
    updateProblems: () => flush.soon(input.inputs.work, deferredParts(input)),
  });
  const leave = () => {
    save.now();
    rest.now();
  };
  const stopListening = listen(links.follow, leave);
  return () => {
    stopEffects();
    stopListening();
    save.now();
  };
}

interface Followers {
  readonly save: () => void;
  readonly updateHistory: () => void;
  readonly updateProblems: () => void;
}

// Each of the functions reads what it depends on, so its effect runs again when that changes.
function startEffects(input: SyncInput, { save, updateHistory, updateProblems }: Followers): () => void {
  return $effect.root(() => {
    $effect(() => {
      if (input.inputs.edits > 0) save();
    });
    $effect(updateHistory);
    $effect(updateProblems);
    $effect(followEvent(input));
    $effect(() => {
      requestParts(input);
      requestPartner(input);
    });
    $effect(() => {
      showTheme(input.preferences);
    });
  });
}

// Calls what follows links, and what saves before the page may be gone. Returns the function that stops both.
function listen(follow: () => void, leave: () => void): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  window.addEventListener('hashchange', follow, { signal });
  window.addEventListener('pagehide', leave, { signal });
  document.addEventListener('visibilitychange', leave, { signal });
  return () => listening.abort();
}

// Reads a long event when typing has paused.
function followEvent({ inputs, event }: SyncInput): () => void {
  const read = delayed(() => void readLongEvent({ event }), READ_DELAY_MS);
  return () => {
    if (event.isReading) read.soon(inputs.event);
  };
}

// A language other than AppsFlyer's loads when it is chosen, the reader of forms when an event is not plain JSON.
function requestParts({ inputs: { vocabulary: id }, language, event, insight }: SyncInput): void {
  if (event.awaitsForms) void loadForms({ event });
  if (insight.awaitsRecognition) void loadRecognition({ insight });
  if (id === 'appsflyer' || language.state !== 'loading') return;
  loadLanguage(id).then(
    (loaded) => language.use(loaded),
    () => language.fail(id),
  );
}

// The partner of a work that was opened. One that a person chooses is there before it is chosen.
function requestPartner({ delivery, notices }: SyncInput): void {
  const { awaited, isReady } = delivery;
  if (!isReady || awaited === undefined) return;
  const message =
    'The rules of this partner could not be loaded, so no request is shown. Reload the page to try again.';
  void providePartner({ delivery }, awaited).then((isThere) => {
    if (!isThere) notices.show({ tone: 'warning', message });
  });
}

function showTheme({ theme }: Preferences): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

// The history dialog reports what could not be stored.
async function record({ loadHistory }: SyncInput, work: Work): Promise<void> {
  const history = await loadHistory().catch(() => undefined);
  await history?.record(work, Date.now());
}

// The deferred parts that have loaded; each of them can change the problems and the verdict.
function deferredParts({ delivery, event, insight, language }: SyncInput) {
  const { isChecking, awaitsRecognition } = insight;
  const { awaitsForms, isReading } = event;
  const isLoaded = delivery.partner !== undefined;
  return [isChecking, awaitsRecognition, isLoaded, language.state, awaitsForms, isReading];
}

// Until a link that was followed is open, the address is its own, and a change from before must not remove it.
function followLinks(input: SyncInput) {
  let opening = 0;
  const open = async () => {
    opening += 1;
    await openLink(input, window.location.hash);
    opening -= 1;
  };
  return { follow: () => void open(), isOpening: () => opening > 0 };
}

function saveDraft({ inputs, notices, store }: SyncInput): void {
  if (writeDraft(store, inputs.work)) return;
  // A browser that stores an empty text refused this one for its length.
  const message = store.write('trial', '')
    ? 'This is too long for this browser to store; it will be lost when you close the page.'
    : 'This browser blocks storage; your work will be lost when you close the page.';
  notices.show({ tone: 'warning', message });
}

// The address carries the work only when a person has chosen to share everything. Otherwise the link that the page was
// opened with is removed, because the page no longer shows what it says.
function updateAddress({ inputs, preferences, store }: SyncInput): void {
  const { work } = inputs;
  const follows = () => preferences.shareScope === 'everything';
  if (!follows()) {
    clearLink(store);
    return;
  }
  // If the codec cannot be loaded the address stays as it is; the draft is kept in any case.
  writeLink(store, work, () => follows() && inputs.edits > 0 && isSameWork(inputs.work, work)).catch(
    () => undefined,
  );
}

interface Delayed {
  /** Runs the task after the delay; another call restarts the delay. An effect passes what it depends on. */
  readonly soon: (...dependencies: readonly unknown[]) => void;
  /** Runs the task at once if it is waiting. */
  readonly now: () => void;
}

function delayed(task: () => void, milliseconds: number): Delayed {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const now = () => {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    task();
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(now, milliseconds);
  };
  return { soon, now };
}
