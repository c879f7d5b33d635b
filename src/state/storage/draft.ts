import { FIRST_EVENT, FIRST_TEMPLATE } from '../../event';
import { normalizeWork, readWork, type Work } from '../../work';
import type { Store } from './store';

const DRAFT = 'draft';
const ADDRESS = 'address';

/** Returns the work of a page that nobody has changed: the first example. */
export function firstWork(): Work {
  return { template: FIRST_TEMPLATE.text, event: FIRST_EVENT.text };
}

/** True for the first example as it is, in which no check finds a problem. */
export function isFirstWork(work: Work): boolean {
  return JSON.stringify(work) === JSON.stringify(normalizeWork(firstWork()));
}

/** Returns the work as it was left, or undefined when none was stored or it cannot be read. */
export function readDraft(store: Store): Work | undefined {
  return readStored(parseJson(store.read(DRAFT)));
}

// In UTF-16 units. Browsers keep about five million for a whole site; to try costs time with every change.
const MAX_DRAFT = 4_000_000;

/** Stores the work for the next visit; false when it is too long, or the browser refuses. */
export function writeDraft(store: Store, work: Work): boolean {
  if (lengthOf(work) > MAX_DRAFT) return false;
  return store.write(DRAFT, JSON.stringify(work));
}

// The texts that can be long.
function lengthOf({ template, event, expectations = [] }: Work): number {
  const own = expectations.map((each) => (typeof each.event === 'string' ? each.event.length : 0));
  return own.reduce((sum, length) => sum + length, template.length + event.length);
}

/** Stores the link that this page wrote into its own address for the draft; empty when it wrote none. */
export function writeOwnAddress(store: Store, hash: string): void {
  store.write(ADDRESS, hash);
}

/** Returns true for the link that this page wrote itself; the draft is then the same work with what links leave out. */
export function isOwnAddress(store: Store, hash: string): boolean {
  return hash !== '' && store.read(ADDRESS) === hash && readDraft(store) !== undefined;
}

/** Reads a work from parsed JSON; undefined when it is none. */
export function readStored(value: unknown): Work | undefined {
  const reading = readWork(value);
  return reading.ok ? reading.work : undefined;
}

/** Parses JSON from the store; null when it is absent or not JSON. */
export function parseJson(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}
