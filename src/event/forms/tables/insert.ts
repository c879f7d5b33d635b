import type { Diagnostic, Span } from '../../../engine';
import { problemAt, quote } from '../../problem';
import { codeAsJson, type CodeEntry, type CodeValue, fieldsIn, jsonValue, textValue } from '../code/tree';
import type { Recognizer } from '../form';

const HEAD =
  /^\s*(?:--[^\n]*\n\s*)*(?:INSERT|REPLACE)\s(?:\s*(?:IGNORE|OVERWRITE|INTO|TABLE)\s){0,3}\s*[\w.`"[\]$]{1,200}\s*\(([^()]{1,20000})\)\s*(?:OVERRIDING \w+ VALUE\s*)?VALUES\s*(?=\()/di;

/** Recognizes a statement of SQL that inserts rows and names their columns; the first row is read. */
export const readInsert: Recognizer = (text) => {
  const head = HEAD.exec(text);
  const [from = 0, to = 0] = head?.indices?.[1] ?? [];
  if (head === null) return undefined;
  const columns = text
    .slice(from, to)
    .split(',')
    .map((name) => name.trim().replace(/^["`[]|["`\]]$/g, ''));
  const isMysql = text.slice(0, head[0].length).includes('`');
  const row = rowAt(text, head[0].length, isMysql) ?? rowAt(text, head[0].length, !isMysql);
  if (row === undefined || row.cells.length !== columns.length) return undefined;
  const value = objectOf(columns, row);
  if (fieldsIn(value) === 0) return undefined;
  const notes = [...computed(columns, row), ...furtherRows(text, row)];
  return { ...codeAsJson(text, value), phrase: 'an INSERT of SQL', label: 'SQL statement', notes };
};

interface Row extends Span {
  /** The value of each column; without one where the database computes it. */
  readonly cells: readonly (Span & { readonly value?: CodeValue })[];
}

// Names and values are apart, so both are at the value.
function objectOf(columns: readonly string[], { cells, from, to }: Row): CodeValue {
  const entries = cells.flatMap(({ value }, index): CodeEntry[] =>
    value === undefined
      ? []
      : [{ key: columns[index] ?? '', keyAt: { from: value.from, to: value.from }, value }],
  );
  return { type: 'object', entries, from, to };
}

function computed(columns: readonly string[], { cells }: Row): readonly Diagnostic[] {
  const [first, ...others] = cells.flatMap((cell, index) =>
    cell.value === undefined ? [{ ...cell, index }] : [],
  );
  if (first === undefined) return [];
  const names = [first, ...others].slice(0, 5).map(({ index }) => quote(columns[index] ?? ''));
  const message = `The database computes the value of these columns, so they are not read: ${names.join(', ')}.`;
  return [problemAt(first, 'info', 'event-left-out', message)];
}

function furtherRows(text: string, { to }: Row): readonly Diagnostic[] {
  if (!/^\s*,\s*\(/.test(text.slice(to, to + 200))) return [];
  const at = { from: to, to: text.trimEnd().length };
  return [problemAt(at, 'info', 'event-rows', 'There are several rows; only the first is read.')];
}

const SPACE = /\s*/y;
const PREFIX = /(?:(?:TIMESTAMP|DATETIME|DATE|JSON|N|_utf8(?:mb4)?)\s*|(E))(?=')/iy;
const STANDARD = /'((?:[^']|'')*)'/y;
const MYSQL = /'((?:[^'\\]|''|\\[^])*)'/y;
const WORD = /(?:NULL|TRUE|FALSE)(?![\w(])/iy;
const NUMBER = /[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])/y;
const CAST = /(?:\s*::\s*\w+(?:\(\d+(?:,\d+)?\))?)*/y;
// Anything else, such as NOW(), to the comma after it.
const EXPRESSION = /[^',()]*(?:\([^()']*\)[^',()]*)*/y;

function endOf(pattern: RegExp, text: string, from: number): number | undefined {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

function rowAt(text: string, from: number, isMysql: boolean): Row | undefined {
  const cells: Row['cells'][number][] = [];
  for (let at = from; text[at] === (at === from ? '(' : ',');) {
    const start = endOf(SPACE, text, at + 1) ?? at + 1;
    const value = valueAt(text, start, isMysql);
    const end = value === undefined ? endOf(EXPRESSION, text, start) : endOf(CAST, text, value.to);
    if (end === undefined || end === start) return undefined;
    cells.push({ from: start, to: end, ...(value && { value }) });
    at = endOf(SPACE, text, end) ?? end;
    if (text[at] === ')') return { cells, from, to: at + 1 };
  }
  return undefined;
}

function valueAt(text: string, from: number, isMysql: boolean): CodeValue | undefined {
  PREFIX.lastIndex = from;
  const prefix = PREFIX.exec(text);
  const start = from + (prefix?.[0].length ?? 0);
  const pattern = isMysql || prefix?.[1] !== undefined ? MYSQL : STANDARD;
  pattern.lastIndex = start;
  const content = pattern.exec(text)?.[1];
  const span = { from, to: pattern.lastIndex };
  if (content !== undefined) return textValue(unescaped(content, pattern === MYSQL), span);
  const word = endOf(WORD, text, from);
  if (word !== undefined) return jsonValue(text.slice(from, word).toLowerCase(), { from, to: word });
  const to = endOf(NUMBER, text, from);
  if (to === undefined || !/^\s*(?:::|[,)])/.test(text.slice(to, to + 50))) return undefined;
  const number = text.slice(from, to).replace(/^\+/, '');
  return /^-?0\d/.test(number) ? textValue(number, { from, to }) : jsonValue(number, { from, to });
}

const CONTROLS: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  '0': '\0',
  Z: '\x1a',
};

function unescaped(content: string, isMysql: boolean): string {
  const plain = content.replaceAll("''", "'");
  if (!isMysql) return plain;
  return plain.replace(/\\([^])/g, (_, character: string) => CONTROLS[character] ?? character);
}
