import type { Span } from '../../../engine';
import { cut, type Mapped } from '../text/mapped';
import { rewritten } from '../text/undo';

/** A cell of a row: what is in it, without the quotes around it. */
export interface Cell extends Span {
  /** True for a cell in quotes, in which `""` is a quote. */
  readonly isQuoted: boolean;
}

// A row ends at a line break that is not in quotes.
const ROW = /(?:[^"\r\n]+|"[^"]*"?)*/y;

/** Returns the row of a table that begins at an offset, without its line break, and where the next one begins. */
export function rowAt(text: string, from: number): { readonly row: Span; readonly next: number } {
  ROW.lastIndex = from;
  ROW.test(text);
  const to = ROW.lastIndex;
  return { row: { from, to }, next: Math.min(text.length, to + (text.startsWith('\r\n', to) ? 2 : 1)) };
}

/**
 * Splits a span at a delimiter, as CSV has it (RFC 4180). Undefined where text follows a closing quote or a quote is
 * not closed, which no table has.
 */
export function cellsIn(text: string, { from, to }: Span, delimiter: string): readonly Cell[] | undefined {
  const row = text.slice(from, to);
  const cells: Cell[] = [];
  for (let at = 0; ; at += delimiter.length) {
    const isQuoted = row[at] === '"';
    const start = isQuoted ? at + 1 : at;
    const end = isQuoted ? closingQuote(row, start) : row.indexOf(delimiter, at);
    if (isQuoted && end < 0) return undefined;
    const last = end < 0 ? row.length : end;
    cells.push({ from: from + start, to: from + last, isQuoted });
    at = isQuoted ? last + 1 : last;
    if (at >= row.length) return cells;
    if (!row.startsWith(delimiter, at)) return undefined;
  }
}

/** Splits a span at a delimiter, whatever its quotes: a quote that is not closed ends with the row, text after one is left out. */
export function cellsOf(text: string, { from, to }: Span, delimiter: string): readonly Cell[] {
  const row = text.slice(from, to);
  const cells: Cell[] = [];
  for (let at = 0; at <= row.length;) {
    const isQuoted = row[at] === '"';
    const start = isQuoted ? at + 1 : at;
    const closed = isQuoted ? closingQuote(row, start) : at;
    const end = closed < 0 ? -1 : row.indexOf(delimiter, closed);
    const last = end < 0 ? row.length : end;
    cells.push({ from: from + start, to: from + (isQuoted && closed >= 0 ? closed : last), isQuoted });
    at = last + delimiter.length;
  }
  return cells;
}

// -1 where no quote closes the cell.
function closingQuote(row: string, from: number): number {
  let at = row.indexOf('"', from);
  while (at >= 0 && row[at + 1] === '"') at = row.indexOf('"', at + 2);
  return at;
}

/** The text of a cell, in which `""` is a quote where the cell is quoted. */
export function cellText(source: Mapped, cell: Cell): Mapped {
  const text = cut(source, cell);
  return cell.isQuoted ? rewritten(text, /""/g, () => '"') : text;
}
