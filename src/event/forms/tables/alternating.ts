import type { Span } from '../../../engine';
import { findField } from '../../../vocabulary';
import { isNoValue } from '../../reading/no-value';
import { codeAsJson, type CodeEntry, jsonValue, textValue } from '../code/tree';
import type { Recognizer } from '../form';

const MIN_FIELDS = 2;
const MAX_LINES = 2000;

/** Recognizes names and values on lines of their own, one after the other, as they are copied from a page of a console. */
export const readAlternating: Recognizer = (text) => {
  const all = linesIn(text);
  if (all === undefined) return undefined;
  const written = all.filter(({ from, to }) => from < to);
  // With a value that is empty, its line is, too; between all lines there may be one more.
  const spaced = all.filter((_, index) => index % 2 === 0);
  const isSpaced = all.every(({ from, to }, index) => index % 2 === 0 || from === to);
  const lines = [written, all, ...(isSpaced ? [spaced] : []), interleaved(written)].find((each) =>
    isAlternating(text, each),
  );
  const [first] = lines ?? [];
  if (lines === undefined || first === undefined) return undefined;
  const names = lines.filter((_, index) => index % 2 === 0);
  const entries = names.map((name, index): CodeEntry => {
    const value = lines[2 * index + 1] ?? { from: name.to, to: name.to };
    const content = text.slice(value.from, value.to);
    return {
      key: text.slice(name.from, name.to),
      keyAt: name,
      value: isNoValue(content) ? jsonValue('null', value) : textValue(content, value),
    };
  });
  const inner = codeAsJson(text, {
    type: 'object',
    entries,
    from: first.from,
    to: lines.at(-1)?.to ?? first.to,
  });
  return { ...inner, phrase: 'lines of names and values', label: 'names and values', notes: [] };
};

// The titles of a table, one a line, and then the cells of its row.
function interleaved(lines: readonly Span[]): readonly Span[] {
  const half = lines.length / 2;
  return Number.isInteger(half)
    ? lines.slice(0, half).flatMap((name, index) => [name, ...lines.slice(half + index, half + index + 1)])
    : [];
}

// The lines without the space around them, from the first to the last that is not empty.
function linesIn(text: string): readonly Span[] | undefined {
  const lines: Span[] = [];
  let from = 0;
  for (const line of text.split('\n', MAX_LINES + 1)) {
    const start = from + line.length - line.trimStart().length;
    lines.push({ from: start, to: Math.max(start, from + line.trimEnd().length) });
    from += line.length + 1;
  }
  const isWritten = ({ from: start, to }: Span) => start < to;
  const end = lines.findLastIndex(isWritten) + 1;
  return lines.length > MAX_LINES ? undefined : lines.slice(Math.max(0, lines.findIndex(isWritten)), end);
}

// The last value may be missing, as an empty line at the end is.
function isAlternating(text: string, lines: readonly Span[]): boolean {
  const isName = ({ from, to }: Span) => from < to && findField(text.slice(from, to)) !== undefined;
  const names = lines.filter((_, index) => index % 2 === 0);
  const values = lines.filter((_, index) => index % 2 === 1);
  // Names among the values show that the lines are a list of names.
  if (names.length < MIN_FIELDS || values.some(isName) || !names.every(isName)) return false;
  return values.some(({ from, to }) => from < to) && names.length - values.length <= 1;
}
