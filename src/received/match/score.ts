import type { Paired } from './paired';
import type { Match, MatchCounts } from './rows/row';
import type { RowMark } from './rows/mark';

/** How much each part of a match counts in its score. */
const WEIGHTS = { names: 0.7, values: 0.12, literals: 0.1, address: 0.08 } as const;

/** Names that have to agree for a request to be called one of the template, as the F1 measure counts. */
export const ENOUGH_NAMES = 0.6;

/** Rates how well a request fits a template: names first, then the forms of values, literal text and the address. */
export function scoreOf(
  marks: readonly RowMark[],
  counts: MatchCounts,
  { context: { lost, prepared } }: Paired,
): Pick<Match, 'score' | 'fits'> {
  // What was lost into a value is in the request all the same.
  const arrived = { ...counts, found: counts.found + lost.size, received: counts.received + lost.size };
  const names = nameScore(marks, arrived);
  const address = marks.filter(({ text }) => text === 'address');
  const literals = marks.filter(({ text }) => text === 'literal');
  const score =
    WEIGHTS.names * names +
    WEIGHTS.values * valueScore(marks) +
    WEIGHTS.literals * writtenScore(literals) +
    WEIGHTS.address * writtenScore(address);
  // A template whose parameters are in a body that the text does not have says nothing.
  const isSilent = counts.expected === 0 && prepared.parameterCount > 0;
  return { score, fits: !isSilent && isFitting(names, marks, arrived) };
}

function share(part: number, all: number): number {
  return all === 0 ? 0.5 : part / all;
}

function valueScore(marks: readonly RowMark[]): number {
  let all = 0;
  let fitting = 0;
  for (const mark of marks) {
    all += mark.values;
    fitting += mark.fitting;
  }
  return share(fitting, all);
}

function writtenScore(marks: readonly RowMark[]): number {
  return share(marks.filter(isAsWritten).length, marks.length);
}

function isAsWritten({ word }: RowMark): boolean {
  return word === 'Same' || word === 'Spelling';
}

function nameScore(marks: readonly RowMark[], { expected, found, received }: MatchCounts): number {
  if (expected + received === 0) return writtenScore(marks);
  const lost = marks.reduce((sum, { less }) => sum + less, 0);
  return (2 * (found - lost)) / (expected + received);
}

// A request that was cut off has fewer names, but no others.
function isFitting(
  names: number,
  marks: readonly RowMark[],
  { expected, found, received }: MatchCounts,
): boolean {
  if (expected + received === 0) return marks.length > 0 && marks.every(isAsWritten);
  if (names >= ENOUGH_NAMES) return true;
  return found >= 3 && found >= 0.9 * received;
}
