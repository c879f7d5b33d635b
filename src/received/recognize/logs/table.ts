import type { Span } from '../../../engine';
import { type Cell, cellsIn, cellText, rowAt } from './cells';
import { arrivalOfFields } from '../fields';
import { MESSAGES, type ReadInside } from '../inside';
import { NAMES } from '../names';
import { plainKey } from '../json/source';
import type { Line } from '../text/line';
import { type Mapped, placeOf } from '../text/mapped';
import type { Context, Item, Reader, Reading, Table } from '../reader';

const DELIMITERS = [',', '\t', ';', '|'] as const;
const ADDRESSES: ReadonlySet<string> = new Set(NAMES.url);
// Most lines are told from titles at once.
const NAMED = /ur[il]|path|request|raw|message|msg|log|line|event|body|data|target|original|full/i;
const KNOWN: ReadonlySet<string> = new Set(Object.values(NAMES).flat());
const TEXTS: ReadonlySet<string> = new Set(MESSAGES);

/**
 * Creates the reader of tables: exports of logs with a row of titles, whose columns are the parts of a request or hold
 * the lines of another log, and rows whose quoted cells hold one.
 */
export function tableReader(readInside: ReadInside): Reader {
  return {
    forms: ['table'],
    read: (line, context) => {
      const table = tableOf(line);
      if (table !== undefined) {
        context.table = table;
        return { items: [], next: line.next };
      }
      return (
        (context.table && readRow(line, context.table, { context, readInside })) ??
        readCells(line, { context, readInside })
      );
    },
  };
}

// Titles are short words, and one of them names a part of a request that has an address.
function tableOf(line: Line): Table | undefined {
  if (line.text.length > 5000 || !/[,\t;|]/.test(line.text)) return undefined;
  if (!NAMED.test(line.text) || /[={}<>?]|:\/\//.test(line.text)) return undefined;
  for (const delimiter of DELIMITERS) {
    const cells = cellsIn(line.source.text, line, delimiter);
    if (cells === undefined || cells.length < 2) continue;
    const names = cells.map((cell) => columnName(cellText(line.source, cell).text));
    const isTitle = ({ from, to }: Cell) =>
      /^\s*[@_A-Za-z][\w .@()#[\]-]{0,60}$/.test(line.source.text.slice(from, to));
    const hasRequests = names.some((name) => ADDRESSES.has(name) || TEXTS.has(name));
    const isHeader = hasRequests && cells.every(isTitle) && hasRow(line, delimiter, cells.length);
    if (isHeader) return { delimiter, names };
  }
  return undefined;
}

// `httpRequest.requestUrl` is the `requestUrl` of a request.
function columnName(title: string): string {
  const name = plainKey(title);
  const last = plainKey(title.slice(title.lastIndexOf('.') + 1));
  return KNOWN.has(name) || !KNOWN.has(last) ? name : last;
}

function hasRow({ source, next }: Line, delimiter: string, length: number): boolean {
  if (next >= source.text.length) return true;
  const { row } = rowAt(source.text, next);
  return cellsIn(source.text, row, delimiter)?.length === length;
}

interface Around {
  readonly context: Context;
  readonly readInside: ReadInside;
}

function readRow({ source, from }: Line, { delimiter, names }: Table, around: Around): Reading | undefined {
  const { row, next } = rowAt(source.text, from);
  const cells = cellsIn(source.text, row, delimiter);
  if (cells?.length !== names.length) return undefined;
  const found = cells.map((cell, index) => ({ name: names[index] ?? '', text: cellText(source, cell) }));
  const arrival = arrivalOfFields(
    (wanted, fits) => {
      for (const name of wanted) {
        const cell = found.find((each) => each.name === name && fits(each.text.text));
        if (cell !== undefined) return cell.text;
      }
      return undefined;
    },
    { form: 'table', at: placeOf(source, row), isRequest: true },
  );
  if (arrival !== undefined) return { items: [arrival], next };
  const inside = found.filter(({ name }) => TEXTS.has(name)).flatMap(({ text }) => insideOf(text, around));
  return inside.length === 0 ? undefined : { items: inside, next };
}

function insideOf(text: Mapped, { context, readInside }: Around): readonly Item[] {
  if (context.depth > 3) return [];
  const inner: Context = {
    ...context,
    chosen: undefined,
    depth: context.depth + 1,
    fields: undefined,
    table: undefined,
  };
  return [...readInside(text, inner)].filter((item) => !('skipped' in item));
}

// A row without titles is told by quotes that are doubled in a cell.
function readCells({ source, from, text }: Line, around: Around): Reading | undefined {
  if (!/[^",\t;]""|""[^",\t;]/.test(text)) return undefined;
  const { row, next } = rowAt(source.text, from);
  for (const delimiter of DELIMITERS) {
    const cells = cellsIn(source.text, row, delimiter) ?? [];
    const isDoubled = ({ from: start, to, isQuoted }: Span & Cell) =>
      isQuoted && source.text.slice(start, to).includes('""');
    const items = cells.filter(isDoubled).flatMap((cell) => insideOf(cellText(source, cell), around));
    if (items.length > 0) return { items, next };
  }
  return undefined;
}
