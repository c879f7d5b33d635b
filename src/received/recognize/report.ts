import { dsvFormat } from 'd3-dsv';
import type { Span } from '../../engine';
import { columnNames, rowAsJson, scoreOf } from '../../event/forms';
import { plainKey } from './json-source';
import { cut, type Mapped, placeOf } from './mapped';
import type { Item, Reader } from './reader';
import { arrivalOf } from './request';
import { rewritten } from './undo';

/** The columns that a postback report has besides those of the raw data, as `plainKey` writes their titles (REPORT). */
const COLUMNS = {
  url: 'postbackurl',
  method: 'postbackmethod',
  status: 'postbackhttpresponsecode',
  error: 'postbackerrormessage',
} as const;

const LEAST_FIELDS = 5;

/**
 * Reads a postback report of AppsFlyer: a table whose rows have an event and the address that it was sent to. Raw data
 * without that column holds no request, although the link of a click may be in it.
 */
export const readReport: Reader = {
  forms: ['postback-report'],
  read: (line, { chosen }) => {
    if (!isHeader(line.text, chosen !== undefined)) return undefined;
    const delimiter = delimiterOf(line.text);
    const titles = dsvFormat(delimiter).parseRows(line.text.replace(/^\uFEFF/, ''))[0] ?? [];
    const hasAddress = titles.some((title) => plainKey(title) === COLUMNS.url);
    if (!hasAddress && (chosen !== undefined || scoreOf(titles) < LEAST_FIELDS)) return undefined;
    const table = { delimiter, titles: titles.map(plainKey), names: eventNames(titles) };
    return { items: rowsOf(line.source, line.next, table), next: line.source.text.length };
  },
};

function delimiterOf(header: string): string {
  const [best = ','] = [',', '\t', ';', '|'].sort((a, b) => header.split(b).length - header.split(a).length);
  return best;
}

// Most lines are told from a header at once. A query or a line of another log may name fields, too.
function isHeader(text: string, isChosen: boolean): boolean {
  if (text.length > 20_000 || !/[,;\t|]/.test(text)) return false;
  if (/postback[ _]?url/i.test(text)) return true;
  return !isChosen && !/[=?{:/]/.test(text) && (text.match(/[,;\t|]/g)?.length ?? 0) >= LEAST_FIELDS - 1;
}

function eventNames(titles: readonly string[]): readonly string[] {
  const own: readonly string[] = Object.values(COLUMNS);
  return columnNames(titles).map((name, index) => (own.includes(plainKey(titles[index] ?? '')) ? '' : name));
}

interface Table {
  readonly delimiter: string;
  /** The titles as `plainKey` writes them. */
  readonly titles: readonly string[];
  /** The names of the fields of the event; empty for the columns of the postback. */
  readonly names: readonly string[];
}

// A row ends at a line break that is not in quotes.
const ROW = /(?:[^"\r\n]+|"[^"]*"?)*/y;

function* rowsOf(source: Mapped, from: number, table: Table): Generator<Item> {
  const { text } = source;
  for (let at = from; at < text.length;) {
    ROW.lastIndex = at;
    ROW.test(text);
    const row = { from: at, to: ROW.lastIndex };
    at = ROW.lastIndex + (text.startsWith('\r\n', ROW.lastIndex) ? 2 : 1);
    if (text.slice(row.from, row.to).trim() !== '') yield rowItem(source, row, table);
  }
}

function rowItem(source: Mapped, row: Span, { delimiter, titles, names }: Table): Item {
  const written = source.text.slice(row.from, row.to);
  const cells = dsvFormat(delimiter).parseRows(written)[0] ?? [];
  const column = (name: string) => cells[titles.indexOf(name)]?.trim() ?? '';
  const at = placeOf(source, row);
  const url = cellOf(source, row, { cells, index: titles.indexOf(COLUMNS.url), delimiter });
  if (url === undefined || !/^https?:\/\/|^\//i.test(url.text)) return { skipped: at };
  const method = cellOf(source, row, { cells, index: titles.indexOf(COLUMNS.method), delimiter });
  const status = Number(column(COLUMNS.status));
  const error = column(COLUMNS.error);
  return arrivalOf({
    form: 'postback-report',
    at,
    method: method !== undefined && /^[A-Za-z]{3,7}$/.test(method.text) ? method : undefined,
    url,
    status: status >= 100 && status <= 999 ? status : undefined,
    error: error === '' ? undefined : error,
    time: timeOf(names, cells),
    event: rowAsJson(names, cells),
  });
}

function timeOf(names: readonly string[], cells: readonly string[]): string | undefined {
  for (const name of ['event_time', 'install_time']) {
    const time = cells[names.indexOf(name)]?.trim() ?? '';
    if (time !== '') return time;
  }
  return undefined;
}

interface Cells {
  readonly cells: readonly string[];
  readonly index: number;
  readonly delimiter: string;
}

// The library has no positions; they follow from the cells before.
function cellOf(source: Mapped, row: Span, { cells, index, delimiter }: Cells): Mapped | undefined {
  if (index < 0 || index >= cells.length) return undefined;
  let at = row.from;
  for (const cell of cells.slice(0, index)) at += lengthOf(source.text, at, cell) + delimiter.length;
  const length = lengthOf(source.text, at, cells[index] ?? '');
  const isQuoted = source.text[at] === '"';
  const inside = isQuoted ? { from: at + 1, to: at + length - 1 } : { from: at, to: at + length };
  const text = cut(source, inside);
  return isQuoted ? rewritten(text, /""/g, () => '"') : text;
}

function lengthOf(text: string, at: number, cell: string): number {
  if (text[at] !== '"') return cell.length;
  return cell.length + 2 + (cell.match(/"/g)?.length ?? 0);
}
