import type { Remark, Summary } from '../../batch';
import { groupDigits } from '../../engine';
import { rowsWhere } from './tally';

/** Says in a sentence each what is odd about how the rows are written. */
export function remarkSentences(summary: Summary): readonly string[] {
  const second = rowsWhere(summary, ({ state }) => state === 'second-row');
  const remarks = summary.remarks.map((remark) => SENTENCES[remark.code]?.(remark) ?? otherSentence(remark));
  return second === 0 ? remarks : [secondRows(second), ...remarks];
}

function secondRows(count: number): string {
  return count === 1
    ? '1 row is the second row of one event (Is Primary Attribution = false) and is not counted as an event.'
    : `${groupDigits(count)} rows are the second row of one event (Is Primary Attribution = false) and are counted once.`;
}

const SENTENCES: Readonly<Record<string, (remark: Remark) => string>> = {
  'no-value': ({ rows }) => `\`null\` in Event Value is read as no parameters, in ${rowsOf(rows)}.`,
  cells: ({ rows, first }) =>
    `${rowsOf(rows)} ${rows === 1 ? 'has' : 'have'} more or fewer cells than the header; the first is row ${groupDigits(first)}.`,
  quote: ({ rows, first }) =>
    `${rowsOf(rows)} ${rows === 1 ? 'has' : 'have'} a quote in an odd place; the first is row ${groupDigits(first)}.`,
  unread: ({ rows, first }) =>
    `${rowsOf(rows)} could not be read as ${rows === 1 ? 'an event' : 'events'}; the first is row ${groupDigits(first)}.`,
  'open-quote': ({ first }) => `Row ${groupDigits(first)} has an open quote. Rows before it are counted.`,
  'link-parameter': ({ rows }) =>
    `Link parameters such as \`clickid\` are taken from Original URL, in ${rowsOf(rows)}.`,
};

function otherSentence({ code, rows, first }: Remark): string {
  return `${rowsOf(rows)}: ${code}; the first is row ${groupDigits(first)}.`;
}

function rowsOf(count: number): string {
  return `${groupDigits(count)} ${count === 1 ? 'row' : 'rows'}`;
}
