import type { Remark, Summary } from '../../batch';
import { groupDigits } from '../../engine';
import { isEvent, rowsWhere } from './tally';

/** Says in a sentence each what is odd about how the rows are written, and what is not counted. */
export function remarkSentences(summary: Summary): readonly string[] {
  const second = rowsWhere(summary, ({ state }) => state === 'second-row');
  const remarks = summary.remarks.map((remark) => SENTENCES[remark.code](remark));
  const isCounting = rowsWhere(summary, isEvent) > 0;
  return [...(second === 0 ? [] : [secondRows(second)]), ...remarks, ...(isCounting ? [NOT_COUNTED] : [])];
}

// The checks of the fields would take many times as long as everything else.
const NOT_COUNTED =
  'Problems of an event’s own fields, such as a date that does not exist, are not counted. Open a row to see them.';

function secondRows(count: number): string {
  const rows = count === 1 ? '1 row is' : `${groupDigits(count)} rows are`;
  return `${rows} not counted: Is Primary Attribution is false, which marks the second row of one event.`;
}

const SENTENCES: Readonly<Record<Remark['code'], (remark: Remark) => string>> = {
  cells: ({ rows, first }) =>
    `${rowsOf(rows)} ${rows === 1 ? 'has' : 'have'} more or fewer cells than the header; the first is row ${groupDigits(first)}.`,
  quote: ({ rows, first }) =>
    `${rowsOf(rows)} ${rows === 1 ? 'has' : 'have'} a misplaced quote; the first is row ${groupDigits(first)}.`,
  unread: ({ rows, first }) =>
    `${rowsOf(rows)} could not be read as ${rows === 1 ? 'an event' : 'events'}; the first is row ${groupDigits(first)}.`,
  'open-quote': ({ first }) => `Row ${groupDigits(first)} has an open quote. Rows before it are counted.`,
};

function rowsOf(count: number): string {
  return `${groupDigits(count)} ${count === 1 ? 'row' : 'rows'}`;
}
