import type { SharedRequest } from '../../share';
import { isSameWork } from '../../work';
import { readDraft } from '../storage/draft';
import type { Inputs } from '../derivation/inputs.svelte';
import type { NoticeBoard } from '../notice.svelte';
import type { Preferences } from '../storage/preferences.svelte';
import type { OpenedWork } from './opened-work';
import { readLink } from './read-link';
import { setAside } from '../storage/set-aside';
import type { Store } from '../storage/store';

/** What opening a work changes. */
export interface OpeningTarget {
  /** Receives the work. */
  readonly inputs: Inputs;
  /** Receives the view. */
  readonly preferences: Preferences;
  /** Shows the message about what was opened. */
  readonly notices: NoticeBoard;
  /** Stores the work that was on the page before. */
  readonly store: Store;
  /** Shows a request that arrived and was shared with the work; absent where there are no modes. */
  readonly modes?: { readonly receive: (request: SharedRequest) => void } | undefined;
}

/** Opens a link in the running page, as when one is pasted into the address bar. The present work is set aside. */
export async function openLink(target: OpeningTarget, hash: string): Promise<void> {
  const opened = await readLink(hash);
  if (opened !== undefined) openWork(target, opened);
}

/** Shows a work from a link or a file in the running page. The present work is set aside. */
export function openWork(target: OpeningTarget, opened: OpenedWork): void {
  announceOpened(target, opened);
  if (!opened.ok) return;
  target.inputs.open(opened.work, opened.origin);
  if (opened.view !== undefined) target.preferences.showView(opened.view);
}

/**
 * Shows a message about a link or a file that was read: where the person's own work is now and what was left out, or
 * why it could not be read. The own work is what was changed on this page, otherwise the draft of an earlier visit.
 */
export function announceOpened({ inputs, notices, store, modes }: OpeningTarget, opened: OpenedWork): void {
  if (!opened.ok) {
    notices.show({ tone: 'warning', message: `${opened.message} Your draft is unchanged.` });
    return;
  }
  if (opened.received !== undefined) modes?.receive(opened.received);
  const own = inputs.edits > 0 ? inputs.work : readDraft(store);
  if (own === undefined || isSameWork(own, opened.work)) {
    if (opened.notes.length > 0) notices.show({ tone: 'info', message: opened.notes.join(' ') });
    return;
  }
  setAside(store, own);
  const run = () => {
    inputs.load(own);
    notices.close();
  };
  const message = [`Opened from a ${opened.origin}. Your own draft is saved.`, ...opened.notes].join(' ');
  notices.show({ tone: 'info', message, action: { label: 'Go back to my draft', run } });
}
