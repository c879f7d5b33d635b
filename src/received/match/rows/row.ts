import type { EventFields, Span } from '../../../engine';
import type { LossCode } from '../../recover/read-back';
import type { Candidate } from '../candidate';
import type { Difference, DifferenceWord } from '../difference';
import type { LeftOff } from '../read-request';
import type { MatchPlace } from '../slots';

/** A macro in a row, and what was received for it. */
export interface RowMacro {
  /** The macro's name as the template writes it. */
  readonly name: string;
  /** Its place among the parts of the template. */
  readonly partIndex: number;
  /** Its number, as `numberMacros` counts. */
  readonly number: number;
  /** Its place in the template. */
  readonly templateAt: Span;
  /** What was sent for it in the request; absent when it did not arrive or cannot be told from the text around it. */
  readonly at?: Span;
}

/** A parameter, header, JSON key or part of the address: what the template sends and what was received. */
export interface MatchedRow {
  /** Where in the request it is. */
  readonly place: MatchPlace;
  /** The name of the parameter or header, decoded; the path of a JSON value; otherwise the name of the place. */
  readonly name: string;
  /** Name and value in the template; absent for what the template does not have. */
  readonly templateAt?: Span;
  /** Name and value in the request; absent for what did not arrive. */
  readonly at?: Span;
  /** The name in the request; absent for what has none. */
  readonly nameAt?: Span;
  /** The value in the request. */
  readonly valueAt?: Span;
  /** The macros of its value, in order; empty for what the template does not have or writes out. */
  readonly macros: readonly RowMacro[];
  /** The value that the template sends, with macros as they are written; absent for what the template does not have. */
  readonly written?: string;
  /** The value as it would be sent for the expected event; absent without one, and when the parameter would be dropped. */
  readonly expected?: string;
  /** The value as it was sent; absent for what did not arrive. */
  readonly sent?: string;
  /** The value as a receiver reads it. */
  readonly decoded?: string;
  /** The worst of the differences in one word; `Same` when there are none. */
  readonly word: DifferenceWord;
  /** What differs, the first to be said first. */
  readonly differences: readonly Difference[];
}

/** Another way to read a recovered value. */
export interface Alternative {
  /** The event field. */
  readonly name: string;
  /** Its value. */
  readonly text: string;
}

/** A field of the event as it was read from a request. */
export interface RecoveredField {
  /** The name of the field in the raw data; for unknown names that of the macro. */
  readonly name: string;
  /** The value; absent when it cannot be known, as of a hash. */
  readonly text?: string;
  /** `json` for an event value that is an object, otherwise `string`. */
  readonly kind: 'string' | 'json';
  /** Where in the request it was read. */
  readonly at: Span;
  /** The macro it was read through: its name as written, part of the template and number. */
  readonly macro: Pick<RowMacro, 'name' | 'partIndex' | 'number'>;
  /** How the value was divided from the text around it: `sure`, `form` when the forms of the values decided, or `ambiguous`. */
  readonly certainty: 'sure' | 'form' | 'ambiguous';
  /** Other readings that are as possible; empty when the reading is sure. */
  readonly alternatives: readonly Alternative[];
  /** What the value is less than the original, each with its note. */
  readonly losses: readonly { readonly code: LossCode; readonly note: string }[];
}

/** How many rows there are of which kind. */
export interface MatchCounts {
  /** Parameters and keys that the template sends. */
  readonly expected: number;
  /** Of these, the ones that arrived, under whatever name. */
  readonly found: number;
  /** Parameters and keys that arrived. */
  readonly received: number;
  /** Of these, the ones the template does not have. */
  readonly extra: number;
  /** Rows by their word. */
  readonly words: Readonly<Partial<Record<DifferenceWord, number>>>;
}

/** A received request beside a template. */
export interface Match {
  /** The template. */
  readonly candidate: Candidate;
  /** The request, as far as it is compared. */
  readonly request: string;
  /** What of it is not compared. */
  readonly leftOff: LeftOff;
  /** The event that the expected values are from; absent when none was given. */
  readonly event?: EventFields;
  /** What is expected and received, in the order of the template, then what it does not have. */
  readonly rows: readonly MatchedRow[];
  /** The differences of all rows, in their order. */
  readonly differences: readonly Difference[];
  /** The fields of the event that could be read, each once, in the order of the template. */
  readonly fields: readonly RecoveredField[];
  /** `other` when parameters arrived in another order than the template has them. */
  readonly order: 'same' | 'other';
  /** How many rows there are of which kind. */
  readonly counts: MatchCounts;
  /** How well it fits, from 0 to 1, for ranking. */
  readonly score: number;
  /** True when the request was probably rendered from this template. */
  readonly fits: boolean;
}
