import type { Block } from '../blocks/block';
import { type BlockResult, ROWS_PER_MARK } from '../blocks/block-result';
import type { RowProblem } from '../rows/judge';
import type { Group, Outcome } from '../rows/outcome';
import { bitOf } from '../macro-list';
import { SKETCH_SIZE } from './sketch';
import type { RemarkCode, SentCounts } from './summary';
import { cutArrays, newArrays } from './row-arrays';
import { renumbering } from './renumbering';

/** What is counted for one row. It is reused from row to row. */
export interface RowTally {
  /** The offset of the row in the block. */
  at: number;
  /** The place of its outcome in the runner's list. */
  outcome: number;
  /** The place of its group in the runner's list. */
  group: number;
  /** The length of its request in bytes. */
  length: number;
  /** A bit for each of the first 32 macros without a value. */
  empty: number;
  /** The bits of `ROW_FLAGS`. */
  flags: number;
  /** False for a row that is no event of its own; only its outcome is counted. */
  isCounted: boolean;
  /** The places of the expectations that are about it. */
  expected: readonly number[];
  /** The places of those that fail. */
  failed: readonly number[];
  /** For each macro 1 when it has a value. */
  readonly filled: Uint8Array;
  /** The places of its problems in the runner's list. */
  problems: readonly number[];
}

/** What a result has besides the counts. */
export interface ResultParts extends Pick<BlockResult, 'end' | 'isOpen'> {
  /** The block. */
  readonly block: Block;
  /** All outcomes, groups and problems of the runner. */
  readonly outcomes: readonly Outcome[];
  /** All groups of the runner. */
  readonly groups: readonly Group[];
  /** All problems of the runner. */
  readonly problems: readonly RowProblem[];
  /** The requests. */
  readonly requests?: Uint8Array<ArrayBuffer>;
  /** What a postback report says. */
  readonly sent?: SentCounts;
}

const NONE: readonly number[] = [];
const FIRST_ROWS = 4096;
const MAX_LENGTH = 65_535;

/** The counts of one block while its rows are read. */
export class Tally {
  /** The sketches of the different values of the macros. */
  readonly sketches: Uint8Array<ArrayBuffer>;
  readonly #macros: number;
  readonly #marks: number[] = [];
  readonly #outcomes = renumbering();
  readonly #groups = renumbering();
  readonly #lengths = new Map<number, number>();
  // How many rows have the problems of each list. Rows with the same problems share one list.
  readonly #problems = new Map<readonly number[], { readonly index: number; rows: number }>();
  readonly #remarks = new Map<RemarkCode, { rows: number; readonly first: number }>();
  readonly #expectations: Uint32Array<ArrayBuffer>;
  #arrays = newArrays(FIRST_ROWS);
  #filled: Uint32Array<ArrayBuffer>;
  #rows = 0;

  /** Begins the counts for a number of different macros and of expectations. */
  constructor(macros: number, expectations: number) {
    this.#expectations = new Uint32Array(expectations * 2);
    this.#macros = macros;
    this.#filled = new Uint32Array(macros * 16);
    this.sketches = new Uint8Array(macros * SKETCH_SIZE);
  }

  /** Counts a row. */
  add(row: RowTally): void {
    if (this.#rows === this.#arrays.flags.length) this.#arrays = newArrays(this.#rows * 2, this.#arrays);
    if (this.#rows % ROWS_PER_MARK === 0) this.#marks.push(row.at);
    const group = this.#groups.of(row.group);
    if (row.isCounted) this.#addEvent(row, group);
    const { outcome, group: ofGroup, problem, length, empty, flags } = this.#arrays;
    problem[this.#rows] = this.#listOf(row.isCounted ? row.problems : NONE);
    outcome[this.#rows] = this.#outcomes.of(row.outcome);
    ofGroup[this.#rows] = group;
    length[this.#rows] = Math.min(row.length, MAX_LENGTH);
    empty[this.#rows] = row.isCounted ? row.empty : 0;
    flags[this.#rows] = row.flags;
    this.#rows += 1;
  }

  /** Counts something about how the next row is written. */
  remark(code: RemarkCode): void {
    const known = this.#remarks.get(code);
    if (known === undefined) this.#remarks.set(code, { rows: 1, first: this.#rows });
    else known.rows += 1;
  }

  /** Returns the result. */
  result(parts: ResultParts): BlockResult {
    return {
      ...ofBlock(parts),
      rows: this.#rows,
      outcomes: pick(parts.outcomes, this.#outcomes.used),
      groups: pick(parts.groups, this.#groups.used),
      ...cutArrays(this.#arrays, this.#rows),
      marks: Uint32Array.from(this.#marks),
      filled: this.#filled.slice(0, this.#groups.used.length * this.#macros),
      sketches: this.sketches,
      lengths: Uint32Array.from([...this.#lengths].flat()),
      expectations: this.#expectations,
      problemLists: [...this.#problems.keys()].map((list) =>
        pick(parts.problems, list).map(({ code }) => code),
      ),
      problems: countProblems(this.#problems, parts.problems),
      remarks: [...this.#remarks].map(([code, { rows, first }]) => ({ code, rows, first })),
    };
  }

  #addEvent(row: RowTally, group: number): void {
    this.#addFilled(row, group);
    this.#addExpected(row);
    const { length } = row;
    if (length > 0) this.#lengths.set(length, (this.#lengths.get(length) ?? 0) + 1);
  }

  // Returns the index of a list of problems.
  #listOf(problems: readonly number[]): number {
    const known = this.#problems.get(problems);
    if (known !== undefined) {
      known.rows += 1;
      return known.index;
    }
    const index = this.#problems.size;
    this.#problems.set(problems, { index, rows: 1 });
    return index;
  }

  #addExpected({ expected, failed }: RowTally): void {
    let bits = 0;
    const counts = this.#expectations;
    for (const place of expected) counts[place * 2] = (counts[place * 2] ?? 0) + 1;
    for (const place of failed) {
      counts[place * 2 + 1] = (counts[place * 2 + 1] ?? 0) + 1;
      bits |= bitOf(place);
    }
    this.#arrays.failed[this.#rows] = bits >>> 0;
  }

  #addFilled({ filled }: RowTally, group: number): void {
    const start = group * this.#macros;
    if (start + this.#macros > this.#filled.length) {
      const more = new Uint32Array((start + this.#macros) * 2);
      more.set(this.#filled);
      this.#filled = more;
    }
    for (let macro = 0; macro < this.#macros; macro += 1) {
      this.#filled[start + macro] = (this.#filled[start + macro] ?? 0) + (filled[macro] ?? 0);
    }
  }
}

function ofBlock({ block, end, isOpen, requests, sent }: ResultParts) {
  const { index, from, bytes } = block;
  return { index, from, bytes, end, isOpen, ...(requests && { requests }), ...(sent && { sent }) };
}

function pick<Item>(items: readonly Item[], places: readonly number[]): Item[] {
  return places.flatMap((place) => items[place] ?? []);
}

// Each list is counted once and taken apart here.
function countProblems(
  lists: ReadonlyMap<readonly number[], { readonly rows: number }>,
  all: readonly RowProblem[],
): BlockResult['problems'] {
  const counts = new Map<number, number>();
  for (const [list, { rows }] of lists) {
    for (const place of list) counts.set(place, (counts.get(place) ?? 0) + rows);
  }
  return [...counts].flatMap(([place, rows]) => {
    const problem = all[place];
    return problem === undefined ? [] : [{ ...problem, rows }];
  });
}
