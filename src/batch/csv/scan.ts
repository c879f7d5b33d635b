import { NEWLINE, QUOTE, RETURN, SPACE } from '../bytes/codes';

/** Where the cells of a row are. It is reused from row to row, since making objects takes longer than scanning. */
export interface Scan {
  /**
   * From `firstEnd` on the offset before the row, and then for each cell the offset of the delimiter or the line end after
   * it, as far as there is room.
   */
  ends: Int32Array;
  /** Where the ends of the row begin. */
  firstEnd: number;
  /**
   * From `firstUnusual` on for each cell 1 when one of its bytes is not visible ASCII or a space; not known for cells in
   * quotes, where it is 0.
   */
  unusual: Uint8Array;
  /** Where what is unusual in the row begins. */
  firstUnusual: number;
  /** How many cells the row has. */
  cells: number;
  /** The offset of the next row. */
  next: number;
  /** True when a quote is not closed before the end of the bytes. */
  isOpen: boolean;
  /** True when something other than a delimiter or a line end is after a closing quote. */
  isMisquoted: boolean;
}

/** Makes room for the cells of a number of columns. */
export function newScan(columns: number): Scan {
  return {
    ends: new Int32Array(columns + 1),
    firstEnd: 0,
    unusual: new Uint8Array(columns),
    firstUnusual: 0,
    cells: 0,
    next: 0,
    isOpen: false,
    isMisquoted: false,
  };
}

/**
 * Scans one row of a table from `at`. Quotes, line ends and text after a closing quote are read as `d3-dsv` does, which
 * reads pasted rows: one character after a closing quote takes the place of the delimiter.
 *
 * Numbers are kept to 32 bits with `| 0`, without which this takes twice as long.
 */
export function scanRow(bytes: Uint8Array, at: number, end: number, delimiter: number, scan: Scan): void {
  const { ends, unusual } = scan;
  reset(scan, at);
  let start = at | 0;
  let cells = 0;
  let isLast = false;
  while (!isLast) {
    const isQuoted = start < end && bytes[start] === QUOTE;
    if (isQuoted) unusual[cells] = 0;
    const to = isQuoted
      ? quotedEnd(bytes, start, end, delimiter, scan)
      : plainEnd(bytes, start, end, delimiter, unusual, cells);
    if (scan.isOpen) break;
    cells = (cells + 1) | 0;
    ends[cells] = to;
    start = (to + 1) | 0;
    isLast = to >= end || isLineEnd(bytes[to]);
  }
  scan.cells = cells;
  scan.next = scan.isOpen ? end : nextRow(bytes, start - 1, end);
}

function reset(scan: Scan, at: number): void {
  scan.isOpen = false;
  scan.isMisquoted = false;
  scan.ends[0] = at - 1;
}

const UNUSUAL = 128;

/** Finds the end of a cell without quotes, and notes whether it has unusual bytes. */
function plainEnd(
  bytes: Uint8Array,
  start: number,
  end: number,
  delimiter: number,
  unusual: Uint8Array,
  cell: number,
): number {
  // Most bytes of text are greater than a comma and a quote, so one comparison is enough for them.
  const greatest = delimiter > QUOTE ? delimiter : QUOTE;
  // At least 128 once a byte was 127 or more, or a control character.
  let seen = 0;
  let at = start | 0;
  for (; at < end; at = (at + 1) | 0) {
    const byte = bytes[at] ?? 0;
    if (byte > greatest) seen |= byte + 1;
    else if (byte === delimiter || isLineEnd(byte)) break;
    else if (byte < SPACE) seen = UNUSUAL;
  }
  unusual[cell] = seen < UNUSUAL ? 0 : 1;
  return at;
}

/** Finds the end of a cell in quotes; the end of the bytes when they are not closed. */
function quotedEnd(bytes: Uint8Array, start: number, end: number, delimiter: number, scan: Scan): number {
  const quote = closingQuote(bytes, start, end) | 0;
  scan.isOpen = quote >= end;
  if (scan.isOpen) return end;
  const to = (quote + 1) | 0;
  scan.isMisquoted ||= to < end && bytes[to] !== delimiter && !isLineEnd(bytes[to]);
  return to;
}

function isLineEnd(byte: number | undefined): boolean {
  return byte === NEWLINE || byte === RETURN;
}

function nextRow(bytes: Uint8Array, lineEnd: number, end: number): number {
  const isPair = bytes[lineEnd] === RETURN && lineEnd + 1 < end && bytes[lineEnd + 1] === NEWLINE;
  return Math.min(end, lineEnd + (isPair ? 2 : 1));
}

// The end of the bytes when there is none.
function closingQuote(bytes: Uint8Array, openingQuote: number, end: number): number {
  for (let at = (openingQuote + 1) | 0; at < end; at = (at + 1) | 0) {
    if (bytes[at] !== QUOTE) continue;
    if (bytes[at + 1] !== QUOTE || at + 1 >= end) return at;
    at = (at + 1) | 0;
  }
  return end;
}

/** Where one cell of a row is. It is reused from cell to cell. */
export interface Cell {
  /** The offset of its first byte, without a quote. */
  from: number;
  /** The offset after its last byte, without a quote. */
  to: number;
  /** True for a cell in quotes, in which quotes are doubled. */
  isQuoted: boolean;
}

/** Makes a cell to be reused. */
export function newCell(): Cell {
  return { from: 0, to: 0, isQuoted: false };
}

/** Finds a cell that the scanned row has. */
export function findCell(bytes: Uint8Array, { ends, firstEnd }: Scan, column: number, cell: Cell): void {
  const at = (firstEnd + column) | 0;
  const from = ((ends[at] ?? 0) + 1) | 0;
  const to = (ends[at + 1] ?? 0) | 0;
  const isQuoted = from < to && bytes[from] === QUOTE;
  cell.isQuoted = isQuoted;
  cell.from = isQuoted ? (from + 1) | 0 : from;
  cell.to = isQuoted ? (to - 1) | 0 : to;
}
