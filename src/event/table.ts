import { dsvFormat } from 'd3-dsv';
import type { Diagnostic, FieldValue, Span } from '../engine';
import { findField } from '../vocabulary';
import { collectFields } from './collect';
import { problemAt } from './problem';
import type { EventReading } from './reading';

// Reports have commas; a table copied from a spreadsheet has tabs, and some locales save semicolons.
const DELIMITERS = [',', '\t', ';'] as const;

// Enough to recognize a report; its usual header has about 80 names.
const HEADER_SAMPLE = 200;

const BYTE_ORDER_MARK = '\uFEFF';

/** True for a report: its first line is a header with at least one name of an event field. */
function isTable(text: string): boolean {
  const header = firstLine(text);
  if (/^\s*[[{]|^\s*"[^"]*"\s*:/.test(header)) return false;
  const cells = split(header, delimiterOf(header)).at(0) ?? [];
  const hasRows = cells.length > 1 || text.trim().includes('\n') || text.trim().includes('\r');
  return hasRows && cells.slice(0, HEADER_SAMPLE).some((cell) => findField(cell) !== undefined);
}

/**
 * Reads the first row under the header as an event; every value is text. Undefined for a text that is no report.
 * This module is a face of its own: the page loads it after the first request is on the screen.
 */
export function readTable(text: string): EventReading | undefined {
  if (!isTable(text)) return undefined;
  const { rows, count, lost } = locate(text);
  const [header, row, next] = rows;
  if (header === undefined || row === undefined) {
    const end = { from: text.trimEnd().length, to: text.length };
    const message = 'This is only a header; a row with values is missing under it.';
    return { ok: false, problems: [problemAt(end, 'error', 'event-no-row', message)] };
  }
  const { fields, problems } = collectFields(fieldValues(header, row));
  const unread = next === undefined ? [] : [firstOnly(count - 1, next)];
  const notes = [...tableProblems(header, row, lost), ...unread];
  return { ok: true, form: 'raw-data', text, fields, problems: [...notes, ...problems] };
}

function firstLine(text: string): string {
  return /\S[^\r\n]*/.exec(text)?.[0] ?? '';
}

function delimiterOf(header: string): string {
  const counts = DELIMITERS.map((delimiter) => header.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

function split(text: string, delimiter: string): string[][] {
  return dsvFormat(delimiter).parseRows(text);
}

interface Cell {
  readonly text: string;
  /** The span of the cell with its quotes; absent after a misplaced quote. */
  readonly at?: Span;
}

interface Table {
  /** The first three rows that are not empty: the header, the event, and one that is not read. */
  readonly rows: readonly (readonly Cell[])[];
  /** The number of rows that are not empty, the header included. */
  readonly count: number;
  /** The offset of the first cell with a misplaced quote. */
  readonly lost?: number;
}

// The library has no positions. They follow from the cells: each is in the text, with or without quotes.
function locate(text: string): Table {
  const rows: Cell[][] = [];
  let count = 0;
  const start = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
  let at: Offset = { next: start };
  for (const cells of split(text.slice(start), delimiterOf(firstLine(text)))) {
    const isBlank = cells.every((cell) => cell.trim() === '');
    if (!isBlank) count += 1;
    if (rows.length === 3) continue;
    const located = locateRow(text, cells, at);
    at = located.at;
    if (!isBlank) rows.push(located.row);
  }
  return 'lost' in at ? { rows, count, lost: at.lost } : { rows, count };
}

// Where the next cell begins, until a quote out of place makes that unknown.
type Offset = { readonly next: number } | { readonly lost: number };

function locateRow(text: string, cells: readonly string[], start: Offset): { row: Cell[]; at: Offset } {
  const row: Cell[] = [];
  let at = start;
  for (const cell of cells) {
    const span: Span | undefined = 'next' in at ? cellSpan(text, cell, at.next) : undefined;
    row.push(span === undefined ? { text: cell } : { text: cell, at: span });
    if ('next' in at) at = span === undefined ? { lost: at.next } : { next: span.to + 1 };
  }
  if ('next' in at && text.startsWith('\r\n', at.next - 1)) at = { next: at.next + 1 };
  return { row, at };
}

function cellSpan(text: string, cell: string, from: number): Span | undefined {
  const written = text[from] === '"' ? `"${cell.replaceAll('"', '""')}"` : cell;
  const to = from + written.length;
  return text.startsWith(written, from) && /^[,;\t\r\n]?$/.test(text.slice(to, to + 1))
    ? { from, to }
    : undefined;
}

function fieldValues(header: readonly Cell[], row: readonly Cell[]): FieldValue[] {
  const values: FieldValue[] = [];
  for (const [column, { text, at: keyAt }] of header.entries()) {
    const key = text.trim();
    const cell = row[column];
    if (key === '' || cell === undefined) continue;
    values.push({ key, kind: 'string', ...cell, ...(keyAt && { keyAt }) });
  }
  return values;
}

function tableProblems(
  header: readonly Cell[],
  row: readonly Cell[],
  lost: number | undefined,
): Diagnostic[] {
  if (lost !== undefined && [...header, ...row].some(({ at }) => at === undefined)) {
    const message = 'A quote in this cell is misplaced or not closed, so the values after it may be wrong.';
    return [problemAt({ from: lost, to: lost + 1 }, 'warning', 'event-quote', message)];
  }
  if (header.length === row.length) return [];
  const message = `The header has ${header.length} cells, this row ${row.length}.`;
  return [problemAt(rowSpan(row), 'warning', 'event-cells', message)];
}

function firstOnly(count: number, next: readonly Cell[]): Diagnostic {
  return problemAt(rowSpan(next), 'info', 'event-rows', `There are ${count} rows; only the first is read.`);
}

function rowSpan(row: readonly Cell[]): Span {
  const from = row[0]?.at?.from ?? 0;
  return { from, to: row.at(-1)?.at?.to ?? from };
}
