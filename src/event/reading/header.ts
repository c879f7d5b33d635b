import { dsvFormat } from 'd3-dsv';
import type { Span } from '../../engine';
import { findField, normalizeName } from '../../vocabulary';

/** The header of a table. */
export interface Header extends Span {
  /** What is between two cells. */
  readonly delimiter: string;
  /** How many of its cells are names of event fields. */
  readonly known: number;
  /** How many cells it has. */
  readonly cells: number;
  /** True when there is text after its line. */
  readonly hasRows: boolean;
  /** True for a report that counts events instead of listing them. */
  readonly isAggregated: boolean;
  /** The lines above it that are not empty; absent when there are none. */
  readonly title?: Span;
}

// Reports have commas; a table copied from a spreadsheet has tabs, some locales save semicolons, Markdown has bars.
const DELIMITERS = [',', '\t', ';', '|'] as const;

// Enough to recognize a report; its usual header has about 80 names.
const HEADER_SAMPLE = 200;
// A cell of a row may be a text of any length.
const LONGEST_NAME = 200;

const MAX_LINES = 12;

/** Finds the header of a table: the line with most names of event fields among the first. Undefined when no line has one. */
export function findHeader(text: string): Header | undefined {
  const lines = firstLines(text);
  const separator = /^"?sep=([,;|\t])"?$/.exec(lines[0]?.text.trim() ?? '')?.[1];
  const candidates = lines
    .slice(separator === undefined ? 0 : 1)
    .flatMap((line, index) => headerIn(text, line, separator, index > 0) ?? []);
  const best = candidates.reduce<Header | undefined>(
    (before, each) => (each.known > (before?.known ?? -1) ? each : before),
    undefined,
  );
  const first = lines[separator === undefined ? 0 : 1];
  if (best === undefined || first === undefined || first.from === best.from) return best;
  // A line that is drawn around a table is no title.
  if (/^[\s+|=:-]*$/.test(text.slice(first.from, best.from))) return best;
  return { ...best, title: { from: first.from, to: text.slice(0, best.from).trimEnd().length } };
}

interface Line extends Span {
  readonly text: string;
}

// A byte order mark is no part of the first line.
const LINE = /[^\r\n]+/g;

function firstLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  for (const { 0: line, index } of text.matchAll(LINE)) {
    if (!/[^\s\ufeff]/.test(line)) continue;
    const indent = /^[ \ufeff]*/.exec(line)?.[0].length ?? 0;
    lines.push({ from: index + indent, to: index + line.length, text: line.slice(indent) });
    if (lines.length === MAX_LINES) break;
  }
  return lines;
}

function headerIn(
  text: string,
  line: Line,
  separator: string | undefined,
  isBelow: boolean,
): Header | undefined {
  // Names have no brackets and no colon after a quote; a line of JSON has.
  if (/^\s*\[|[{}]|"\s*:/.test(line.text)) return undefined;
  const delimiter = separator ?? delimiterOf(line.text);
  const cells = dsvFormat(delimiter).parseRows(line.text).at(0) ?? [];
  const sample = cells.slice(0, HEADER_SAMPLE).map((cell) => cell.slice(0, LONGEST_NAME).trim());
  const known = new Set(sample.flatMap((cell) => findField(cell)?.name ?? []));
  const isByDay = /^(?:date|cohortday|week|month)$/.test(normalizeName(sample[0] ?? ''));
  const isAggregated =
    countsOf(sample) >= MIN_COUNTS - (isByDay ? 1 : 0) && !EVENT_COLUMNS.some((name) => known.has(name));
  const hasRows = text.slice(line.to).trim() !== '';
  // One name alone may be any word: it is a header in the first line, with other cells or with rows.
  const isHeader =
    known.size >= (isBelow ? 2 : 1) && (cells.length > 1 || (hasRows && !isNameBelow(text, line)));
  if (!isHeader && !isAggregated) return undefined;
  const { from, to } = line;
  return { from, to, delimiter, known: known.size, cells: cells.length, hasRows, isAggregated };
}

// The lines are a list of names.
function isNameBelow(text: string, { to }: Span): boolean {
  const below = /^\s*([^\r\n]{1,200})/.exec(text.slice(to, to + 500))?.[1];
  return below !== undefined && findField(below.trim()) !== undefined;
}

function delimiterOf(header: string): string {
  const counts = DELIMITERS.map((delimiter) => header.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

// Columns of AppsFlyer's aggregated reports that count or divide, normalized.
const COUNTS = new Set(
  'impressions clicks ctr installs conversionrate sessions loyalusers loyalusers/installs totalrevenue totalcost roi arpu averageecpi uniqueusers averagerevenue cost revenue activeusers eventcounter totalevents users'.split(
    ' ',
  ),
);
const MIN_COUNTS = 3;

// Columns that only a report on single events has.
const EVENT_COLUMNS = [
  'event_name',
  'event_time',
  'event_value',
  'install_time',
  'appsflyer_id',
  'idfa',
  'advertising_id',
];

function countsOf(cells: readonly string[]): number {
  return cells.filter((cell) => COUNTS.has(normalizeName(cell)) || /^day ?\d+$/i.test(cell)).length;
}
