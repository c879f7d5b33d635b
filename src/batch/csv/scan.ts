import { BYTE } from '../text';

/** Where the wanted cells of a row are. It is reused from row to row, since making objects takes longer than scanning. */
export interface Scan {
  /** For each slot the offset of the first byte of its cell, without a quote. */
  readonly from: Int32Array;
  /** For each slot the offset after its last byte, without a quote. */
  readonly to: Int32Array;
  /** For each slot how its cell is written: `PLAIN` or `QUOTED`. */
  readonly form: Uint8Array;
  /** How many cells the row has. */
  cells: number;
  /** The offset of the next row. */
  next: number;
  /** True when a quote is not closed before the end of the bytes. */
  isOpen: boolean;
  /** True when something other than a delimiter or a line end is after a closing quote. */
  isMisquoted: boolean;
}

/** A cell without quotes. */
export const PLAIN = 0;
/** A cell in quotes, in which quotes are doubled. */
export const QUOTED = 1;

/** Makes room for the cells of a number of slots. */
export function newScan(slots: number): Scan {
  return {
    from: new Int32Array(slots),
    to: new Int32Array(slots),
    form: new Uint8Array(slots),
    cells: 0,
    next: 0,
    isOpen: false,
    isMisquoted: false,
  };
}

/**
 * Scans one row of a table from `at` and notes the cells of the columns that have a slot; -1 in `slotOf` is a column that
 * nobody needs. Cells that the row does not have keep a `from` of -1. Quotes, line ends and text after a closing quote are
 * read as `d3-dsv` does, which reads pasted rows.
 */
export function scanRow(
  bytes: Uint8Array,
  at: number,
  end: number,
  delimiter: number,
  slotOf: Int16Array,
  scan: Scan,
): void {
  scan.from.fill(-1);
  scan.isOpen = false;
  scan.isMisquoted = false;
  let position = at;
  let column = 0;
  for (;;) {
    // Most cells of raw data are empty.
    for (; position < end && bytes[position] === delimiter; position += 1) {
      note(scan, slotOf[column] ?? -1, position, position, PLAIN);
      column += 1;
    }
    const isQuoted = position < end && bytes[position] === QUOTE;
    const start = isQuoted ? position + 1 : position;
    const stop = isQuoted ? quotedEnd(bytes, start, end) : plainEnd(bytes, start, end, delimiter);
    if (isQuoted && stop >= end) {
      scan.isOpen = true;
      scan.next = end;
      return;
    }
    note(scan, slotOf[column] ?? -1, start, stop, isQuoted ? QUOTED : PLAIN);
    column += 1;
    position = isQuoted ? stop + 1 : stop;
    const after = position < end ? bytes[position] : NEWLINE;
    position = Math.min(position + 1, end);
    if (after === delimiter) continue;
    if (after === RETURN && position < end && bytes[position] === NEWLINE) position += 1;
    if (after === NEWLINE || after === RETURN) break;
    scan.isMisquoted = true;
  }
  scan.cells = column;
  scan.next = position;
}

function note({ from, to, form }: Scan, slot: number, start: number, stop: number, kind: number): void {
  if (slot < 0) return;
  from[slot] = start;
  to[slot] = stop;
  form[slot] = kind;
}

const { quote: QUOTE, newline: NEWLINE, return: RETURN } = BYTE;

// The closing quote; the end of the bytes when there is none.
function quotedEnd(bytes: Uint8Array, from: number, end: number): number {
  for (let at = from; at < end; at += 1) {
    if (bytes[at] !== QUOTE) continue;
    if (bytes[at + 1] !== QUOTE || at + 1 >= end) return at;
    at += 1;
  }
  return end;
}

function plainEnd(bytes: Uint8Array, from: number, end: number, delimiter: number): number {
  // Most bytes of text are greater than a comma, so one comparison is enough for them.
  const greatest = delimiter > RETURN ? delimiter : RETURN;
  for (let at = from; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte <= greatest && (byte === delimiter || byte === NEWLINE || byte === RETURN)) return at;
  }
  return end;
}
