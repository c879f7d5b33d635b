import type { Span } from '../../../engine';
import { isParameter } from '../candidate';
import type { Comparison } from './comparison';
import { differ, type Difference } from '../difference';
import type { Pair } from '../pairing';
import { count } from './cut';

// What logs, tables and tools write in place of what they leave out.
const MARK = /\u2026|\.{3}|[[({<](?:truncated|trimmed|cut|snip(?:ped)?)\b/i;

/** Returns how much of a value is before a mark that something was left out; undefined where the value has none. */
function shortenedAt(decoded: string, expected: string | undefined): number | undefined {
  if (expected === undefined) return undefined;
  const index = decoded.search(MARK);
  // The beginning of the value shows that the mark is none of its own.
  const isStart = expected.startsWith(decoded.slice(0, index)) && decoded !== expected;
  return index >= 0 && index < expected.length && isStart && !expected.startsWith(decoded.slice(0, index + 3))
    ? index
    : undefined;
}

/** Leaves out the mark and what is after it. */
export function withoutMark(decoded: string): string {
  const index = decoded.search(MARK);
  return index < 0 ? decoded : decoded.slice(0, index);
}

/**
 * Finds where in the template parameters are that the text may have left out: from the first value with a mark to the
 * next parameter that arrived. Undefined where no value has a mark.
 */
export function gapOf(pairs: readonly Pair[]): Span | undefined {
  const arrived = pairs.flatMap(({ slot, received }) =>
    slot && received && isParameter(slot.place) ? [{ slot, received }] : [],
  );
  const index = arrived.findIndex(({ received }) => MARK.test(received.decoded));
  const from = arrived[index]?.slot.at.to;
  return from === undefined
    ? undefined
    : { from, to: arrived[index + 1]?.slot.at.from ?? Number.POSITIVE_INFINITY };
}

/** Why something of a text was left out. */
export const SHORTENED_CAUSE = {
  sentence: 'Logs, tables and tools leave out a part of long texts, so what was sent is not known.',
  evidence: 'assumed',
} as const;

/** Finds a value of which the text has only a part and says so, as with three dots. */
export function shortened({ decoded, expected, at, piece }: Comparison): Difference | undefined {
  const index = shortenedAt(decoded, expected);
  if (index === undefined) return undefined;
  const mark = decoded.slice(index).slice(0, 20);
  const sentence = `The text has ${index === 0 ? 'none of it' : `its first ${count(decoded.slice(0, index))}`}, and “${mark}” in place of the rest.`;
  return differ('cut', sentence, { at, templateAt: piece.at, cause: SHORTENED_CAUSE });
}
