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

const UNUSUAL = 128;

/**
 * Scans one row of a table from `at`. Quotes, line ends and text after a closing quote are read as `d3-dsv` does, which
 * reads pasted rows: one character after a closing quote takes the place of the delimiter.
 *
 * Numbers are kept to 32 bits with `| 0`, without which this takes twice as long.
 */
export function scanRow(bytes: Uint8Array, at: number, end: number, delimiter: number, scan: Scan): void {
  const { ends, unusual } = scan;
  // Most bytes of text are greater than a comma and a quote, so one comparison is enough for them.
  const greatest = delimiter > QUOTE ? delimiter : QUOTE;
  reset(scan, at);
  let column = 1;
  let start = at | 0;
  let position = at | 0;
  // At least 128 once a byte was 127 or more, or a control character.
  let seen = 0;
  for (; position < end; position = (position + 1) | 0) {
    const byte = bytes[position] ?? 0;
    if (byte > greatest) {
      seen |= byte + 1;
      continue;
    }
    if (byte === QUOTE && position === start) {
      position = closingQuote(bytes, start, end) | 0;
      if (position >= end) {
        scan.isOpen = true;
        leave(scan, column - 1, end);
        return;
      }
      const after = position + 1 < end ? (bytes[position + 1] ?? 0) : NEWLINE;
      if (after === delimiter || after === NEWLINE || after === RETURN) continue;
      scan.isMisquoted = true;
      position = (position + 1) | 0;
    } else if (byte === NEWLINE || byte === RETURN) break;
    else if (byte !== delimiter) {
      if (byte < SPACE) seen = UNUSUAL;
      continue;
    }
    ends[column] = position;
    unusual[column - 1] = seen < UNUSUAL ? 0 : 1;
    seen = 0;
    column += 1;
    start = (position + 1) | 0;
  }
  ends[column] = position;
  unusual[column - 1] = seen < UNUSUAL ? 0 : 1;
  leave(scan, column, nextRow(bytes, position, end));
}

function reset(scan: Scan, at: number): void {
  scan.isOpen = false;
  scan.isMisquoted = false;
  scan.ends[0] = at - 1;
}

function leave(scan: Scan, cells: number, next: number): void {
  scan.cells = cells;
  scan.next = next;
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
