import { type BlockResult, ROW_FLAGS, ROWS_PER_MARK } from './blocks/block-result';
import { bitOf } from './macro-list';

/** Which rows are wanted; all conditions that are given have to hold. */
export interface RowFilter {
  /** Places in the summary's `outcomes`. */
  readonly outcomes?: readonly number[];
  /** Places in the summary's `groups`. */
  readonly groups?: readonly number[];
  /** Lengths of the request in bytes, half open. Requests of 65,535 bytes and more count as that long. */
  readonly length?: { readonly from: number; readonly to: number };
  /** The place of a macro that has no value; only the first 32 can be asked for. */
  readonly empty?: number;
  /** The code of a problem. */
  readonly problem?: string;
  /** The place of an expectation that fails; only the first 32 can be asked for. */
  readonly failed?: number;
  /** Only rows for which some expectation fails. */
  readonly failsAny?: boolean;
  /** Only rows whose request differs from that of the other template. */
  readonly differs?: boolean;
  /** Only rows of a postback report for which another URL was sent. */
  readonly sentOtherwise?: boolean;
  /** Only rows with more or fewer cells than the header, or with a misplaced quote. */
  readonly malformed?: boolean;
}

/** Where a row is in a file. */
export interface RowPlace {
  /** The offset of a row before it, or of the row itself, in the file after decompression. */
  readonly from: number;
  /** How many rows to skip from there. */
  readonly skip: number;
}

/** Finds rows again. It has about 14 bytes for each row. */
export interface RowIndex {
  /** How many rows there are. */
  readonly count: () => number;
  /** Returns the numbers of the rows that a filter lets through, from 0 and in order, at most as many as asked for. */
  readonly find: (filter: RowFilter, most?: number) => Uint32Array;
  /** Returns the rows with the longest requests, the longest first. */
  readonly longest: (most: number) => Uint32Array;
  /** Returns the place of a row's outcome in the summary's list. */
  readonly outcomeOf: (row: number) => number;
  /** Returns the length of a row's request in bytes. */
  readonly lengthOf: (row: number) => number;
  /** Returns where a row is. */
  readonly locate: (row: number) => RowPlace | undefined;
}

/** The rows of one block. */
export interface IndexedBlock extends Pick<
  BlockResult,
  'from' | 'length' | 'empty' | 'failed' | 'problem' | 'problemLists' | 'flags' | 'marks'
> {
  /** The number of its first row. */
  readonly firstRow: number;
  /** For each row the place of its outcome in the summary's list. */
  readonly outcome: Uint16Array;
  /** For each row the place of its group in the summary's list. */
  readonly group: Uint16Array;
}

/** Makes the index of the blocks read so far; the list may grow afterwards. */
export function rowIndex(blocks: readonly IndexedBlock[]): RowIndex {
  const blockOf = (row: number) => blocks.findLast(({ firstRow }) => firstRow <= row);
  return {
    count: () => countOf(blocks),
    find: (filter, most = Number.POSITIVE_INFINITY) => findRows(blocks, filter, most),
    longest: (most) => longestRows(blocks, most),
    outcomeOf: (row) => {
      const block = blockOf(row);
      return block?.outcome[row - block.firstRow] ?? 0;
    },
    lengthOf: (row) => {
      const block = blockOf(row);
      return block?.length[row - block.firstRow] ?? 0;
    },
    locate: (row) => {
      const block = blockOf(row);
      if (block === undefined || row - block.firstRow >= block.outcome.length) return undefined;
      const skip = (row - block.firstRow) % ROWS_PER_MARK;
      const mark = block.marks[(row - block.firstRow - skip) / ROWS_PER_MARK] ?? 0;
      return { from: block.from + mark, skip };
    },
  };
}

function countOf(blocks: readonly IndexedBlock[]): number {
  const last = blocks.at(-1);
  return last === undefined ? 0 : last.firstRow + last.outcome.length;
}

function findRows(blocks: readonly IndexedBlock[], filter: RowFilter, most: number): Uint32Array {
  const found: number[] = [];
  for (const block of blocks) {
    const isWanted = wantedIn(block, filter);
    for (let row = 0; row < block.outcome.length; row += 1) {
      if (!isWanted(row)) continue;
      if (found.push(block.firstRow + row) >= most) return Uint32Array.from(found);
    }
  }
  return Uint32Array.from(found);
}

const MALFORMED = ROW_FLAGS.cells | ROW_FLAGS.misquoted;

function wantedIn(block: IndexedBlock, filter: RowFilter): (row: number) => boolean {
  const outcomes = filter.outcomes && new Set(filter.outcomes);
  const groups = filter.groups && new Set(filter.groups);
  const { length, empty, failed, problem } = filter;
  const lists =
    problem === undefined ? undefined : block.problemLists.map((codes) => codes.includes(problem));
  const failedBits = filter.failsAny === true ? -1 >>> 0 : failed === undefined ? 0 : bitOf(failed) >>> 0;
  let flags = 0;
  if (filter.differs === true) flags |= ROW_FLAGS.differs;
  if (filter.sentOtherwise === true) flags |= ROW_FLAGS.sentOtherwise;
  const bit = empty === undefined ? 0 : bitOf(empty);
  return (row) => {
    const has = block.flags[row] ?? 0;
    if ((has & flags) !== flags || (filter.malformed === true && (has & MALFORMED) === 0)) return false;
    if (outcomes !== undefined && !outcomes.has(block.outcome[row] ?? 0)) return false;
    if (groups !== undefined && !groups.has(block.group[row] ?? 0)) return false;
    if (lists !== undefined && lists[block.problem[row] ?? 0] !== true) return false;
    if (bit !== 0 && ((block.empty[row] ?? 0) & bit) === 0) return false;
    if (failedBits !== 0 && ((block.failed[row] ?? 0) & failedBits) === 0) return false;
    const bytes = block.length[row] ?? 0;
    return length === undefined || (bytes >= length.from && bytes < length.to);
  };
}

function longestRows(blocks: readonly IndexedBlock[], most: number): Uint32Array {
  let best: { readonly row: number; readonly length: number }[] = [];
  let least = 0;
  for (const { firstRow, length } of blocks) {
    for (let row = 0; row < length.length; row += 1) {
      const bytes = length[row] ?? 0;
      if (bytes <= least) continue;
      best.push({ row: firstRow + row, length: bytes });
      if (best.length < most * 2) continue;
      best = best.sort((a, b) => b.length - a.length).slice(0, most);
      least = best.at(-1)?.length ?? 0;
    }
  }
  const sorted = best.sort((a, b) => b.length - a.length || a.row - b.row).slice(0, most);
  return Uint32Array.from(sorted, ({ row }) => row);
}
