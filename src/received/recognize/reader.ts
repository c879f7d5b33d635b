import type { Span } from '../../engine';
import type { Arrival, ArrivalForm, ArrivalNote } from '../arrival';
import type { Line } from './text/line';
import type { WholeJson } from './json/whole';

/** A line or an entry that holds no request. */
export interface SkippedItem {
  /** Its span of the pasted text. */
  readonly skipped: Span;
  /** The status of the answer to a request before it, where it has nothing else. */
  readonly status?: number;
}

/** A request, or a line or an entry that holds none. */
export type Item = Arrival | SkippedItem;

/** What was read at a line. */
export interface Reading {
  /** What it and the lines after it hold, in order. They are read as they are asked for. */
  readonly items: Iterable<Item>;
  /** The offset in the source from which to go on. */
  readonly next: number;
}

/** The columns of a table. */
export interface Table {
  /** The sign between two cells. */
  readonly delimiter: string;
  /** The titles as `plainKey` writes them. */
  readonly names: readonly string[];
}

/** What is known from the lines before and from the reader of the page. */
export interface Context {
  /** The form that a person chose; absent when it is recognized. */
  readonly chosen?: ArrivalForm | undefined;
  /** The names of the fields of the lines that follow, when a line of the log named them. */
  fields?: readonly string[] | undefined;
  /** The columns of the rows that follow, when a line had their titles. */
  table?: Table | undefined;
  /** What a long text is as one JSON value; absent for others, and inside of it. */
  readonly whole?: WholeJson | undefined;
  /** The scheme of the request that is quoted, where the lines before it show one. */
  readonly scheme?: 'http' | 'https' | undefined;
  /** How many more characters may be read more than once, which keeps the whole linear. */
  readonly budget: { left: number };
  /** What was undone in the text so far, by its places in the pasted text. */
  readonly undone: ArrivalNote[];
  /** How many texts the text is inside of. */
  readonly depth: number;
}

/** A reader of requests in some forms. */
export interface Reader {
  /** The forms it reads. */
  readonly forms: readonly ArrivalForm[];
  /** Reads the request that begins at a line; undefined when the line begins none in these forms. Total. */
  readonly read: (line: Line, context: Context) => Reading | undefined;
}

/** A reading of one line that holds these requests. */
export function ofLine({ next }: Line, items: readonly Item[]): Reading | undefined {
  return items.length === 0 ? undefined : { items, next };
}
