import type { Span } from '../../../engine';
import { columnNames, rowAsJson, scoreOf } from '../../../event/forms';
import { cellsOf, cellText, rowAt } from './cells';
import { plainKey } from '../json/source';
import { type Mapped, pasted, placeOf } from '../text/mapped';
import type { Item, Reader } from '../reader';
import { arrivalOf } from '../request';

/** The columns that a postback report has besides those of the raw data, as `plainKey` writes their titles (REPORT). */
const COLUMNS = {
  url: 'postbackurl',
  method: 'postbackmethod',
  status: 'postbackhttpresponsecode',
  error: 'postbackerrormessage',
} as const;

const MIN_FIELDS = 5;

/**
 * Reads a postback report of AppsFlyer: a table whose rows have an event and the address that it was sent to. Raw data
 * without that column holds no request, although the link of a click may be in it.
 */
export const readReport: Reader = {
  forms: ['postback-report'],
  read: (line, { chosen }) => {
    if (!isHeader(line.text, chosen !== undefined)) return undefined;
    const delimiter = delimiterOf(line.text);
    const titles = textsIn(pasted(line.text.replace(/^\uFEFF/, '')), delimiter);
    const hasAddress = titles.some((title) => plainKey(title) === COLUMNS.url);
    if (!hasAddress && (chosen !== undefined || scoreOf(titles) < MIN_FIELDS)) return undefined;
    const table = { delimiter, titles: titles.map(plainKey), names: eventNames(titles) };
    return { items: rowsOf(line.source, line.next, table), next: line.source.text.length };
  },
};

function textsIn(row: Mapped, delimiter: string): readonly string[] {
  const cells = cellsOf(row.text, { from: 0, to: row.text.length }, delimiter);
  return cells.map((cell) => cellText(row, cell).text);
}

function delimiterOf(header: string): string {
  const [best = ','] = [',', '\t', ';', '|'].sort((a, b) => header.split(b).length - header.split(a).length);
  return best;
}

// Most lines are told from a header at once. A query or a line of another log may name fields, too.
function isHeader(text: string, isChosen: boolean): boolean {
  if (text.length > 20_000 || !/[,;\t|]/.test(text)) return false;
  // A name before an address, as a ticket has it, is no title.
  if (/postback[ _]?url/i.test(text)) return !text.includes('://');
  return !isChosen && !/[=?{:/]/.test(text) && (text.match(/[,;\t|]/g)?.length ?? 0) >= MIN_FIELDS - 1;
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

function* rowsOf(source: Mapped, from: number, table: Table): Generator<Item> {
  const { text } = source;
  for (let at = from; at < text.length;) {
    const { row, next } = rowAt(text, at);
    at = next;
    if (text.slice(row.from, row.to).trim() !== '') yield rowItem(source, row, table);
  }
}

function rowItem(source: Mapped, row: Span, { delimiter, titles, names }: Table): Item {
  const mapped = cellsOf(source.text, row, delimiter).map((cell) => cellText(source, cell));
  const cells = mapped.map(({ text }) => text);
  const cell = (name: string) => mapped[titles.indexOf(name)];
  const at = placeOf(source, row);
  const url = cell(COLUMNS.url);
  if (url === undefined || !/^https?:\/\/|^\//i.test(url.text)) return { skipped: at };
  const method = cell(COLUMNS.method);
  const status = Number(cell(COLUMNS.status)?.text);
  const error = cell(COLUMNS.error)?.text.trim() ?? '';
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
