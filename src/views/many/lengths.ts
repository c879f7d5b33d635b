import type { LengthCounts } from '../../batch';
import { LENGTH_LIMITS } from '../../received';

/** The lengths of the requests, for drawing. */
export interface LengthChart {
  /** The bars, from the shortest on; all are equally wide but the last, which has all longer ones. */
  readonly bars: readonly LengthBar[];
  /** Where the axis ends, in bytes. */
  readonly to: number;
  /** Where the axis has a number, in bytes. */
  readonly ticks: readonly number[];
  /** Limits within the axis. */
  readonly marks: readonly LengthMark[];
  /** Half of the requests are no longer than this, in bytes. */
  readonly median: number;
  /** 95% of the requests are no longer than this, in bytes. */
  readonly most: number;
  /** The longest, in bytes. */
  readonly longest: number;
  /** Requests counted. */
  readonly total: number;
}

/** The requests of one range of lengths. */
export interface LengthBar {
  /** The shortest length in it, in bytes. */
  readonly from: number;
  /** The first length after it; infinite for the last bar when longer ones are in it. */
  readonly to: number;
  /** Requests. */
  readonly requests: number;
  /** The height of the bar, from 0 to 1. */
  readonly share: number;
}

/** A length beyond which a server refuses a request. */
export interface LengthMark {
  /** In bytes. */
  readonly at: number;
  /** The server. */
  readonly name: string;
  /** What is counted up to that length, in words. */
  readonly counts: string;
}

// Those that people meet most, one for each order of length.
const MARKED: readonly string[] = ['IIS', 'gunicorn', 'Tomcat', 'Node'];

const COUNTED_WORDS = {
  target: 'path and query',
  query: 'the query',
  url: 'the whole URL',
  line: 'the request line',
} as const;

/** The limits that are marked, the shortest first. */
const LENGTH_MARKS: readonly LengthMark[] = MARKED.flatMap((server) => {
  const limit = LENGTH_LIMITS.find(({ name }) => name.startsWith(server));
  if (limit === undefined) return [];
  return [{ at: limit.bytes, name: server, counts: COUNTED_WORDS[limit.counts] }];
});

const BARS = 24;

/**
 * Arranges the lengths in about two dozen bars; undefined when no request was counted. `isUrl` is false for a template
 * with a body, whose length no limit is about.
 */
export function lengthChart({ counts, longest, total }: LengthCounts, isUrl = true): LengthChart | undefined {
  if (total === 0) return undefined;
  const at = (share: number) => lengthAt(counts, share * total);
  // A few long ones must not press all others into one bar.
  const width = niceWidth(Math.min(longest + 1, Math.max(at(0.99) * 1.25, 240)) / BARS);
  const to = width * BARS;
  const requests = new Array<number>(BARS).fill(0);
  for (const [length, count] of counts.entries()) {
    if (count === 0) continue;
    const bar = Math.min(BARS - 1, Math.floor(length / width));
    requests[bar] = (requests[bar] ?? 0) + count;
  }
  const highest = Math.max(...requests);
  const bars = requests.map((count, index) => ({
    from: index * width,
    to: index === BARS - 1 && longest >= to ? Number.POSITIVE_INFINITY : (index + 1) * width,
    requests: count,
    share: count / highest,
  }));
  const marks = isUrl ? LENGTH_MARKS.filter((mark) => mark.at < to) : [];
  return { bars, to, ticks: ticksOf(to), marks, median: at(0.5), most: at(0.95), longest, total };
}

function niceWidth(width: number): number {
  const steps = [10, 20, 25, 40, 50, 75, 100, 150, 200, 250, 400, 500, 750, 1000];
  return steps.find((step) => step >= width) ?? Math.ceil(width / 1000) * 1000;
}

function ticksOf(to: number): readonly number[] {
  const step = [100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000].find((each) => to / each <= 4) ?? to;
  return Array.from({ length: Math.floor(to / step) + 1 }, (_tick, index) => index * step);
}

// The length that so many requests do not exceed.
function lengthAt(counts: Uint32Array, wanted: number): number {
  let sum = 0;
  for (const [length, count] of counts.entries()) {
    sum += count;
    if (sum >= wanted) return length;
  }
  return counts.length - 1;
}
