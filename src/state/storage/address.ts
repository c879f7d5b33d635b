import type { Work } from '../../work';
import { writeOwnAddress } from './draft';
import type { Store } from './store';

/**
 * Replaces the link in the address bar with one to the work, with identifiers masked and credentials left out. Removes
 * the link when the work is too long for one. Writing the link is asynchronous; `isWanted` is called afterwards, and
 * nothing changes when it returns false.
 */
export async function writeLink(store: Store, work: Work, isWanted: () => boolean): Promise<void> {
  const { prepareShare, linkTo } = await import('../sharing');
  const choice = {
    scope: 'everything',
    unmasked: new Set<string>(),
    settings: true,
    secrets: false,
  } as const;
  const link = await linkTo(prepareShare(work, choice).work);
  if (isWanted()) write(store, link);
}

/** Removes the link from the address bar, because it no longer matches the page. */
export function clearLink(store: Store): void {
  if (window.location.hash !== '') write(store, '');
}

function write(store: Store, link: string): void {
  const { pathname, search } = window.location;
  try {
    window.history.replaceState(window.history.state, '', link === '' ? pathname + search : link);
    writeOwnAddress(store, window.location.hash);
  } catch {
    // A sandboxed page may not change its address; the Share dialog still shows the link.
  }
}
