import type { Keep } from './keep';
import { readDraft, sameWork, setAside } from './draft';
import { type OpenedLink, readLink } from './link';
import type { NoticeBoard } from './notice.svelte';
import type { Inputs } from './inputs.svelte';
import { withoutSecrets } from './secrets';
import type { Work } from './work';

/** Gives the address that opens the work elsewhere, its secrets left out, or a sentence that says why it cannot. */
export async function linkFor(
  work: Work,
): Promise<{ ok: true; link: string } | { ok: false; message: string }> {
  const { encodeLink } = await import('../share');
  const encoded = await encodeLink(await withoutSecrets(work));
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

/** Opens a link in the running page, as when one is pasted into the address bar. What is on the page is set aside, not lost. */
export async function openLink(target: LinkTarget, hash: string): Promise<void> {
  const opened = await readLink(hash);
  if (opened === undefined) return;
  const own = ownWork(target);
  if (opened.ok) target.inputs.open(opened.work);
  await announce(target, opened, own);
}

/**
 * Says what came of the link the page was opened with: where it put the work that was there before, and what it could
 * not bring along; or why it could not be read.
 */
export async function announceLink(target: LinkTarget, opened: OpenedLink): Promise<void> {
  await announce(target, opened, ownWork(target));
}

// The person's own work is what they changed on this page, otherwise the draft of an earlier visit.
function ownWork({ inputs, keep }: LinkTarget): Work | undefined {
  return inputs.edits > 0 ? inputs.work : readDraft(keep);
}

async function announce({ inputs, notices, keep }: LinkTarget, opened: OpenedLink, own: Work | undefined) {
  if (!opened.ok) {
    notices.show({ tone: 'warning', message: `${opened.message} Your own draft is as you left it.` });
    return;
  }
  const notes = opened.notes.join(' ');
  if (own?.partner !== undefined && (await isStrippedOf(own, opened.work))) {
    if (inputs.edits === 0) inputs.open(own);
    return;
  }
  if (own === undefined || sameWork(own, opened.work)) {
    if (notes !== '') notices.show({ tone: 'info', message: notes });
    return;
  }
  setAside(keep, own);
  const run = () => {
    inputs.load(own);
    notices.close();
  };
  const message = ['This was opened from a link. Your own draft is kept.', ...opened.notes].join(' ');
  notices.show({ tone: 'info', message, action: { label: 'Go back to my draft', run } });
}

// The address of one's own work lacks its secrets; they are in the draft.
async function isStrippedOf(own: Work, linked: Work): Promise<boolean> {
  return !sameWork(own, linked) && sameWork(await withoutSecrets(own), linked);
}
