import { type EventFields, parse, shorten } from '../../engine';
import { readEvent, toJson } from '../../event';
import { type Candidate, matchHeadline, type Match, matchRequest, type MatchedRow } from '../../received';
import { maskAll } from '../../share/redact';
import { escapeMarkdown, oneLine } from '../../share/texts';

/** What a report is written from. */
export interface ReportContent {
  /** The request beside the template, with the expected values if an event is known. */
  readonly match: Match;
  /** Where the expected values are from, as it is shown on the page. */
  readonly source: string;
  /** Sentences on the rendering options, without values of the request. */
  readonly options: readonly string[];
}

/**
 * Writes how a request compares with a template, in Markdown, to be sent to others: identifiers and secrets in request,
 * template and event are replaced by placeholders of the same form, each by the same one everywhere. What is found is
 * found in the real request.
 */
export function writeReport({ match: real, source, options }: ReportContent): string {
  const { candidate } = real;
  // The name of a saved template may be its first line.
  const name = candidate.source === 'saved' ? 'A saved template' : candidate.name;
  const match = { ...real, candidate: { ...candidate, name } };
  const masked = maskedMatch(match);
  const { text: headline, details } = matchHeadline([match]);
  const parts = [
    `### ${cell(headline)}`,
    details,
    `Template: ${cell(name)}. ${source}. Identifiers are replaced by placeholders.`,
    ...(masked === undefined
      ? ['The parameters are left out, because their identifiers cannot be replaced.']
      : [block(masked.request), ...rowsOf(match, masked)]),
    ...options,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

// The request, the template and the event with the same placeholders, compared anew. Undefined if they no longer have
// the same rows, so no value can be shown.
function maskedMatch(match: Match): Match | undefined {
  const { candidate, request, event } = match;
  // The literal text of a template is searched for identifiers, and a request is literal text from end to end.
  const [sent, template] = maskAll([
    { template: request, event: event === undefined ? '' : eventText(event) },
    { template: candidate.template.text, event: '' },
  ]);
  if (sent === undefined || template === undefined) return undefined;
  const reading = readEvent(sent.event);
  const settings: Candidate['settings'] = new Map(
    [...candidate.settings].map(([name]) => [name, `(${name})`] as const),
  );
  const fields = event !== undefined && reading.ok ? reading.fields : undefined;
  const shown = { ...candidate, template: parse(template.template, candidate.vocabulary), settings };
  const result = matchRequest(sent.template, shown, fields);
  const isAligned =
    result.rows.length === match.rows.length &&
    result.rows.every(({ name }, index) => name === match.rows[index]?.name);
  return isAligned ? result : undefined;
}

function eventText(fields: EventFields): string {
  return toJson({ ok: true, form: 'playground', text: '', fields, problems: [] });
}

function rowsOf({ rows }: Match, masked: Match): readonly string[] {
  const lines = rows.flatMap((row, index) => (row.word === 'Same' ? [] : [lineOf(row, masked.rows[index])]));
  const same = rows.filter(({ word }) => word === 'Same').map((row) => cell(row.name));
  return [
    ...(lines.length === 0 ? [] : [table(lines)]),
    ...(same.length === 0 ? [] : [`The same: ${same.join(', ')}.`]),
  ];
}

// The sentence has values, so it is that of the request with placeholders, where this differs in the same way.
function lineOf(row: MatchedRow, shown: MatchedRow | undefined): string {
  const told = row.differences.map(({ code, word }) => {
    const sentence = shown?.differences.find((each) => each.code === code)?.sentence;
    return sentence === undefined ? word : `${word}: ${sentence}`;
  });
  const cells = [row.name, shown?.expected ?? shown?.written ?? '', shown?.sent ?? '', told.join(' ')];
  return `| ${cells.map(cell).join(' | ')} |`;
}

function table(lines: readonly string[]): string {
  return ['| Name | Expected | Received | Difference |', '| --- | --- | --- | --- |', ...lines].join('\n');
}

const MAX_OF_A_CELL = 300;

function cell(text: string): string {
  return escapeMarkdown(oneLine(shorten(text, MAX_OF_A_CELL)));
}

function block(text: string): string {
  const fence = '`'.repeat(Math.max(3, ...[...text.matchAll(/`+/g)].map(([run]) => run.length + 1)));
  return `${fence}\n${text}\n${fence}`;
}
