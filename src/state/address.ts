import type { Keep } from './keep';
import { readDraft, readSetAside, sameWork, setDraftAside } from './draft';
import { type OpenedLink, readLink } from './link';
import type { NoticeBoard } from './notice.svelte';
import type { Inputs, Work } from './inputs.svelte';

/** Gives the address that opens the work elsewhere, or a sentence that says why it cannot. */
export async function linkFor(
  work: Work,
): Promise<{ ok: true; link: string } | { ok: false; message: string }> {
  const { encodeLink } = await import('../share');
  const encoded = encodeLink(work);
  if (encoded === '') return { ok: false, message: 'The template and the event are too long for a link.' };
  const { origin, pathname } = window.location;
  return { ok: true, link: `${origin}${pathname}#${encoded}` };
}

/** Writes the work into the address bar, in place of what is there; takes the link away when the work is too long for one. */
export async function writeLink(work: Work): Promise<void> {
  const address = await linkFor(work);
  const { pathname, search } = window.location;
  try {
    window.history.replaceState(window.history.state, '', address.ok ? address.link : pathname + search);
  } catch {
    // A sandboxed page may not write its address; the Share button still gives the link.
  }
}

interface LinkTarget {
  readonly inputs: Inputs;
  readonly notices: NoticeBoard;
  readonly keep: Keep;
}

/** Opens a link in the running page, as when one is pasted into the address bar. The draft is set aside, not lost. */
export async function openLink(target: LinkTarget, hash: string): Promise<void> {
  const opened = await readLink(hash);
  if (opened === undefined) return;
  announceLink(target, opened);
  if (opened.ok) target.inputs.open(opened.work);
}

/** Says what came of a link: that the work is from it and where the draft is, or why it could not be read. */
export function announceLink(target: LinkTarget, opened: OpenedLink): void {
  const { notices, keep, inputs } = target;
  if (!opened.ok) {
    notices.show({ tone: 'warning', message: `${opened.message} Your own draft is as you left it.` });
    return;
  }
  const draft = readDraft(keep);
  if (draft === undefined || sameWork(draft, opened.work)) return;
  setDraftAside(keep);
  const run = () => {
    const kept = readSetAside(keep);
    if (kept !== undefined) inputs.open(kept);
    notices.close();
  };
  const message = ['This page was opened from a link. Your own draft is kept.', ...opened.notes].join(' ');
  notices.show({ tone: 'info', message, action: { label: 'Go back to my draft', run } });
}
