import { scoreOf } from '../../../event/forms';
import { queryOfTexts } from '../json/pairs';
import type { Reader } from '../reader';
import { lineAt, type Line } from '../text/line';
import { cut, type Mapped, placeOf, trimmedSpan } from '../text/mapped';
import { parametersOf } from './printed';

const ROW = /^\s*\|{1,2}([^|]*)\|{1,2}(.*?)\|{1,2}\s*$/d;
const RULE = /^\s*\|[\s|:-]+\|\s*$/;
// The titles of the column of names and of that of values; a description is none.
const TITLE = /^\W*(?:query |url )?(?:param(?:eter)?s?|key)\W*$/i;
const VALUE_TITLE = /^\W*(?:(?:received|sent|actual) )?(?:value|content|data)\b/i;
const NAME = /^`?[\w.$[\]-]{1,60}`?$/;
const MAX_ROWS = 2000;
const MIN_FIELDS = 3;

interface Row {
  readonly name: Mapped;
  readonly value: Mapped;
  readonly line: Line;
}

/** Reads parameters in a table of Markdown or of a ticket with two columns, one row each. */
export const readPairTable: Reader = {
  forms: ['parameters'],
  read: (first) => {
    if (!first.text.trimStart().startsWith('|')) return undefined;
    const [title, ...others] = rowsFrom(first);
    const isTitled = title !== undefined && TITLE.test(title.name.text) && VALUE_TITLE.test(title.value.text);
    const pairs = isTitled ? others : title === undefined ? [] : [title, ...others];
    const names = pairs.map(({ name }) => name.text);
    const last = pairs.at(-1)?.line;
    const isShown = isTitled || scoreOf(names) >= MIN_FIELDS;
    if (last === undefined || !isShown || !names.every((name) => NAME.test(name))) return undefined;
    const at = placeOf(first.source, { from: first.from, to: last.to });
    return { items: [parametersOf(queryOfTexts(pairs.map(withoutMarks)), { at })], next: last.next };
  },
};

function rowsFrom(first: Line): readonly Row[] {
  const rows: Row[] = [];
  for (let line = first; rows.length < MAX_ROWS; line = lineAt(line.source, line.next)) {
    const row = rowIn(line);
    if (row !== undefined) rows.push(row);
    else if (!RULE.test(line.text)) return rows;
    if (line.next >= line.source.text.length) return rows;
  }
  return rows;
}

function rowIn(line: Line): Row | undefined {
  const [, name, value] = RULE.test(line.text) ? [] : (ROW.exec(line.text)?.indices ?? []);
  if (name === undefined || value === undefined || line.text.length > 20_000) return undefined;
  const cell = ([from, to]: readonly [number, number]) =>
    cut(line.source, trimmedSpan(line.source.text, { from: line.from + from, to: line.from + to }));
  const row = { name: cell(name), value: cell(value), line };
  // A bar in the value is that of another column.
  return row.value.text.includes('|') ? undefined : row;
}

// Code stands out by backticks.
function withoutMarks({ name, value }: Row): { readonly name: Mapped; readonly value: Mapped } {
  const [bareName, bareValue] = [name, value].map((cell) =>
    /^`[^`]*`$/.test(cell.text) ? cut(cell, { from: 1, to: cell.text.length - 1 }) : cell,
  );
  return { name: bareName ?? name, value: bareValue ?? value };
}
