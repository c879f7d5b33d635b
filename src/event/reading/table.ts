import { dsvFormat } from 'd3-dsv';
import { type Diagnostic, type FieldValue, groupDigits, type Span } from '../../engine';
import { collectFields } from './collect';
import { findHeader, type Header } from './header';
import { isNoValue } from './no-value';
import { textMarks, withoutTextMark } from './text-mark';
import { problemAt, quote } from '../problem';
import type { EventReading } from './reading';

/**
 * Reads the first row under the header of a table as an event; every value is text. Undefined for a text that is no
 * table. Lines above the header, spaces before a row and a line such as `sep=;` do not count.
 */
export function readTable(text: string, header = findHeader(text)): EventReading | undefined {
  if (header === undefined) return undefined;
  if (header.isAggregated) return { ok: false, problems: [aggregated(header)] };
  const { rows, count, lost } = tableIn(text, header);
  const [names, row, next] = rows;
  if (names === undefined || row === undefined) {
    const end = { from: text.trimEnd().length, to: text.length };
    const message = 'This is only a header; a row with values is missing under it.';
    return { ok: false, problems: [problemAt(end, 'error', 'event-no-row', message)] };
  }
  const values = fieldValues(names, row);
  const { fields, problems } = collectFields(values);
  const unread = next === undefined ? [] : [firstOnly(count - 1, next)];
  const notes = [
    ...titles(header),
    ...tableProblems(names, row, lost),
    ...unread,
    ...noValues(values),
    ...textMarks(row),
  ];
  return { ok: true, form: 'raw-data', text, fields, problems: [...notes, ...problems] };
}

function aggregated({ from, to }: Header): Diagnostic {
  const message =
    'This is an aggregated report: each row counts what many users did. An event is about one user, so paste a row of a raw-data report.';
  return problemAt({ from, to }, 'error', 'event-aggregated', message);
}

function titles({ title }: Header): readonly Diagnostic[] {
  if (title === undefined) return [];
  const message = 'The header was found below this; what is above it is not read.';
  return [problemAt(title, 'info', 'event-title', message)];
}

/** A cell of a table. */
export interface Cell {
  /** Its text, without quotes. */
  readonly text: string;
  /** The span of the cell with its quotes; absent after a misplaced quote, and where no positions are needed. */
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

// The lines that are drawn in tables of plain text and of Markdown.
const isRule = (cell: string) => /^[+:-]+$/.test(cell) && cell.includes('---');
// The line in which a database counts its rows.
const FOOTER = /^\(?(?:\d+ rows?(?:\(s\))?\b|only showing )/i;

// Some databases put a backslash before a quote in a cell, where others double it. Both are two characters.
function tableIn(text: string, header: Header): Table {
  const table = locate(text, header);
  if (table.lost === undefined || !/"[{[]\\"/.test(text)) return table;
  const doubled = locate(
    text.replace(/(?<!\\)\\(\\*)"/g, (_, more: string) => `${more}""`),
    header,
  );
  return doubled.lost === undefined ? doubled : table;
}

// The library has no positions. They follow from the cells: each is in the text, with or without quotes.
function locate(text: string, { from, delimiter }: Header): Table {
  const rows: Cell[][] = [];
  let count = 0;
  let at: Offset = { next: from };
  for (const cells of dsvFormat(delimiter).parseRows(unindented(text.slice(from)))) {
    const isBlank =
      cells.every((cell) => cell.trim() === '' || isRule(cell.trim())) ||
      (cells.length === 1 && rows.length > 1 && FOOTER.test(cells[0]?.trim() ?? ''));
    if (!isBlank) count += 1;
    if (rows.length === 3) continue;
    const located = locateRow(text, cells, 'next' in at ? { next: afterIndent(text, at.next) } : at);
    at = located.at;
    if (!isBlank) rows.push(delimiter === '|' ? located.row.map(trimmed) : located.row);
  }
  return 'lost' in at ? { rows, count, lost: at.lost } : { rows, count };
}

// Bars are drawn with spaces around the cells.
function trimmed({ text, at }: Cell): Cell {
  const start = text.length - text.trimStart().length;
  const content = text.trim();
  if (at === undefined) return { text: content };
  return { text: content, at: { from: at.from + start, to: at.from + start + content.length } };
}

// Spaces before a row are left out, so a quote after them begins a cell. In a quoted cell with line breaks they stay.
function unindented(text: string): string {
  if (!/^ /m.test(text)) return text;
  let isQuoted = false;
  const lines = text.split('\n').map((line) => {
    const shown = isQuoted ? line : line.replace(/^ +/, '');
    if ((line.split('"').length - 1) % 2 === 1) isQuoted = !isQuoted;
    return shown;
  });
  return lines.join('\n');
}

function afterIndent(text: string, from: number): number {
  return from + (/^ +/.exec(text.slice(from, from + 1000))?.[0].length ?? 0);
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
  return text.startsWith(written, from) && /^[,;|\t\r\n]?$/.test(text.slice(to, to + 1))
    ? { from, to }
    : undefined;
}

/** Returns the values of a row, each with the title above it as its key. A word for no value is null. */
export function fieldValues(header: readonly Cell[], row: readonly Cell[]): FieldValue[] {
  const values: FieldValue[] = [];
  for (const [column, { text: title, at: keyAt }] of header.entries()) {
    const key = title.trim();
    const cell = row[column];
    if (key === '' || cell === undefined) continue;
    // A table may have a million rows, and adding the parts of an object one by one takes a third of the time.
    const { at } = cell;
    const text = withoutTextMark(cell.text);
    const value: { -readonly [Key in keyof FieldValue]: FieldValue[Key] } = isNoValue(text.trim())
      ? { key, text: '', kind: 'null' }
      : { key, text, kind: 'string' };
    if (at !== undefined) value.at = at;
    if (keyAt !== undefined) value.keyAt = keyAt;
    values.push(value);
  }
  return values;
}

function noValues(values: readonly FieldValue[]): readonly Diagnostic[] {
  const empty = values.filter(({ kind }) => kind === 'null');
  const [first] = empty;
  if (first === undefined) return [];
  const keys = empty.slice(0, 3).map(({ key }) => quote(key));
  const rest = empty.length > keys.length ? [`${groupDigits(empty.length - keys.length)} more`] : [];
  const message = `A word such as null or None is read as no value: in ${[...keys, ...rest].join(', ')}.`;
  return [problemAt(first.at ?? { from: 0, to: 0 }, 'info', 'event-no-value', message)];
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
