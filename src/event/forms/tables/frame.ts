import { type Diagnostic, groupDigits, type Span } from '../../../engine';
import { findField } from '../../../vocabulary';
import { isNoValue } from '../../reading/no-value';
import { problemAt } from '../../problem';
import { codeAsJson, type CodeEntry, jsonValue, textValue } from '../code/tree';
import type { Recognizer } from '../form';

const MIN_FIELDS = 2;
const MAX_LINES = 2000;
const LINE = /[^\r\n]+/g;
// Names may have single spaces inside, and one space may separate them.
const NAMES = [/\.\.\.(?=\s)|\S+(?: \S+)*/g, /\S+/g] as const;

/**
 * Recognizes a data frame as pandas prints it: an index, and columns whose names and values end at the same place. The
 * first row is read. Where names and values do not line up, nothing tells which value is which, so it is none.
 */
export const readFrame: Recognizer = (text) => {
  const [head, row, ...others] = linesOf(text);
  if (head === undefined || row === undefined) return undefined;
  if (!/^\s{2,}\S/.test(head.text) || !/^\S+\s{1,}\S/.test(row.text)) return undefined;
  const columns = NAMES.map((name) => columnsOf(head, row, name)).find((all) => fieldsIn(all) >= MIN_FIELDS);
  if (columns === undefined) return undefined;
  const entries = columns.flatMap(({ name, value }): CodeEntry[] => {
    const written = text.slice(value.from, value.to);
    const isValue = !isNoValue(written) && !/^(?:NaT|<NA>)$/.test(written);
    if (name === '...') return [];
    const at = { from: value.from, to: value.from };
    return [{ key: name, keyAt: at, value: isValue ? textValue(written, value) : jsonValue('null', value) }];
  });
  const rows = others.filter((line) => !/^\s*\[\d+ rows x \d+ columns\]\s*$/.test(line.text));
  const inner = codeAsJson(text, { type: 'object', entries, from: row.from, to: row.to });
  const notes = [...leftOut(head), ...(rows[0] === undefined ? [] : [furtherRows(rows[0], rows.length + 1)])];
  return { ...inner, phrase: 'a printed data frame', label: 'data frame', notes };
};

interface Line extends Span {
  readonly text: string;
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  for (const { 0: line, index } of text.matchAll(LINE)) {
    const shown = line.trimEnd();
    if (shown !== '') lines.push({ text: shown, from: index, to: index + shown.length });
    if (lines.length === MAX_LINES) break;
  }
  return lines;
}

interface Column {
  readonly name: string;
  readonly value: Span;
}

function fieldsIn(columns: readonly Column[]): number {
  return new Set(columns.flatMap(({ name }) => findField(name)?.name ?? [])).size;
}

// Each name ends where its value ends. Empty where one does not.
function columnsOf(head: Line, row: Line, pattern: RegExp): readonly Column[] {
  const columns: Column[] = [];
  let from = /^\S+/.exec(row.text)?.[0].length ?? 0;
  const names = head.text.replace(/(?<!\s)\s*\\$/, '');
  for (const { 0: name, index } of names.matchAll(pattern)) {
    const to = index + name.length;
    const cell = row.text.slice(from, to);
    const content = cell.trim();
    const ends = cell.trimEnd().length === cell.length && /^(?:\s|$)/.test(row.text.slice(to, to + 1));
    if (content === '' || !ends || !/^\s/.test(cell)) return [];
    columns.push({ name, value: { from: row.from + to - content.length, to: row.from + to } });
    from = to;
  }
  return row.text.length === from ? columns : [];
}

function leftOut(head: Line): readonly Diagnostic[] {
  const mark = /\s\.\.\.(?=\s|$)|\s\\$/.exec(head.text);
  if (mark === null) return [];
  const at = { from: head.from + mark.index + 1, to: head.from + mark.index + mark[0].length };
  const message =
    'Columns are left out here, because the program that printed the table had no room for them.';
  return [problemAt(at, 'warning', 'event-left-out', message)];
}

function furtherRows(at: Span, count: number): Diagnostic {
  return problemAt(at, 'info', 'event-rows', `There are ${groupDigits(count)} rows; only the first is read.`);
}
