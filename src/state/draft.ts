import { DEFAULT_OPTIONS, readOptions } from '../engine';
import { FIRST_EVENT, FIRST_TEMPLATE } from '../event';
import type { Store } from './store';
import { readChoices, type Work } from './work';

const DRAFT = 'draft';
const SET_ASIDE = 'set-aside';

/** Gives the work of a page nobody has touched: the first example. */
export function firstWork(): Work {
  return { template: FIRST_TEMPLATE.text, event: FIRST_EVENT.text, options: DEFAULT_OPTIONS };
}

/** Gives the work as it was left, or undefined when none was kept or it cannot be read. */
export function readDraft(store: Store): Work | undefined {
  return readWork(store.read(DRAFT));
}

/** Reads a work from its JSON; undefined when it is none. */
export function readWork(text: string | undefined): Work | undefined {
  return readWorkFrom(parseJson(text));
}

/** Keeps the work for the next visit; false when the browser refuses. */
export function writeDraft(store: Store, work: Work): boolean {
  return store.write(DRAFT, JSON.stringify(work));
}

// Enough for a day of opening links from tickets.
const MOST_SET_ASIDE = 10;

/** Puts work where what is opened from a link cannot overwrite it: first in a short list without repetitions. */
export function setAside(store: Store, work: Work): void {
  const others = readSetAside(store).filter((each) => !sameWork(each, work));
  store.write(SET_ASIDE, JSON.stringify([work, ...others].slice(0, MOST_SET_ASIDE)));
}

/** Gives the works that were set aside, the last one first. */
export function readSetAside(store: Store): readonly Work[] {
  const kept = parseJson(store.read(SET_ASIDE));
  return Array.isArray(kept) ? kept.flatMap((each: unknown) => readWorkFrom(each) ?? []) : [];
}

/** Tells whether two works are the same. */
export function sameWork(a: Work, b: Work): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function parseJson(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}

/** Reads a work from a value that came out of JSON; undefined when it is none. */
export function readWorkFrom(kept: unknown): Work | undefined {
  if (typeof kept !== 'object' || kept === null) return undefined;
  if (!('template' in kept) || typeof kept.template !== 'string') return undefined;
  if (!('event' in kept) || typeof kept.event !== 'string') return undefined;
  const options = readOptions('options' in kept ? kept.options : undefined);
  return { template: kept.template, event: kept.event, options, ...readChoices(kept) };
}
