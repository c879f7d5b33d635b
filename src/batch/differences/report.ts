import { groupDigits } from '../../engine';
import { percent } from '../percentage';
import { quoted, type TemplateChange } from './difference';

/** What a run tells about a change of a template. */
export interface ChangeReport {
  /** What the events are, such as the name of a file. */
  readonly events: string;
  /** What the template before and the one after are called. */
  readonly names: { readonly before: string; readonly after: string };
  /** What differs in meaning. */
  readonly changes: readonly TemplateChange[];
  /** Rows read. */
  readonly rows: number;
  /** Rows whose request differs. */
  readonly differing: number;
  /** A few of those rows. */
  readonly examples: readonly ChangeExample[];
  /** False when the run was stopped before the end. */
  readonly isWhole: boolean;
}

/** A row whose request differs. */
export interface ChangeExample {
  /** Its number, from 1. */
  readonly row: number;
  /** The request before. */
  readonly before: string;
  /** The request after. */
  readonly after: string;
}

/** Writes the report for a change ticket, in Markdown. */
export function changeReport(report: ChangeReport): string {
  const { names, changes, examples } = report;
  return [
    '# Change of a postback template',
    '',
    `From ${quoted(names.before)} to ${quoted(names.after)}.`,
    '',
    '## What changes',
    '',
    ...(changes.length === 0
      ? ['Both templates mean the same.']
      : changes.map(({ sentence }) => `- ${sentence}`)),
    '',
    '## For how many events',
    '',
    countSentence(report),
    '',
    ...(examples.length === 0 ? [] : ['## Examples', '', ...examples.flatMap(exampleLines)]),
  ].join('\n');
}

function countSentence({ events, rows, differing, isWhole }: ChangeReport): string {
  const of = `${groupDigits(rows)} ${rows === 1 ? 'row' : 'rows'} of ${quoted(events)}`;
  const part = isWhole ? '' : ' The run was stopped before the end of the events.';
  if (differing === 0) return `The request is the same for all ${of}.${part}`;
  const share = rows === 0 ? '' : ` (${percent(differing, rows)})`;
  return `The request differs for ${groupDigits(differing)}${share} of ${of}.${part}`;
}

function exampleLines({ row, before, after }: ChangeExample): readonly string[] {
  const fence = '`'.repeat(Math.max(3, ...[before, after].map((text) => longestRun(text) + 1)));
  const block = (title: string, text: string) => [title, '', fence, text, fence, ''];
  return [`Row ${groupDigits(row)}`, '', ...block('Before:', before), ...block('After:', after)];
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
}
