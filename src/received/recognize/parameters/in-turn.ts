import type { Span } from '../../../engine';
import { scoreOf } from '../../../event/forms';
import { queryOfTexts } from '../json/pairs';
import { lineAt, type Line, trimmedLine } from '../text/line';
import { cut, type Mapped, placeOf } from '../text/mapped';
import { parametersOf } from './printed';
import type { Reader } from '../reader';

const NAME = /^[\w.$[\]-]{1,60}$/;
const TITLE = /^[A-Za-z][A-Za-z ()-]{2,40}:?$/;
const MAX_LINES = 2000;
const MIN_FIELDS = 3;

/**
 * Reads parameters whose names and values are apart: on lines in turn, as they are copied from a page, or a row of names
 * over one row of values. At least three names are those of an event.
 */
export const readInTurn: Reader = {
  forms: ['parameters'],
  read: (first) => {
    if (first.text.length > 20_000 || !isStart(first)) return undefined;
    const lines = blockAt(first);
    const pairs = linesInTurn(lines) ?? rowsInTurn(lines);
    const last = lines.at(-1);
    if (pairs === undefined || last === undefined || fieldsIn(pairs) < MIN_FIELDS) return undefined;
    const at = placeOf(first.source, { from: first.from, to: last.to });
    return { items: [parametersOf(queryOfTexts(pairs), { at })], next: last.next };
  },
};

interface Pair {
  readonly name: Mapped;
  readonly value: Mapped;
}

function fieldsIn(pairs: readonly Pair[]): number {
  return scoreOf(pairs.map(({ name }) => name.text));
}

// A name alone, or the first one of a row.
function isStart(line: Line): boolean {
  const name = /^\s*([\w.$[\]-]{1,60})\s*(?:$|:\s*$|[\t,;|])/.exec(line.text)?.[1];
  return name !== undefined && scoreOf([name]) > 0 && isFirst(line);
}

// A block begins after an empty line, or after a title that does.
function isFirst({ source: { text }, from }: Line): boolean {
  const [before = '', title = '', ...lines] = text
    .slice(Math.max(0, from - 100), from)
    .split(/\r?\n/)
    .reverse()
    .map((each) => each.trim());
  if (from === 0 || title === '') return true;
  return before === '' && TITLE.test(title) && scoreOf([title]) === 0 && (lines[0] ?? '') === '';
}

function blockAt(first: Line): readonly Line[] {
  const lines = [trimmedLine(first)];
  for (let at = first.next; at < first.source.text.length && lines.length < MAX_LINES;) {
    const line = lineAt(first.source, at);
    if (line.text.trim() === '') break;
    lines.push(trimmedLine(line));
    at = line.next;
  }
  return lines;
}

function linesInTurn(lines: readonly Line[]): readonly Pair[] | undefined {
  const names = lines.filter((_, index) => index % 2 === 0).map(withoutColon);
  const values = lines.filter((_, index) => index % 2 === 1);
  // Names among the values show that the lines are a list of names.
  const isList = values.some(({ text }) => NAME.test(text) && scoreOf([text]) > 0);
  if (isList || values.length < names.length || !names.every(({ text }) => NAME.test(text))) return undefined;
  return pairsOf(names, values);
}

function withoutColon(line: Line): Line {
  const text = line.text.replace(/:$/, '');
  return { ...line, text, to: line.from + text.length };
}

function rowsInTurn([titles, row, ...others]: readonly Line[]): readonly Pair[] | undefined {
  if (titles === undefined || row === undefined || others.length > 0) return undefined;
  for (const delimiter of ['\t', ',', ';', '|']) {
    const names = cellsIn(titles, delimiter);
    const values = cellsIn(row, delimiter);
    const isRow = names.length > 1 && names.length === values.length;
    if (isRow && names.every(({ from, to }) => NAME.test(titles.source.text.slice(from, to)))) {
      return pairsOf(
        names.map((span) => ({ ...span, source: titles.source })),
        values.map((span) => ({ ...span, source: row.source })),
      );
    }
  }
  return undefined;
}

function cellsIn({ text, from }: Line, delimiter: string): readonly Span[] {
  let at = from;
  return text.split(delimiter).map((cell) => {
    const start = at + cell.length - cell.trimStart().length;
    at += cell.length + delimiter.length;
    return { from: start, to: start + cell.trim().length };
  });
}

interface Place extends Span {
  readonly source: Mapped;
}

function pairsOf(names: readonly Place[], values: readonly Place[]): readonly Pair[] {
  return names.flatMap((name, index) => {
    const value = values[index];
    return value === undefined ? [] : [{ name: cut(name.source, name), value: cut(value.source, value) }];
  });
}
