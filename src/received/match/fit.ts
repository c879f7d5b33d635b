import type { EventFields } from '../../engine';
import type { PreparedCandidate } from './candidate';
import { lastOffset } from './cut-off';
import type { ExpectedTexts } from './expected';
import { countPairs, pairRequest, rowOf } from './paired';
import type { Pair } from './pairing';
import type { ReceivedRequest, ReceivedText } from './read-request';
import type { Match } from './rows/row';
import type { RowContext } from './rows/context';
import { countWords, markOf, type RowMark } from './rows/mark';
import { scoreOf } from './score';
import type { Slot } from './slots';

/**
 * How well a request fits a template, for lists of many requests: a match without its rows. Rows that are only in another
 * order count as the same.
 */
export type Fit = Pick<Match, 'candidate' | 'counts' | 'score' | 'fits'>;

/** Rates how a request fits a template, as `matchPrepared` does, but without making rows that were made before. */
export function rateFit(request: ReceivedRequest, prepared: PreparedCandidate, event?: EventFields): Fit {
  const paired = pairRequest(request, prepared, event);
  const { pairs, context } = paired;
  const known = knownMarks(context.expected);
  const last = lastOffset(request);
  const marks = pairs.map((pair) => markPair(pair, context, known, last));
  const counts = countPairs(paired, countWords(marks));
  return { candidate: prepared.candidate, counts, ...scoreOf(marks, counts, paired) };
}

/** The marks of rows by their slot and what was received for it. */
type KnownMarks = Map<Slot, Map<string, RowMark>>;

// In a log most values come again and again, and those of them that do not are forgotten.
const byExpected = new WeakMap<ExpectedTexts, KnownMarks>();
const MAX_KNOWN = 500;
const LONGEST_KNOWN = 500;

function knownMarks(expected: ExpectedTexts): KnownMarks {
  const known = byExpected.get(expected) ?? new Map<Slot, Map<string, RowMark>>();
  byExpected.set(expected, known);
  return known;
}

function markPair(pair: Pair, context: RowContext, known: KnownMarks, last: number): RowMark {
  const { slot, received, by = 'name' } = pair;
  const isKept =
    slot !== undefined &&
    received !== undefined &&
    (by === 'name' || by === 'place') &&
    received.sent.length <= LONGEST_KNOWN &&
    !context.ends.has(received);
  if (!isKept) return markOf(rowOf(pair, context));
  const marks = known.get(slot) ?? new Map<string, RowMark>();
  if (marks.size === 0) known.set(slot, marks);
  const key = keyOf(received, last);
  const before = marks.get(key);
  if (before !== undefined) return before;
  const result = rowOf(pair, context);
  const mark = markOf(result);
  const isCut = result.row.differences.some(({ code }) => code === 'cut' || code === 'not-encoded');
  // Whether a value is cut depends on what follows it.
  if (marks.size < MAX_KNOWN && !isCut) marks.set(key, mark);
  return mark;
}

// JSON has values of other types that are written the same, and the last value of a request may be cut.
function keyOf({ sent, node, at }: ReceivedText, last: number): string {
  if (node !== undefined) return `${node.type}\n${sent}`;
  return at.to === last ? `\n${sent}` : sent;
}
