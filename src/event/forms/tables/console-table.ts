import { groupDigits, type Span } from '../../../engine';
import { problemAt } from '../../problem';
import { codeAsJson, type CodeEntry, type CodeValue, fieldsIn, jsonValue, textValue } from '../code/tree';
import type { Row } from './drawn-row';
import type { RecognizedForm, Recognizer } from '../form';

const INDEX = /^\((?:iteration )?index\)$/;
const VALUES = /^Values?$/;
const MIN_FIELDS = 2;

/** Reads a table that `console.table` drew: a row for each event, or for each field of one. Undefined for any other table. */
export function readConsoleTable(text: string, [head, ...rows]: readonly Row[]): RecognizedForm | undefined {
  const names = (head?.cells ?? []).map((cell) => text.slice(cell.from, cell.to));
  const [first, ...more] = rows;
  if (first === undefined || !INDEX.test(names[0] ?? '')) return undefined;
  const isVertical = names.length === 2 && VALUES.test(names[1] ?? '');
  const value = isVertical ? fieldPerRow(text, rows) : fieldPerColumn(text, head?.cells ?? [], first);
  if (fieldsIn(value) < MIN_FIELDS) return undefined;
  const [second] = isVertical ? [] : more;
  const message = `There are ${groupDigits(rows.length)} rows; only the first is read.`;
  const notes = second === undefined ? [] : [problemAt(second.at, 'info', 'event-rows', message)];
  return {
    ...codeAsJson(text, value),
    phrase: 'a table that a console drew',
    label: 'table of a console',
    notes,
  };
}

const MAX_LINES = 2000;

/** Recognizes such a table as it is copied from the console of a browser, with tabs between its cells. */
export const readCopiedConsoleTable: Recognizer = (text) => {
  if (!/^\s*\((?:iteration )?index\)\t/.test(text)) return undefined;
  const rows: Row[] = [];
  let from = 0;
  for (const line of text.split('\n', MAX_LINES)) {
    const at = { from, to: from + line.length };
    const cells = line.split('\t').map((cell) => {
      const start = from + cell.length - cell.trimStart().length;
      const span = { from: start, to: Math.max(start, from + cell.trimEnd().length) };
      from += cell.length + 1;
      return span;
    });
    if (line.trim() !== '') rows.push({ at, cells, lines: [cells], isJira: false, isContinued: false });
  }
  return readConsoleTable(text, rows);
};

function fieldPerRow(text: string, rows: readonly Row[]): CodeValue {
  const entries = rows.flatMap(({ cells: [name, value] }) =>
    name === undefined || value === undefined ? [] : [entryOf(text, name, name, value)],
  );
  return objectOf(entries);
}

// The names are above the row, so their places are those of the values: offsets only grow.
function fieldPerColumn(text: string, names: readonly Span[], { cells }: Row): CodeValue {
  const entries = names.slice(1).flatMap((name, index) => {
    const value = cells[index + 1];
    if (value === undefined || value.from === value.to) return [];
    return [entryOf(text, name, { from: value.from, to: value.from }, value)];
  });
  return objectOf(entries);
}

function objectOf(entries: readonly CodeEntry[]): CodeValue {
  const from = entries[0]?.keyAt.from ?? 0;
  return { type: 'object', entries, from, to: entries.at(-1)?.value.to ?? from };
}

function entryOf(text: string, name: Span, keyAt: Span, value: Span): CodeEntry {
  const key = text.slice(name.from, name.to);
  return { key, keyAt, value: valueOf(text.slice(value.from, value.to), value) };
}

// Texts are in quotes, so what is not is a number or a word.
function valueOf(written: string, at: Span): CodeValue {
  const quoted = /^(?:'([^]*)'|"([^]*)")$/.exec(written);
  if (quoted !== null) return textValue(quoted[1] ?? quoted[2] ?? '', at);
  if (/^(?:true|false|-?(?:0|[1-9]\d*)(?:\.\d+)?)$/.test(written)) return jsonValue(written, at);
  return /^(?:null|undefined|NaN)$/.test(written) ? jsonValue('null', at) : textValue(written, at);
}
