import type { Block } from './block';
import type { RowProblem } from '../rows/judge';
import type { Group, Outcome } from '../rows/outcome';
import type { Remark, SentCounts } from '../counts/summary';

/** What is known about the rows of one block. Plain data; the arrays can be transferred. */
export interface BlockResult {
  /** The block's place in the file, from 0. */
  readonly index: number;
  /** The offset of its first byte. */
  readonly from: number;
  /** Its bytes, returned so a block whose beginning was wrong can be run again. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The offset in the block from which on its bytes are an unfinished row; the number of its bytes when there is none. */
  readonly end: number;
  /** True when the unfinished row has an open quote. */
  readonly isOpen: boolean;
  /** How many rows there are. */
  readonly rows: number;
  /** The outcomes that `outcome` refers to. */
  readonly outcomes: readonly Outcome[];
  /** The groups that `group` refers to. */
  readonly groups: readonly Group[];
  /** For each row the index of its outcome. */
  readonly outcome: Uint16Array<ArrayBuffer>;
  /** For each row the index of its group. */
  readonly group: Uint16Array<ArrayBuffer>;
  /** For each row the length of its request in bytes; 65,535 for longer ones. */
  readonly length: Uint16Array<ArrayBuffer>;
  /** For each row a bit for each of the first 32 macros that has no value. */
  readonly empty: Uint32Array<ArrayBuffer>;
  /** For each row a bit for each of the first 32 expectations that fails. */
  readonly failed: Uint32Array<ArrayBuffer>;
  /** For each expectation the rows it is about, and those for which it fails, in pairs. */
  readonly expectations: Uint32Array<ArrayBuffer>;
  /** For each row the bits of `ROW_FLAGS`. */
  readonly flags: Uint8Array<ArrayBuffer>;
  /** The offset in the block of every `ROWS_PER_MARK`th row. */
  readonly marks: Uint32Array<ArrayBuffer>;
  /** Rows in which a macro has a value, by group and macro: `filled[group * macros + macro]`. */
  readonly filled: Uint32Array<ArrayBuffer>;
  /** Sketches of the different values, `SKETCH_SIZE` bytes for each macro. */
  readonly sketches: Uint8Array<ArrayBuffer>;
  /** The different lengths and how many requests have each, in pairs. */
  readonly lengths: Uint32Array<ArrayBuffer>;
  /** For each row the index of its problems in `problemLists`. */
  readonly problem: Uint16Array<ArrayBuffer>;
  /** The codes of the problems that rows have together. */
  readonly problemLists: readonly (readonly string[])[];
  /** Problems and how many rows have each. */
  readonly problems: readonly (RowProblem & { readonly rows: number })[];
  /** What is said about how rows are written; `first` counts from 0 in the block. */
  readonly remarks: readonly Remark[];
  /** What a postback report says was sent; absent for other files. */
  readonly sent?: SentCounts;
  /** The requests, one in each line; absent when they were not asked for. */
  readonly requests?: Uint8Array<ArrayBuffer>;
}

/** What a row can be besides its outcome; bits that are added up. */
export const ROW_FLAGS = {
  /** Its request differs from that of the other template. */
  differs: 1,
  /** Its request differs from the URL that was really sent. */
  sentOtherwise: 2,
  /** It has more or fewer cells than the header. */
  cells: 4,
  /** Text follows a closing quote. */
  misquoted: 8,
} as const;

/** The offset of every 32nd row is kept; the rows between are found by scanning. */
export const ROWS_PER_MARK = 32;

/** Runs the rows of a block. Total; the result has no reference to the block but its bytes. */
export type Runner = (block: Block) => BlockResult;
