import type { Severity } from '../../engine';
import type { Group, Outcome } from '../rows/outcome';

/** Everything that is counted about the rows read so far. It grows with the number of different values, not of rows. */
export interface Summary {
  /** Rows read; the counts of `outcomes` add up to it. */
  readonly rows: number;
  /** Bytes read, of the file as it is after decompression. */
  readonly bytes: number;
  /** What happened to the rows, in the order in which it was first seen. */
  readonly outcomes: readonly Outcome[];
  /** The groups, in the order in which they were first seen. */
  readonly groups: readonly Group[];
  /** Rows by group and outcome: `counts[group][outcome]`, by index. Entries may be missing, which is 0. */
  readonly counts: readonly (readonly number[])[];
  /** The macros of the template, each name once, in the order of the template. */
  readonly macros: readonly MacroCount[];
  /** Lengths of the requests of rows that give one. */
  readonly lengths: LengthCounts;
  /** Problems of the template and the request, by code, the worst and most frequent first. */
  readonly problems: readonly ProblemCount[];
  /** What is said about the rows themselves. */
  readonly remarks: readonly Remark[];
  /** How often each expectation of the job is about a row, and fails, in their order; absent when it has none. */
  readonly expectations?: readonly ExpectationCount[];
  /** Rows whose request differs from that of the other template; absent when none is compared. */
  readonly differing?: number;
  /** What the rows of a postback report say was really sent; absent for other files. */
  readonly sent?: SentCounts;
}

/** How often an expectation is about a row. */
export interface ExpectationCount {
  /** Rows it is about. */
  readonly rows: number;
  /** Rows for which it fails. */
  readonly failed: number;
}

/** How often a macro has a value. */
export interface MacroCount {
  /** The macro as it is first written in the template. */
  readonly written: string;
  /** Its place among the different macros of the template, from 1, as the page numbers them. */
  readonly number: number;
  /** Events in which it has a value. */
  readonly filled: number;
  /** The same by group; entries may be missing, which is 0. */
  readonly filledByGroup: readonly number[];
  /** About how many different values it has; exact up to a few dozen, within 3% above. */
  readonly different: number;
}

/** Lengths of requests in bytes. */
export interface LengthCounts {
  /** Requests of each length, by the length; the last entry, at `LONGEST_COUNTED`, has all that are at least as long. */
  readonly counts: Uint32Array;
  /** The longest. */
  readonly longest: number;
  /** Requests counted. */
  readonly total: number;
}

/** Requests of at least as many bytes are counted together. */
export const LONGEST_COUNTED = 20_000;

/** How often a problem was found. */
export interface ProblemCount {
  /** The code of the problem. */
  readonly code: string;
  /** How severe it is. */
  readonly severity: Severity;
  /** Its message for the first row that has it, without values of that row. */
  readonly message: string;
  /** Rows that have it. */
  readonly rows: number;
}

/** What is odd about a row. */
export type RemarkCode = 'cells' | 'quote' | 'titles' | 'unread' | 'several' | 'cut' | 'open-quote';

/** Something about how rows are written. */
export interface Remark {
  /**
   * `cells`: more or fewer cells than the header; `quote`: text after a closing quote; `titles`: the titles once more;
   * `unread`: no event; `several`: more than one event; `cut`: the file ends in the middle; `open-quote`: a quote that is
   * never closed.
   */
  readonly code: RemarkCode;
  /** Rows it is about. */
  readonly rows: number;
  /** The first of those rows, from 1. */
  readonly first: number;
}

/** What a postback report says was really sent. */
export interface SentCounts {
  /** Rows whose URL is the same as ours, byte by byte. */
  readonly same: number;
  /** Rows whose URL differs. */
  readonly different: number;
  /** Rows without a URL. */
  readonly without: number;
  /** Rows with a URL although the checks say that nothing is sent: what was observed beats what the checks rest on. */
  readonly unexpected: number;
  /** Rows by response code as written; empty text for none. */
  readonly codes: ReadonlyMap<string, number>;
  /** Rows by error message; of more than 200 different ones the rest is counted under “other”. */
  readonly messages: ReadonlyMap<string, number>;
  /** Rows by the name of the first parameter in which our URL differs from the one sent; the rest as in `messages`. */
  readonly parameters: ReadonlyMap<string, number>;
}
