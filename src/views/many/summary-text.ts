import { percent, type Summary } from '../../batch';
import { groupDigits } from '../../engine';
import { aboutDifferent, filledBars } from './filled';
import { lengthChart } from './lengths';
import { problemBars } from './problems';
import { reasonBars } from './reasons';
import { remarkSentences } from './remarks';
import { sentGroups } from './sent';
import { isEvent, rowsWhere } from './tally';
import { totalsOf } from './totals';

/** What a summary is about. */
export interface SummaryAbout {
  /** What the events are, such as the name of a file. */
  readonly events: string;
  /** The headline. */
  readonly headline: string;
  /** False when the run was stopped before the end. */
  readonly isWhole: boolean;
}

/**
 * Writes what was counted as Markdown. It has counts, reasons and names of macros, and no value of any event;
 * so error messages of a postback report, which a partner wrote, are left out.
 */
export function summaryText(summary: Summary, { events, headline, isWhole }: SummaryAbout): string {
  const count = rowsWhere(summary, isEvent);
  const read = `${groupDigits(summary.rows)} rows of ${code(events)}, ${groupDigits(count)} of them events.`;
  const stopped = isWhole ? [] : ['The run was stopped before the end of the events.', ''];
  return [`# ${headline}`, '', read, '', ...stopped, ...sections(summary).flat()].join('\n');
}

function sections(summary: Summary): readonly (readonly string[])[] {
  const outcomes = totalsOf(summary).map(({ words, rows }) => [words, groupDigits(rows)]);
  const stopped = reasonBars(summary).map(({ label, rows }) => [label, groupDigits(rows)]);
  const found = problemBars(summary).map(({ message, rows }) => [message, groupDigits(rows)]);
  return [
    table('Outcome', ['Outcome', 'Rows'], outcomes),
    table('Not sent or refused', ['Reason', 'Rows'], stopped),
    table('Filled', ['Macro', 'Filled', 'Different values'], filledCells(summary)),
    lengthLines(summary),
    table('Problems', ['Problem', 'Events'], found),
    ...sentTables(summary),
    list('About the rows', remarkSentences(summary)),
  ];
}

function filledCells(summary: Summary): readonly (readonly string[])[] {
  return filledBars(summary, undefined).map(({ written, filled, of, different }) => [
    code(written),
    percent(filled, of),
    aboutDifferent(different),
  ]);
}

function lengthLines({ lengths }: Summary): readonly string[] {
  const chart = lengthChart(lengths);
  if (chart === undefined) return [];
  const [median, most, longest] = [chart.median, chart.most, chart.longest].map(groupDigits);
  const sentence = `Median ${median ?? ''}, 95% up to ${most ?? ''}, longest ${longest ?? ''} bytes.`;
  return ['## Length', '', sentence, ''];
}

function sentTables({ sent }: Summary): readonly (readonly string[])[] {
  const groups = sent === undefined ? [] : sentGroups({ ...sent, messages: new Map() });
  return groups.map(({ title, lines }) =>
    table(
      title,
      ['', 'Rows'],
      lines.map(({ label, rows }) => [label, groupDigits(rows)]),
    ),
  );
}

function table(
  title: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  if (rows.length === 0) return [];
  return [`## ${title}`, '', line(head), line(head.map(() => '---')), ...rows.map(line), ''];
}

function list(title: string, items: readonly string[]): readonly string[] {
  return items.length === 0 ? [] : [`## ${title}`, '', ...items.map((item) => `- ${item}`), ''];
}

function line(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replace(/\s+/g, ' ')).join(' | ')} |`;
}

function code(text: string): string {
  return text.includes('`') ? text : `\`${text}\``;
}
