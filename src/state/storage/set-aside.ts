import { isSameWork, type Work } from '../../work';
import { parseJson, readStored } from './draft';
import type { Store } from './store';

const SET_ASIDE = 'set-aside';

// Enough for a day of opening links from tickets.
const MAX_SET_ASIDE = 10;

/** Saves a work before another one replaces it: first in a short list without duplicates. */
export function setAside(store: Store, work: Work): void {
  const others = readSetAside(store).filter((each) => !isSameWork(each, work));
  store.write(SET_ASIDE, JSON.stringify([work, ...others].slice(0, MAX_SET_ASIDE)));
}

/** Returns the works that were set aside, the last one first. */
export function readSetAside(store: Store): readonly Work[] {
  const stored = parseJson(store.read(SET_ASIDE));
  return Array.isArray(stored) ? stored.flatMap((each: unknown) => readStored(each) ?? []) : [];
}
