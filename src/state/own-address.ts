import { readDraft } from './draft';
import type { Store } from './store';

const ADDRESS = 'address';

/** Remembers the link that this page put into its address for the draft it keeps; empty when it put none. */
export function keepOwnAddress(store: Store, hash: string): void {
  store.write(ADDRESS, hash);
}

/** Tells whether a link is the one that was remembered. The draft then says the same, with what links leave out. */
export function isOwnAddress(store: Store, hash: string): boolean {
  return hash !== '' && store.read(ADDRESS) === hash && readDraft(store) !== undefined;
}
