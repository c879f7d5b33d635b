import type { History } from './history';
import type { Store } from './store';
import { isSameWork, type Work } from '../work';
import { clearLink, writeLink } from './address';
import { writeDraft } from './draft';
import { followHistory } from './history-follower';
import type { Insight } from './insight.svelte';
import { loadLanguage } from './language';
import type { NoticeBoard } from './notice.svelte';
import { openLink } from './open-work';
import type { Preferences } from './preferences.svelte';
import type { Inputs } from './inputs.svelte';
import type { Session } from './session.svelte';

/** What the effects act on. */
export interface SyncInput {
  readonly inputs: Inputs;
  readonly session: Session;
  readonly insight: Insight;
  readonly preferences: Preferences;
  readonly notices: NoticeBoard;
  readonly store: Store;
  readonly loadHistory: () => Promise<History>;
}

// Long enough that typing does not flood the history or the disk, short enough to lose nothing that matters.
const SAVE_DELAY_MS = 400;

// Long enough that the timeline has works, not keystrokes.
const HISTORY_DELAY_MS = 15_000;

// Problems follow as soon as the keys rest.
const LINT_DELAY_MS = 80;

/**
 * Keeps everything outside in step with the state: the draft, the address bar, the theme. The only place for such
 * effects. Gives a function that ends them.
 */
export function startSync(input: SyncInput): () => void {
  const save = later(() => saveWork(input), SAVE_DELAY_MS);
  const settle = later(() => input.insight.settle(), LINT_DELAY_MS);
  const history = followHistory(input.inputs, (work) => void remember(input, work));
  const rest = later(history.flush, HISTORY_DELAY_MS);
  const stopEffects = $effect.root(() => {
    $effect(() => {
      if (input.inputs.edits > 0) save.soon(input.inputs.work, input.preferences.shareScope);
    });
    $effect(() => {
      history.update();
      rest.soon(input.inputs.work);
    });
    $effect(() => {
      settle.soon(input.inputs.work, lateParts(input));
    });
    $effect(() => {
      fetchLanguage(input);
    });
    $effect(() => {
      const { theme } = input.preferences;
      if (theme === 'system') delete document.documentElement.dataset.theme;
      else document.documentElement.dataset.theme = theme;
    });
  });
  const leave = () => {
    save.now();
    rest.now();
  };
  const listening = new AbortController();
  const { signal } = listening;
  window.addEventListener('hashchange', () => void openLink(input, window.location.hash), { signal });
  window.addEventListener('pagehide', leave, { signal });
  document.addEventListener('visibilitychange', leave, { signal });
  return () => {
    stopEffects();
    listening.abort();
    save.now();
  };
}

// A language other than AppsFlyer's loads when it is chosen.
function fetchLanguage({ inputs: { vocabulary: id }, session }: SyncInput): void {
  if (id === 'appsflyer' || session.languageState !== 'loading') return;
  loadLanguage(id).then(
    (language) => session.useLanguage(language),
    () => session.missLanguage(id),
  );
}

// What the history cannot keep it says itself when it is looked at.
async function remember({ loadHistory }: SyncInput, work: Work): Promise<void> {
  const history = await loadHistory().catch(() => undefined);
  await history?.record(work, Date.now());
}

// What has loaded by now; with every part the problems and the verdict can be others.
function lateParts({ insight, session }: SyncInput) {
  return [insight.isChecking, insight.isDeciding, session.languageState];
}

function saveWork(input: SyncInput): void {
  const { inputs, notices, store } = input;
  keepAddress(input);
  if (writeDraft(store, inputs.work)) return;
  // A browser that keeps an empty text refuses this one for its length.
  const message = store.write('trial', '')
    ? 'This is too long for this browser to store, so it is gone when you close the page.'
    : 'This browser keeps nothing for this page, so what you type is gone when you close it.';
  notices.show({ tone: 'warning', message });
}

// Live values go into the address only when a person has chosen to share everything. A link by which the page was opened
// goes away, since it no longer says what the page shows.
function keepAddress({ inputs, preferences, store }: SyncInput): void {
  const { work } = inputs;
  const follows = () => preferences.shareScope === 'everything';
  if (!follows()) {
    clearLink(store);
    return;
  }
  // Without the codec the address stays as it is; the draft is kept all the same.
  writeLink(store, work, () => follows() && inputs.edits > 0 && isSameWork(inputs.work, work)).catch(
    () => undefined,
  );
}

interface Later {
  /** Runs the task after a pause; a new call begins the pause anew. An effect names what it follows by handing it over. */
  readonly soon: (...causes: readonly unknown[]) => void;
  /** Runs the task at once if it is waiting. */
  readonly now: () => void;
}

function later(task: () => void, pause: number): Later {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const now = () => {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    task();
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(now, pause);
  };
  return { soon, now };
}
