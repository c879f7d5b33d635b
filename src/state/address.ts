import type { Store } from './store';
import { readDraft, sameWork, setAside } from './draft';
import { readLink } from './link';
import type { OpenedLink } from './opened-work';
import type { NoticeBoard } from './notice.svelte';
import { keepOwnAddress } from './own-address';
import type { Preferences } from './preferences.svelte';
import type { Inputs } from './inputs.svelte';
import type { Work } from './work';

/**
 * Writes a link to the work into the address bar, in place of what is there: identifiers replaced and secrets left out,
 * as the share dialog does by itself. Takes the link away when the work is too long for one. `isWanted` is asked once
 * the link is made, which takes a moment.
 */
export async function writeLink(store: Store, work: Work, isWanted: () => boolean): Promise<void> {
  const { prepareWork, linkTo } = await import('./sharing');
  const choice = { scope: 'everything', keep: new Set<string>(), settings: true, secrets: false } as const;
  const link = await linkTo(prepareWork(work, choice).state);
  if (isWanted()) write(store, link);
}

/** Takes the link out of the address bar, so that none is there that no longer says what the page shows. */
export function clearLink(store: Store): void {
  if (window.location.hash !== '') write(store, '');
}

function write(store: Store, link: string): void {
  const { pathname, search } = window.location;
  try {
    window.history.replaceState(window.history.state, '', link === '' ? pathname + search : link);
    keepOwnAddress(store, window.location.hash);
  } catch {
    // A sandboxed page may not write its address; the Share button still gives the link.
  }
}

/** What opening somebody else's work acts on. */
export interface OpeningTarget {
  readonly inputs: Inputs;
  readonly preferences: Preferences;
  readonly notices: NoticeBoard;
  readonly store: Store;
}

/** Opens a link in the running page, as when one is pasted into the address bar. What is on the page is set aside, not lost. */
export async function openLink(target: OpeningTarget, hash: string): Promise<void> {
  const opened = await readLink(hash);
  if (opened !== undefined) show(target, opened);
}

/** Shows what came of a link or a file in the running page. What is on the page is set aside, not lost. */
export function show(target: OpeningTarget, opened: OpenedLink): void {
  announceLink(target, opened);
  if (!opened.ok) return;
  target.inputs.open(opened.work, opened.origin);
  if (opened.view !== undefined) target.preferences.showView(opened.view);
}

/**
 * Says what came of a link or a file: where it put the work that was there before, and what it could not bring along; or
 * why it could not be read. The person's own work is what they changed on this page, otherwise the draft of an earlier
 * visit.
 */
export function announceLink({ inputs, notices, store }: OpeningTarget, opened: OpenedLink): void {
  if (!opened.ok) {
    notices.show({ tone: 'warning', message: `${opened.message} Your own draft is as you left it.` });
    return;
  }
  const own = inputs.edits > 0 ? inputs.work : readDraft(store);
  if (own === undefined || sameWork(own, opened.work)) {
    if (opened.notes.length > 0) notices.show({ tone: 'info', message: opened.notes.join(' ') });
    return;
  }
  setAside(store, own);
  const run = () => {
    inputs.load(own);
    notices.close();
  };
  const message = [`This was opened from a ${opened.origin}. Your own draft is kept.`, ...opened.notes];
  notices.show({
    tone: 'info',
    message: message.join(' '),
    action: { label: 'Go back to my draft', run },
  });
}
