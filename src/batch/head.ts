import { dsvFormat } from 'd3-dsv';
import { editDistance, groupDigits, readJson, shorten } from '../engine';
import { columnNames, errorIn, findHeader } from '../event/forms';
import { EVENT_FIELDS, normalizeName } from '../vocabulary';
import type { Format } from './job';
import { decodeUtf8, encodeUtf8, isUtf8 } from './bytes/text';

/** How many bytes of a file are needed to recognize its form. */
export const HEAD_SIZE = 2 ** 18;

/** A file whose rows can be read. */
export interface ReadHead {
  readonly ok: true;
  /** How its rows are written. */
  readonly format: Format;
  /** What the file is, such as “Raw data, 81 columns”. */
  readonly title: string;
  /** What to know about how it is read, one sentence each. */
  readonly notes: readonly string[];
  /** Those of the notes that say that something may be read otherwise than it was meant. */
  readonly warnings: readonly string[];
}

/** A file that holds no rows of events. */
export interface RefusedHead {
  readonly ok: false;
  /** Stable: `empty`, `error`, `markup`, `one-line`, `no-columns`, `aggregated`, `binary`. */
  readonly code: 'empty' | 'error' | 'markup' | 'one-line' | 'no-columns' | 'aggregated' | 'binary';
  /** One or two sentences. */
  readonly message: string;
}

/**
 * Recognizes what a file is from its first bytes, as many as `HEAD_SIZE` or all there are. Total. A compressed file has
 * to be decompressed before.
 */
export function readHead(head: Uint8Array): ReadHead | RefusedHead {
  if (isUtf16(head)) return refused('binary', 'The file is UTF-16. Save it as UTF-8.');
  const text = decodeUtf8(head);
  const start = text.search(/[^\s\uFEFF]/);
  if (start < 0) return refused('empty', 'The file is empty.');
  if (text.includes('\0')) {
    return refused('binary', 'The file is not text. Save it as CSV or JSON, or compress it with gzip.');
  }
  const error = errorIn(text);
  if (error !== undefined) {
    return refused('error', `This is an error message: “${shorten(error, MAX_SHOWN)}”`);
  }
  if (text[start] === '<') {
    return refused('markup', 'This is a web page or XML. Choose a report in CSV, or events as JSON.');
  }
  const from = encodeUtf8(text.slice(0, start)).length;
  const warnings = isUtf8(head) ? [] : [NOT_UTF8];
  const list = LIST_IN_OBJECT.exec(text.slice(start))?.[0];
  if (list !== undefined && !hasObjectALine(text.slice(start))) {
    return json('json-array', from + encodeUtf8(list).length, 'Events as a JSON array', warnings);
  }
  if (text[start] === '{') return json('ndjson', from, 'Events as JSON, one in each line', warnings);
  if (text[start] === '[') return json('json-array', from + 1, 'Events as a JSON array', warnings);
  return table(text, warnings);
}

const NOT_UTF8 = 'Some of it is not UTF-8, so characters are lost. Save the file as UTF-8.';

// The answer of a server that wraps a list.
const LIST_IN_OBJECT = /^\{\s*"(?:data|events|items|records|results|rows|value)"\s*:\s*\[(?=\s*\{)/;

function hasObjectALine(text: string): boolean {
  const [first = '', second = ''] = text.split(/[\r\n]+/, 2);
  return second.trimStart().startsWith('{') && readJson(first).ok;
}

const ENDS = ['\xFF\xFE', '\xFE\xFF'];

// By its first two bytes, or because every other byte of its beginning is 0.
function isUtf16(head: Uint8Array): boolean {
  const start = [...head.subarray(0, 64)];
  if (ENDS.includes(String.fromCharCode(...start.slice(0, 2)))) return true;
  const odd = start.filter((byte, index) => index % 2 === 1 && byte === 0).length;
  const even = start.filter((byte, index) => index % 2 === 0 && byte === 0).length;
  return start.length >= 8 && Math.max(odd, even) >= start.length / 2 - 1 && Math.min(odd, even) === 0;
}

function json(
  kind: 'ndjson' | 'json-array',
  from: number,
  title: string,
  warnings: readonly string[],
): ReadHead {
  return { ok: true, format: { kind, from }, title, notes: warnings, warnings };
}

function refused(code: RefusedHead['code'], message: string): RefusedHead {
  return { ok: false, code, message };
}

const TIMES = 'Times are UTC unless the export said otherwise.';
const NO_VALUES = '`null` in Event Value is read as no parameters, and `None` as no value.';

function table(text: string, ofText: readonly string[]): ReadHead | RefusedHead {
  const header = findHeader(text);
  if (header === undefined) return noTable(text);
  if (header.isAggregated) {
    const message =
      'This is an aggregated report: each row counts what many users did. Choose a raw-data report, in which each row is one event.';
    return refused('aggregated', message);
  }
  const line = text.slice(header.from, header.to);
  const titles = (dsvFormat(header.delimiter).parseRows(line)[0] ?? []).map((title) => title.trim());
  const lineEnd = /\r\n|\n|\r/.exec(text.slice(header.to))?.[0] ?? '';
  const columns = columnNames(titles);
  const warnings = [...ofText, ...repeatedColumns(columns)];
  return {
    ok: true,
    format: {
      kind: 'csv',
      delimiter: header.delimiter.charCodeAt(0),
      lineEnd: lineEnd === '\r' ? 'return' : 'newline',
      titles,
      from: encodeUtf8(text.slice(0, header.to) + lineEnd).length,
    },
    title: `${kindOf(titles, new Set(columns))}, ${groupDigits(titles.length)} ${titles.length === 1 ? 'column' : 'columns'}`,
    notes: [...warnings, NO_VALUES, TIMES],
    warnings,
  };
}

function kindOf(titles: readonly string[], names: ReadonlySet<string>): string {
  if (titles.some(isPostbackUrl)) return 'Postback report';
  const isRawData = names.has('appsflyer_id') || names.has('install_time') || names.has('event_time');
  return isRawData ? 'Raw data' : 'Table';
}

function repeatedColumns(columns: readonly string[]): readonly string[] {
  const repeated = columns.filter((name, index) => name !== '' && columns.indexOf(name) < index);
  return [...new Set(repeated)].map(
    (name) => `More than one column is for ${name}; the last one with a value counts.`,
  );
}

/** True for the title of the column that has the URL that AppsFlyer sent (REPORT); case does not count. */
function isPostbackUrl(title: string): boolean {
  return /^postback[ _-]?url$/i.test(title.trim());
}

const MAX_SHOWN = 120;

// The texts of errors that the Pull API returns in place of a table are one line.
function noTable(text: string): RefusedHead {
  const lines = text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '');
  const [first = ''] = lines;
  if (lines.length === 1) {
    return refused(
      'one-line',
      `This is no CSV: it is one line of text: “${shorten(first.trim(), MAX_SHOWN)}”`,
    );
  }
  return refused('no-columns', `The header has none of the raw-data columns.${nearest(first)}`);
}

const MAX_CELLS = 40;

function nearest(header: string): string {
  for (const cell of header.split(/[,;\t|]/, MAX_CELLS)) {
    const key = normalizeName(cell.trim());
    const name = EVENT_FIELDS.find(
      (field) => key.length > 3 && editDistance(key, normalizeName(field.name), 2) <= 2,
    );
    if (name !== undefined) return ` The nearest is “${cell.trim()}”, which could mean ${name.name}.`;
  }
  return ' Choose a file that begins with titles such as Event Name, Event Time and AppsFlyer ID.';
}
