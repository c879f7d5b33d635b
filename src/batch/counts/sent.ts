import { textIn } from '../csv/cell';
import type { Scan } from '../csv/scan';
import type { Output } from '../bytes/output';
import type { SentCounts } from './summary';
import { decodeUtf8 } from '../bytes/text';

/** Reads the columns of a postback report that say what was really sent (REPORT). */
export interface SentReader {
  /** Begins the counts of a block. */
  readonly begin: () => SentCounter;
}

/** Counts what the rows of a block say was sent. */
export interface SentCounter {
  /** Counts the scanned row; false when another URL was sent than ours. */
  readonly add: (bytes: Uint8Array, scan: Scan, own: OwnRequest) => boolean;
  /** Returns the counts. */
  readonly counts: () => SentCounts;
}

/** What the playground makes of a row. */
export interface OwnRequest {
  /** The bytes that have its request. */
  readonly output: Output;
  /** Where the request begins. */
  readonly from: number;
  /** Its length in bytes. */
  readonly length: number;
  /** True when the checks say that it is not sent. */
  readonly isNotSent: boolean;
}

const MAX_DIFFERENT = 200;

/** Finds the columns of a postback report; undefined for other tables. Case does not count in the titles. */
export function sentReader(titles: readonly string[]): SentReader | undefined {
  const columnOf = (title: RegExp) => titles.findIndex((each) => title.test(each.trim()));
  const url = columnOf(/^postback[ _-]?url$/i);
  if (url < 0) return undefined;
  const code = columnOf(/^postback[ _-]?http[ _-]?response[ _-]?code$/i);
  const error = columnOf(/^postback[ _-]?error[ _-]?message$/i);
  return { begin: () => counter(url, code, error) };
}

function counter(url: number, code: number, error: number): SentCounter {
  const counts = { same: 0, different: 0, without: 0, unexpected: 0 };
  const codes = new Map<string, number>();
  const messages = new Map<string, number>();
  const parameters = new Map<string, number>();
  return {
    add: (bytes, scan, { output, from, length, isNotSent }) => {
      count(codes, trimmedIn(bytes, scan, code));
      const message = trimmedIn(bytes, scan, error);
      if (message !== '') count(messages, message);
      const sent = trimmedIn(bytes, scan, url);
      if (sent === '') {
        counts.without += 1;
        return true;
      }
      if (isNotSent) counts.unexpected += 1;
      const own = decodeUtf8(output.bytes.subarray(from, from + length));
      if (own === sent) {
        counts.same += 1;
        return true;
      }
      counts.different += 1;
      count(parameters, firstDifference(own, sent));
      return false;
    },
    counts: () => ({ ...counts, codes, messages, parameters }),
  };
}

// The column is -1 where the table does not have it.
function trimmedIn(bytes: Uint8Array, scan: Scan, column: number): string {
  return column < 0 ? '' : textIn(bytes, scan, column).trim();
}

function count(counts: Map<string, number>, key: string): void {
  const counted = counts.has(key) || counts.size < MAX_DIFFERENT ? key : 'other';
  counts.set(counted, (counts.get(counted) ?? 0) + 1);
}

/** Returns the name of the first parameter in which two URLs differ; `address` for anything before the query. */
function firstDifference(own: string, sent: string): string {
  const [ownAddress = '', ownQuery = ''] = split(own);
  const [sentAddress = '', sentQuery = ''] = split(sent);
  if (ownAddress !== sentAddress) return 'address';
  const ours = ownQuery.split('&');
  const theirs = sentQuery.split('&');
  const at = theirs.findIndex((pair, index) => pair !== ours[index]);
  const pair = at < 0 ? ours[theirs.length] : theirs[at];
  return (pair ?? '').split('=', 1)[0] ?? '';
}

function split(url: string): readonly string[] {
  const at = url.indexOf('?');
  return at < 0 ? [url] : [url.slice(0, at), url.slice(at + 1)];
}
