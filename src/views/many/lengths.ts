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
  /** Half of the requests are no longer than this, in bytes, within 16. */
  readonly median: number;
  /** 95 % of the requests are no longer than this, in bytes, within 16. */
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
const UNIT = 16;

/** Arranges the lengths in about two dozen bars; undefined when no request was counted. `isUrl` is false for a template with a body, whose length no limit is about. */
export function lengthChart({ by16, longest, total }: LengthCounts, isUrl = true): LengthChart | undefined {
  if (total === 0) return undefined;
  const at = (share: number) => Math.min(longest, endOf(by16, share * total));
  // A few long ones must not press all others into one bar.
  const width = niceWidth(Math.min(longest + 1, Math.max(at(0.99) * 1.25, 256)) / BARS);
  const to = width * BARS;
  const counts = new Array<number>(BARS).fill(0);
  for (const [index, count] of by16.entries()) {
    const bar = Math.min(BARS - 1, Math.floor((index * UNIT) / width));
    counts[bar] = (counts[bar] ?? 0) + count;
  }
  const highest = Math.max(...counts);
  const bars = counts.map((requests, index) => ({
    from: index * width,
    to: index === BARS - 1 && longest >= to ? Number.POSITIVE_INFINITY : (index + 1) * width,
    requests,
    share: requests / highest,
  }));
  const marks = isUrl ? LENGTH_MARKS.filter((mark) => mark.at < to) : [];
  return { bars, to, ticks: ticksOf(to), marks, median: at(0.5), most: at(0.95), longest, total };
}

// Multiples of 16, which is as exact as the counts are.
function niceWidth(width: number): number {
  const steps = [16, 32, 48, 64, 96, 128, 192, 256, 384, 512, 768, 1024];
  return steps.find((step) => step >= width) ?? Math.ceil(width / 1024) * 1024;
}

function ticksOf(to: number): readonly number[] {
  const step = [100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000].find((each) => to / each <= 4) ?? to;
  return Array.from({ length: Math.floor(to / step) + 1 }, (_tick, index) => index * step);
}

// The length up to which `wanted` requests are, as the end of their sixteenth.
function endOf(by16: readonly number[], wanted: number): number {
  let sum = 0;
  for (const [index, count] of by16.entries()) {
    sum += count;
    if (sum >= wanted) return index * UNIT + UNIT - 1;
  }
  return by16.length * UNIT;
}
