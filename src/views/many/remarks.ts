import type { Remark, Summary } from '../../batch';
import { groupDigits } from '../../engine';
import { rowsWhere } from './tally';

/** Says in a sentence each what is odd about how the rows are written, and which rows do not count. */
export function remarkSentences(summary: Summary): readonly string[] {
  const second = rowsWhere(summary, ({ state }) => state === 'second-row');
  const remarks = summary.remarks.map((remark) => SENTENCES[remark.code](remark));
  return [...(second === 0 ? [] : [secondRows(second)]), ...remarks];
}

function secondRows(count: number): string {
  const rows = count === 1 ? '1 row is' : `${groupDigits(count)} rows are`;
  return `${rows} not counted: Is Primary Attribution is false, which marks the second row of one event.`;
}

const SENTENCES: Readonly<Record<Remark['code'], (remark: Remark) => string>> = {
  cells: ({ rows, first }) =>
    `${rowsOf(rows)} ${rows === 1 ? 'has' : 'have'} more or fewer cells than the header; the first is row ${groupDigits(first)}.`,
  quote: ({ rows, first }) =>
    `${rowsOf(rows)} ${rows === 1 ? 'has' : 'have'} a misplaced quote; the first is row ${groupDigits(first)}.`,
  titles: ({ rows, first }) =>
    `${rowsOf(rows)} ${rows === 1 ? 'has' : 'have'} the titles of the columns once more; the first is row ${groupDigits(first)}.`,
  unread: ({ rows, first }) =>
    `${rowsOf(rows)} could not be read as ${rows === 1 ? 'an event' : 'events'}; the first is row ${groupDigits(first)}.`,
  several: ({ rows, first }) =>
    `${rowsOf(rows)} ${rows === 1 ? 'has' : 'have'} a list of events, of which only the first is read; the first is row ${groupDigits(first)}.`,
  cut: ({ first }) =>
    `The file ends in the middle of its list, before row ${groupDigits(first)} is whole. Rows before it are counted.`,
  'open-quote': ({ first }) => `Row ${groupDigits(first)} has an open quote. Rows before it are counted.`,
};

function rowsOf(count: number): string {
  return `${groupDigits(count)} ${count === 1 ? 'row' : 'rows'}`;
}
