import { type Arrival, type ArrivalForm, recognize, type Recognition } from '../../received';
import { type Failure, inputFailure } from '../exit';
import { type Io, shownName } from '../io';
import { MAX_FILE_BYTES, systemMessage } from '../read-text';

/** A part of a file and the requests in it. */
export interface Block {
  /** The requests, in order. */
  readonly arrivals: readonly Arrival[];
  /** How many lines and entries hold no request. */
  readonly skipped: number;
  /** How many lines were not read, because there are too many in one text. */
  readonly leftOff: number;
}

/** About how many UTF-16 units are read at once of a log whose lines can be read one by one. */
const BLOCK_LENGTH = 250_000;

// Each line of these holds one request, so a long file is read in blocks of lines.
const LINE_FORMS: ReadonlySet<ArrivalForm> = new Set<ArrivalForm>([
  'url',
  'request-line',
  'access-log',
  'alb',
  'cloudfront',
  'iis',
  'key-value-log',
  'json-log',
  'postback-report',
  'table',
]);

// Rows of these need the line that names their columns, and may go over several lines.
const TABLES: ReadonlySet<ArrivalForm> = new Set<ArrivalForm>(['postback-report', 'table']);
const WITH_HEAD: ReadonlySet<ArrivalForm> = new Set<ArrivalForm>([...TABLES, 'cloudfront', 'iis']);

/**
 * Reads the requests of a file in any form that the playground recognizes. Logs are read block by block, in constant
 * memory; a form that may span lines, such as a HAR file, is read as a whole. Ends with a failure for a file that
 * cannot be read.
 */
export async function* readArrivals(
  io: Io,
  file: string,
  size = BLOCK_LENGTH,
): AsyncGenerator<Block, Failure | undefined> {
  const decoder = new TextDecoder();
  let text = '';
  let log: Log | undefined;
  let isWhole = false;
  let enough = size;
  try {
    for await (const chunk of io.read(file)) {
      text += decoder.decode(chunk, { stream: true });
      if (text.length > MAX_FILE_BYTES) return inputFailure(tooLong(file));
      if (isWhole || text.length < enough) continue;
      log ??= logIn(text);
      isWhole = log === undefined;
      const end = log === undefined ? 0 : cutOf(text, log.form);
      // Looking again only at twice the length keeps the time for a long line linear.
      enough = end === 0 ? text.length * 2 : size;
      if (log === undefined || end === 0) continue;
      yield blockOf(text.slice(0, end), log);
      text = text.slice(end);
    }
  } catch (error) {
    return inputFailure(systemMessage(file, error));
  }
  yield blockOf(text + decoder.decode(), log);
  return undefined;
}

function tooLong(file: string): string {
  return `${shownName(file)} is too long to be read as a whole.`;
}

/** What is known of a log after its first block. */
interface Log {
  readonly form: ArrivalForm;
  /** The lines that name the columns, which every block needs in front; empty after the block that has them. */
  head: string;
  /** True until the first block was read. */
  isFirst: boolean;
}

function logIn(text: string): Log | undefined {
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  const { form, arrivals } = recognize(whole.slice(0, BLOCK_LENGTH));
  const [first] = arrivals;
  if (form === undefined || first === undefined || !LINE_FORMS.has(form)) return undefined;
  const isOneLine = !whole.slice(first.at.from, first.at.to).trim().includes('\n');
  return isOneLine || TABLES.has(form) ? { form, head: '', isFirst: true } : undefined;
}

// A row of a table ends at a line break outside of quotes; any other line at its break.
function cutOf(text: string, form: ArrivalForm): number {
  if (!TABLES.has(form)) return text.lastIndexOf('\n') + 1;
  let end = 0;
  let isQuoted = false;
  for (const { 0: sign, index } of text.matchAll(/["\n]/g)) {
    if (sign === '"') isQuoted = !isQuoted;
    else if (!isQuoted) end = index + 1;
  }
  return end;
}

function blockOf(text: string, log: Log | undefined): Block {
  if (log === undefined) return toBlock(recognize(text), 0);
  const { form, head, isFirst } = log;
  const read = recognize(head + text);
  const skipped = head === '' ? 0 : recognize(head).skipped.count;
  if (isFirst) log.head = headOf(text, read.arrivals[0], form);
  log.isFirst = false;
  return toBlock(read, skipped);
}

function headOf(text: string, first: Arrival | undefined, form: ArrivalForm): string {
  return WITH_HEAD.has(form) && first !== undefined ? text.slice(0, first.at.from) : '';
}

function toBlock({ arrivals, skipped, leftOff }: Recognition, ofHead: number): Block {
  return { arrivals, skipped: skipped.count - ofHead, leftOff };
}
