import type { Diagnostic, Span } from '../../../engine';
import { findField } from '../../../vocabulary';
import { isNoValue } from '../../reading/no-value';
import { problemAt } from '../../problem';
import { textMarks, withoutTextMark } from '../../reading/text-mark';
import { innerWriter, type Recognizer } from '../form';

interface Pair {
  readonly name: Span;
  readonly value: Span;
}

// Spaces or dots that align a second column come last, since they are also around other separators.
const SEPARATORS = [/\t/, /;/, /,/, /\|/, /=/, /:/, / ?\.{3,} ?|\s{2,}/] as const;
type Separator = (typeof SEPARATORS)[number];
const COLUMNS: readonly Separator[] = SEPARATORS.slice(0, 4);
// The line before each record of a database, and the one after the last.
const RECORD = /^\s*(?:-\[ RECORD \d+ \]|\*{3,} \d+\. row \*{3,}|Row \d+:\s*$)/;
const NO_PAIR = /^\s*(?:\/\/|#|\(?\d+ rows?\b)|^[|+:=\u2500-\u257f\s-]*$/;
// Lines of code: they begin with a bracket that is not around the name of a section, end with an opening one, or have closing ones only.
const IN_BRACKETS =
  /^[ \t]*(?:\{|\[(?![\w .-]*\][ \t]*$))|[[{(][ \t]*$|^[ \t]*[\]})]+[ \t]*(?:[;,][ \t]*)?$/m;
const MAX_LINES = 2000;
// Lines without a name and a value count, too, for each separator that is tried.
const MAX_SEARCHED = 5000;
const MIN_FIELDS = 2;

/**
 * Recognizes a table of names and values, one field a line, as it is copied from a sheet, a form or a settings file. The
 * first column of such a table has more names of fields than its first line.
 */
export const readPairs: Recognizer = (text) => {
  if (IN_BRACKETS.test(text)) return undefined;
  const found = SEPARATORS.map((separator) => ({ separator, pairs: pairsOf(text, separator) }));
  const best = found.reduce((a, b) => (fieldsIn(text, b.pairs) > fieldsIn(text, a.pairs) ? b : a));
  const { separator } = best;
  if (isDocumentation(text, best.pairs)) return undefined;
  const pairs = withoutHeader(text, best.pairs);
  const known = fieldsIn(text, pairs);
  if (known < MIN_FIELDS || known * 2 < pairs.length || known <= fieldsInFirstLine(text, separator)) {
    return undefined;
  }
  return {
    ...asObject(text, pairs),
    phrase: 'a list of names and values',
    label: 'list of names and values',
    notes: [
      ...textMarks(pairs.map(({ value: at }) => ({ text: unquoted(text.slice(at.from, at.to)), at }))),
      ...unreadAfter(text, pairs, separator),
    ],
  };
};

function asObject(text: string, pairs: readonly Pair[]) {
  const writer = innerWriter(text);
  let before = '{';
  for (const { name, value } of pairs) {
    writer.put(before, name.from, name.from);
    writer.put(JSON.stringify(nameOf(text.slice(name.from, name.to))), name.from, name.to);
    writer.put(': ', name.to, value.from);
    writer.put(valueOf(withoutTextMark(unquoted(text.slice(value.from, value.to)))), value.from, value.to);
    before = ', ';
  }
  const end = pairs.at(-1)?.value.to ?? 0;
  writer.put('}', end, end);
  writer.put('', text.length, text.length);
  return writer.end(text.length);
}

// Further records, or further columns of the same lines.
function unreadAfter(text: string, pairs: readonly Pair[], separator: Separator): readonly Diagnostic[] {
  const { from, to } = pairs.at(-1)?.value ?? { from: 0, to: 0 };
  const rest = text.slice(to);
  const line = lineAt(text, to);
  const record = /^[ \t]*(?=-\[ RECORD|\*{3,} \d|Row \d+:)/m.exec(rest);
  if (record !== null) {
    const at = { from: to + record.index, to: text.trimEnd().length };
    return [problemAt(at, 'info', 'event-rows', 'There are several records; only the first is read.')];
  }
  const isColumn =
    COLUMNS.includes(separator) &&
    separator.test(text.charAt(to)) &&
    text.slice(to + 1, line.to).trim() !== '';
  if (!isColumn || from === to) return [];
  const message = 'There are several columns of values; only the first is read.';
  return [problemAt({ from: to, to: line.to }, 'info', 'event-rows', message)];
}

function pairsOf(text: string, separator: Separator): readonly Pair[] {
  const pairs: Pair[] = [];
  let at = 0;
  for (let count = 0; at < text.length && pairs.length < MAX_LINES && count < MAX_SEARCHED; count += 1) {
    const line = lineAt(text, at);
    at = line.to + 1;
    const written = text.slice(line.from, line.to);
    if (RECORD.test(written) && pairs.length > 0) break;
    if (NO_PAIR.test(written) || RECORD.test(written)) continue;
    const start = line.from + startOf(written, separator);
    const found = separator.exec(text.slice(start, line.to));
    if (found === null || found.index === 0) continue;
    const { 0: mark, index } = found;
    const name = trimmed(text, { from: start, to: start + index });
    const rest = trimmed(text, { from: start + index + mark.length, to: line.to });
    if (name.from === name.to) continue;
    const value = quotedAt(text, rest) ?? withoutEmptyCells(text, rest, separator);
    at = Math.max(at, value.to + 1);
    pairs.push({ name, value });
  }
  return COLUMNS.includes(separator) ? firstColumn(text, pairs, separator) : pairs;
}

// A bullet, spaces, and the bar at the edge of a table are not part of a name.
function startOf(line: string, separator: Separator): number {
  const edge = separator.test('|') ? /^\s*\|+\s*/ : /^\s*(?:[-*•]\s+)?/;
  return edge.exec(line)?.[0].length ?? 0;
}

// Where every line has further cells, they are those of other events.
function firstColumn(text: string, pairs: readonly Pair[], separator: Separator): readonly Pair[] {
  const more = pairs.map(({ value: { from, to } }) => text.slice(from, to).split(separator).length - 1);
  const [count = 0] = more;
  const isPlain = pairs.every(({ value }) => !/["{[]/.test(text.slice(value.from, value.to)));
  if (count === 0 || pairs.length < 2 || !isPlain || more.some((each) => each !== count)) return pairs;
  return pairs.map(({ name, value }) => {
    const { index = 0 } = separator.exec(text.slice(value.from, value.to)) ?? {};
    return { name, value: trimmed(text, { from: value.from, to: value.from + index }) };
  });
}

const DESCRIPTION = /^"?(?:description|type|data ?type|meaning|notes?|format|required)\b/i;

// A table that explains the fields has their names, but no values.
function isDocumentation(text: string, [header]: readonly Pair[]): boolean {
  return header !== undefined && DESCRIPTION.test(text.slice(header.value.from, header.value.to));
}

// A header above the two columns, such as “Field” and “Value”.
function withoutHeader(text: string, pairs: readonly Pair[]): readonly Pair[] {
  const [first, ...rest] = pairs;
  const name = first && unquoted(text.slice(first.name.from, first.name.to));
  return name !== undefined && /^(?:field|key|name|parameter|property|column|attribute)s?$/i.test(name)
    ? rest
    : pairs;
}

function lineAt(text: string, from: number): Span {
  const end = text.indexOf('\n', from);
  return { from, to: end < 0 ? text.length : end };
}

function trimmed(text: string, { from, to }: Span): Span {
  const part = text.slice(from, to);
  const start = from + part.length - part.trimStart().length;
  return { from: start, to: Math.max(start, from + part.trimEnd().length) };
}

// A quoted cell may have line breaks in it.
const QUOTED = /"[^"]*(?:""[^"]*)*"/y;

function quotedAt(text: string, { from }: Span): Span | undefined {
  QUOTED.lastIndex = from;
  return QUOTED.test(text) ? { from, to: QUOTED.lastIndex } : undefined;
}

function withoutEmptyCells(text: string, { from, to }: Span, separator: Separator): Span {
  let end = to;
  if (COLUMNS.includes(separator)) while (end > from && separator.test(text.charAt(end - 1))) end -= 1;
  return trimmed(text, { from, to: end });
}

function fieldsIn(text: string, pairs: readonly Pair[]): number {
  const names = pairs.flatMap(({ name }) => findField(nameOf(text.slice(name.from, name.to)))?.name ?? []);
  return new Set(names).size;
}

function fieldsInFirstLine(text: string, separator: Separator): number {
  const line = lineAt(text, Math.max(0, text.search(/\S/)));
  const cells = text.slice(line.from, line.to).split(separator);
  return cells.slice(0, 200).filter((cell) => findField(unquoted(cell.trim())) !== undefined).length;
}

// Markdown has asterisks or backticks around what stands out.
function nameOf(cell: string): string {
  return unquoted(cell).replace(/^(?:\*{1,2}|`)|(?:\*{1,2}|`)$/g, '');
}

function unquoted(written: string): string {
  const cell = written.replace(/^\*{2}[ \t]+(?=\S)/, '').replace(/^`([^`]*)`$/, '$1');
  if (cell.length < 2 || !/^(?:"[^]*"|'[^]*')$/.test(cell)) return cell;
  return cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell.slice(1, -1);
}

function valueOf(cell: string): string {
  return isNoValue(cell) ? 'null' : JSON.stringify(cell);
}
