import { readDraft } from './draft';
import type { Keep } from './keep';

const ADDRESS = 'address';

/** Remembers the link that this page put into its address for the draft it keeps; empty when it put none. */
export function keepOwnAddress(keep: Keep, hash: string): void {
  keep.write(ADDRESS, hash);
}

/** Tells whether a link is the one that was remembered. The draft then says the same, with what links leave out. */
export function isOwnAddress(keep: Keep, hash: string): boolean {
  return hash !== '' && keep.read(ADDRESS) === hash && readDraft(keep) !== undefined;
}
