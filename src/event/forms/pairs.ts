import type { Span } from '../../engine';
import { findField } from '../../vocabulary';
import { isNoValue } from '../no-value';
import { innerWriter, type Recognizer } from './form';

interface Pair {
  readonly name: Span;
  readonly value: Span;
}

const SEPARATORS = ['\t', ';', ',', '|', '=', ':'] as const;
// Lines of code: they begin with a bracket that is not around the name of a section, end with an opening one, or have closing ones only.
const IN_BRACKETS = /^[ \t]*(?:\{|\[(?![\w .-]*\][ \t]*$))|[[{(][ \t]*$|^[ \t]*[\]})]+[ \t]*[;,]?[ \t]*$/m;
const MOST_LINES = 2000;
const LEAST_FIELDS = 2;

/**
 * Recognizes a table of names and values, one field a line, as it is copied from a sheet, a form or a settings file. The
 * first column of such a table has more names of fields than its first line.
 */
export const readPairs: Recognizer = (text) => {
  if (IN_BRACKETS.test(text)) return undefined;
  const found = SEPARATORS.map((separator) => ({ separator, pairs: pairsOf(text, separator) }));
  const best = found.reduce((a, b) => (fieldsIn(text, b.pairs) > fieldsIn(text, a.pairs) ? b : a));
  const { separator } = best;
  const pairs = withoutHeader(text, best.pairs);
  const known = fieldsIn(text, pairs);
  if (known < LEAST_FIELDS || known * 2 < pairs.length || known <= fieldsInFirstLine(text, separator)) {
    return undefined;
  }
  const writer = innerWriter(text);
  let before = '{';
  for (const { name, value } of pairs) {
    writer.put(before, name.from, name.from);
    writer.put(JSON.stringify(unquoted(text.slice(name.from, name.to))), name.from, name.to);
    writer.put(': ', name.to, value.from);
    writer.put(valueOf(unquoted(text.slice(value.from, value.to))), value.from, value.to);
    before = ', ';
  }
  const end = pairs.at(-1)?.value.to ?? 0;
  writer.put('}', end, end);
  writer.put('', text.length, text.length);
  return {
    ...writer.end(text.length),
    phrase: 'a list of names and values',
    label: 'list of names and values',
    notes: [],
  };
};

function pairsOf(text: string, separator: string): readonly Pair[] {
  const pairs: Pair[] = [];
  let at = 0;
  while (at < text.length && pairs.length < MOST_LINES) {
    const line = lineAt(text, at);
    at = line.to + 1;
    const middle = text.slice(line.from, line.to).indexOf(separator);
    if (middle < 0) continue;
    const name = trimmed(text, { from: line.from + bulletAt(text, line), to: line.from + middle });
    const rest = trimmed(text, { from: line.from + middle + 1, to: line.to });
    if (name.from === name.to) continue;
    const value = quotedAt(text, rest) ?? withoutEmptyCells(text, rest, separator);
    at = Math.max(at, value.to + 1);
    pairs.push({ name, value });
  }
  return pairs;
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

function bulletAt(text: string, { from }: Span): number {
  return /^\s*[-*•]\s+/.exec(text.slice(from, from + 80))?.[0].length ?? 0;
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

function withoutEmptyCells(text: string, { from, to }: Span, separator: string): Span {
  let end = to;
  while (end > from && text[end - 1] === separator) end -= 1;
  return { from, to: end };
}

function fieldsIn(text: string, pairs: readonly Pair[]): number {
  const names = pairs.flatMap(({ name }) => findField(unquoted(text.slice(name.from, name.to)))?.name ?? []);
  return new Set(names).size;
}

function fieldsInFirstLine(text: string, separator: string): number {
  const line = lineAt(text, Math.max(0, text.search(/\S/)));
  const cells = text.slice(line.from, line.to).split(separator);
  return cells.slice(0, 200).filter((cell) => findField(unquoted(cell.trim())) !== undefined).length;
}

function unquoted(cell: string): string {
  if (cell.length < 2 || !/^(?:"[^]*"|'[^]*')$/.test(cell)) return cell;
  return cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell.slice(1, -1);
}

function valueOf(cell: string): string {
  return isNoValue(cell) ? 'null' : JSON.stringify(cell);
}
