import type { RowIndex, Summary } from '../../batch';
import { csvLine, outcomeCell, summaryText } from '../../views/many';
import { writeChangeReport } from './change-report';
import type { Many } from './many.svelte';
import { eachRequestPart } from './request-lines';

/** What can be downloaded: a table of results, requests in one of three forms, a summary, the report about a change. */
export type Download = 'results' | 'lines' | 'ndjson' | 'csv' | 'summary' | 'changes';

/** What is in a download. */
export interface DownloadChoices {
  /** True to have the requests in the table of results; they have values of events. */
  readonly withValues: boolean;
  /** True for the requests of all rows, false for those of the list that is shown. */
  readonly isAll: boolean;
}

/** A file to download. */
export interface DownloadFile {
  /** Its name. */
  readonly name: string;
  /** Its media type. */
  readonly type: string;
  /** Writes it, part after part. Rejects when the events cannot be read again. */
  readonly write: (part: (text: string) => Promise<void>) => Promise<void>;
}

/** Prepares a download of what was counted; undefined while nothing is. */
export function prepareDownload(
  many: Many,
  download: Download,
  choices: DownloadChoices,
): DownloadFile | undefined {
  const { summary, rows } = many.run;
  if (summary === undefined || rows === undefined) return undefined;
  const file = fileMaker(many);
  const requests = (lineOf: LineWriter) => (part: PartWriter) =>
    writeRequests(many, summary, choices, part, lineOf);
  switch (download) {
    case 'summary':
      return file('summary.md', MARKDOWN, (part) => part(summaryOf(many, summary)));
    case 'changes':
      return file('change.md', MARKDOWN, async (part) => part(await changesOf(many, summary)));
    case 'results':
      return file('results.csv', CSV, (part) => writeResults(many, summary, rows, choices, part));
    case 'lines':
      return file('requests.txt', 'text/plain', requests(plainLine));
    case 'ndjson':
      return file('requests.ndjson', 'application/x-ndjson', requests(jsonLine));
    case 'csv':
      return file('requests.csv', CSV, async (part) => {
        await part(csvLine(['row', 'request']));
        await requests((row, request) => csvLine([row, request]))(part);
      });
  }
}

/** Writes a part of a file. */
type PartWriter = Parameters<DownloadFile['write']>[0];

/** Writes the request of a row, counted from 1, as a line. */
type LineWriter = (row: number, request: string) => string;

const MARKDOWN = 'text/markdown';
const CSV = 'text/csv';

const plainLine: LineWriter = (_row, request) => `${request}\n`;
const jsonLine: LineWriter = (row, request) => `${JSON.stringify({ row, request })}\n`;

function isWhole({ run }: Many): boolean {
  return run.status === 'done';
}

function summaryOf(many: Many, summary: Summary): string {
  const events = many.source?.name ?? '';
  return summaryText(summary, { events, headline: many.band.headline, isWhole: isWhole(many) });
}

// Files are named after the events.
function fileMaker({ source }: Many) {
  const base = (source?.name ?? 'events').replace(/\.(csv|json|ndjson|jsonl|txt|gz)/gi, '');
  return (name: string, type: string, write: DownloadFile['write']): DownloadFile => ({
    name: `${base}-${name}`.replaceAll(/[^\p{L}\p{N}._-]+/gu, '-'),
    type,
    write,
  });
}

function changesOf(many: Many, summary: Summary): Promise<string> {
  return writeChangeReport(many, summary, { events: many.source?.name ?? '', isWhole: isWhole(many) });
}

// Longer texts would keep the page from answering to keys.
const ROWS_AT_ONCE = 5000;

async function writeResults(
  many: Many,
  summary: Summary,
  rows: RowIndex,
  { withValues }: DownloadChoices,
  part: PartWriter,
): Promise<void> {
  const words = summary.outcomes.map((outcome) => outcomeCell(outcome));
  const cells = (row: number) => {
    const { word = '', reason = '' } = words[rows.outcomeOf(row)] ?? {};
    return [row + 1, word, reason, rows.lengthOf(row)];
  };
  await part(csvLine(['row', 'outcome', 'reason', 'length', ...(withValues ? ['request'] : [])]));
  if (withValues) {
    await eachPart(many, summary, ({ from, lines }) =>
      part(lines.map((line, index) => csvLine([...cells(from + index), line])).join('')),
    );
    return;
  }
  for (let from = 0; from < summary.rows; from += ROWS_AT_ONCE) {
    const count = Math.min(ROWS_AT_ONCE, summary.rows - from);
    const lines = Array.from({ length: count }, (_row, index) => csvLine(cells(from + index)));
    await part(lines.join(''));
  }
}

async function writeRequests(
  many: Many,
  summary: Summary,
  { isAll }: DownloadChoices,
  part: PartWriter,
  lineOf: LineWriter,
): Promise<void> {
  const wanted = isAll ? undefined : many.rows.numbers.toSorted();
  let next = 0;
  await eachPart(many, summary, async ({ from, lines }) => {
    const written: string[] = [];
    if (wanted === undefined) {
      for (const [index, line] of lines.entries()) written.push(lineOf(from + index + 1, line));
    } else {
      for (let row = wanted[next]; row !== undefined && row < from + lines.length; row = wanted[next]) {
        written.push(lineOf(row + 1, lines[row - from] ?? ''));
        next += 1;
      }
    }
    await part(written.join(''));
  });
}

async function eachPart(many: Many, { rows }: Summary, take: Parameters<typeof eachRequestPart>[1]) {
  const { file, job } = many.run;
  if (file !== undefined && job !== undefined) await eachRequestPart({ ...file, job, rows }, take);
}
