import { groupDigits, type Span, utf8Length } from '../../engine';
import type { Evidence } from '../../vocabulary';
import type { Difference } from './difference';
import type { ReceivedRequest } from './read-request';

/** What the limit of a front end counts. */
export type LimitUnit = 'target' | 'query' | 'line' | 'url';

/** A length beyond which a front end refuses a request. None is known to cut one. */
export interface LengthLimit {
  /** The front end, with its version where it was run. */
  readonly name: string;
  /** The longest that is accepted, in bytes. */
  readonly bytes: number;
  /** What is counted: path and query, the query alone, the request line with method and version, or the whole URL. */
  readonly counts: LimitUnit;
  /** How well it is known: `observed` where it was found by trying lengths on a running server. */
  readonly evidence: Evidence;
  /** The document or the measurement that it is from. */
  readonly source: string;
}

/** Known limits on the length of a request line. */
export const LENGTH_LIMITS: readonly LengthLimit[] = [
  { name: 'IIS', bytes: 2048, counts: 'query', evidence: 'documented', source: 'IIS' },
  { name: 'IIS', bytes: 4096, counts: 'url', evidence: 'documented', source: 'IIS' },
  { name: 'gunicorn 26.2', bytes: 4081, counts: 'target', evidence: 'observed', source: 'RECEIVERS' },
  { name: 'Tomcat 10.1', bytes: 8147, counts: 'target', evidence: 'observed', source: 'RECEIVERS' },
  { name: 'nginx 1.22', bytes: 8177, counts: 'target', evidence: 'observed', source: 'RECEIVERS' },
  { name: 'Apache 2.4', bytes: 8178, counts: 'target', evidence: 'observed', source: 'RECEIVERS' },
  { name: 'aiohttp 3.14', bytes: 8190, counts: 'target', evidence: 'observed', source: 'RECEIVERS' },
  { name: 'Kestrel', bytes: 8192, counts: 'line', evidence: 'documented', source: 'KESTREL' },
  { name: 'CloudFront', bytes: 8192, counts: 'url', evidence: 'documented', source: 'CLOUDFRONT' },
  { name: 'Puma 5.6', bytes: 10240, counts: 'query', evidence: 'observed', source: 'RECEIVERS' },
  { name: 'HAProxy 2.6', bytes: 15251, counts: 'target', evidence: 'observed', source: 'RECEIVERS' },
  { name: 'Node 20', bytes: 16363, counts: 'target', evidence: 'observed', source: 'RECEIVERS' },
  { name: 'AWS ALB', bytes: 16384, counts: 'line', evidence: 'documented', source: 'ALB' },
];

/** A limit that a request ends at. */
export interface ReachedLimit {
  /** The limit. */
  readonly limit: LengthLimit;
  /** The length that is counted, in bytes. */
  readonly length: number;
}

// An escape may be cut, or taken off whole.
const SLACK = 2;

const VERSION = ' HTTP/1.1'.length;

/** Finds the limit that the length of a request is at, give or take two bytes. */
function limitReached({ text, outline, decoded }: ReceivedRequest): ReachedLimit | undefined {
  const size = (at: Span | undefined) => (at === undefined ? 0 : utf8Length(text.slice(at.from, at.to)));
  const { path, query } = decoded.url;
  const target = size(path) + (query === undefined ? 0 : size(query) + 1);
  const lengths: Readonly<Record<LimitUnit, number>> = {
    target,
    query: size(query),
    url: size(outline.url),
    line: outline.method.length + 1 + target + VERSION,
  };
  for (const limit of LENGTH_LIMITS) {
    const length = lengths[limit.counts];
    if (Math.abs(length - limit.bytes) <= SLACK) return { limit, length };
  }
  return undefined;
}

const COUNTED: Readonly<Record<LimitUnit, string>> = {
  target: 'path and query',
  query: 'query',
  url: 'URL',
  line: 'request line',
};

/** Adds to a cut of unknown cause what probably cut it: the limit that the request ends at, or any other. */
export function withLimit(difference: Difference, request: ReceivedRequest): Difference {
  if (difference.code !== 'cut' || difference.cause !== undefined) return difference;
  const reached = limitReached(request);
  if (reached === undefined) {
    const sentence = 'A log, a database column or a proxy probably keeps only so many characters.';
    return { ...difference, cause: { sentence, evidence: 'assumed' } };
  }
  const { limit, length } = reached;
  const sentence = `The ${COUNTED[limit.counts]} ends at ${groupDigits(length)} bytes; ${limit.name} accepts ${groupDigits(limit.bytes)} and refuses more, so something before it probably cut it.`;
  return { ...difference, cause: { sentence, evidence: limit.evidence, source: limit.source } };
}
