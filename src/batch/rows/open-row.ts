import { type EventFields, NO_FIELDS } from '../../engine';
import { toJson } from '../../event';
import type { Verdict } from '../../partners';
import type { Vocabulary } from '../../vocabulary';
import { NEWLINE, SPACE } from '../bytes/codes';
import { csvEventReader } from './csv-runner';
import { columnsOf } from '../csv/columns';
import { newScan, scanRow } from '../csv/scan';
import { eventProblems } from '../event-problems/event-problems';
import { elements } from '../blocks/json-elements';
import { jsonEvent } from './json-runner';
import { checksEvents, type Format, type Job } from '../job';
import type { Outcome } from './outcome';
import { NO_PROBLEMS } from './problem-lists';
import { RowEngine } from './row-engine';
import { decodeUtf8, isBlank } from '../bytes/text';

/** A row of a file as it is shown. */
export interface OpenedRow {
  /** The row as it is written in the file, without its line end. */
  readonly source: string;
  /** The fields of the event; undefined when the row is no event. */
  readonly fields: EventFields | undefined;
  /** The event as JSON, as the event's text box has it; the row itself when it is no event. */
  readonly event: string;
  /** The request that goes out, as one text. */
  readonly request: string;
  /** The same of the other template; absent when none is compared. */
  readonly other?: string;
  /** What happens to it; exactly what was counted for the row. */
  readonly outcome: Outcome;
  /** The checks and the answer behind the outcome; absent for a language without checks. */
  readonly verdict?: Verdict;
}

/** Opens rows of a file. Use one for many rows of the same job. */
export interface RowOpener {
  /**
   * Opens the row that comes `skip` rows after the one that `bytes` begin with; undefined when the bytes end before it. The
   * bytes have to reach beyond the row, or to the end of the file.
   */
  readonly open: (bytes: Uint8Array, skip: number) => OpenedRow | undefined;
}

/** Prepares opening the rows of a job. */
export function createRowOpener(job: Job, vocabulary: Vocabulary): RowOpener {
  const engine = new RowEngine(job, vocabulary);
  const { format } = job;
  const read = format.kind === 'csv' ? csvEventReader(format) : jsonEvent;
  const columns = format.kind === 'csv' ? columnsOf(format.titles) : undefined;
  const checks = checksEvents(job) ? eventProblems(engine.lists, columns) : undefined;
  return {
    open: (bytes, skip) => {
      const row = rowAt(bytes, skip, format);
      if (row === undefined) return undefined;
      const source = decodeUtf8(row).trim();
      const fields = read(row);
      const problems = (fields && checks?.ofFields(fields)) ?? NO_PROBLEMS;
      const found = engine.run(fields ?? NO_FIELDS, problems);
      return {
        source,
        fields,
        event: fields === undefined ? source : eventText(fields, format),
        request: found.rendering.text,
        ...(found.other && { other: found.other.text }),
        outcome: found.outcome,
        ...(found.verdict && { verdict: found.verdict }),
      };
    },
  };
}

function eventText(fields: EventFields, { kind }: Format): string {
  const form = kind === 'csv' ? 'raw-data' : 'playground';
  return toJson({ ok: true, form, text: '', fields, problems: [] });
}

function rowAt(bytes: Uint8Array, skip: number, format: Format): Uint8Array | undefined {
  let left = skip;
  for (const { from, to } of rowSpans(bytes, format)) {
    if (left === 0) return bytes.subarray(from, to);
    left -= 1;
  }
  return undefined;
}

// The rows that are counted: without those that are only spaces.
function* rowSpans(bytes: Uint8Array, format: Format): Generator<{ from: number; to: number }> {
  if (format.kind === 'json-array') {
    for (const each of elements(bytes, bytes.length)) if (!isBlank(bytes, each.from, each.to)) yield each;
    return;
  }
  let at = 0;
  const scan = newScan(format.kind === 'csv' ? format.titles.length : 0);
  while (at < bytes.length) {
    let to: number;
    if (format.kind === 'csv') {
      scanRow(bytes, at, bytes.length, format.delimiter, scan);
      to = scan.next;
    } else {
      const found = bytes.indexOf(NEWLINE, at);
      to = found < 0 ? bytes.length : found + 1;
    }
    const delimiter = format.kind === 'csv' ? format.delimiter : SPACE;
    if (!isBlank(bytes, at, to, delimiter)) yield { from: at, to };
    at = to;
  }
}
