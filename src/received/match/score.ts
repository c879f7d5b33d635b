import { fitsMacro } from '../forms';
import type { PreparedCandidate } from './candidate';
import type { DifferenceCode } from './difference';
import type { ReceivedValue } from './fields';
import type { Match, MatchCounts, MatchedRow } from './row';

/** How much each part of a match counts in its score. */
const WEIGHTS = { names: 0.7, values: 0.12, literals: 0.1, address: 0.08 } as const;

/** Names that have to agree for a request to be called one of the template, as the F1 measure counts. */
export const ENOUGH_NAMES = 0.6;

/** Rates how well a request fits a template: names first, then the forms of values, literal text and the address. */
export function scoreOf(
  rows: readonly MatchedRow[],
  counts: MatchCounts,
  values: readonly ReceivedValue[],
  { parameterCount }: Pick<PreparedCandidate, 'parameterCount'>,
): Pick<Match, 'score' | 'fits'> {
  const names = nameScore(rows, counts);
  const address = rows.filter(({ place }) => place === 'host' || place === 'path');
  const literals = rows.filter(({ macros, place, sent, templateAt }) => {
    return (
      macros.length === 0 &&
      sent !== undefined &&
      templateAt !== undefined &&
      place !== 'host' &&
      place !== 'path'
    );
  });
  const score =
    WEIGHTS.names * names +
    WEIGHTS.values * share(values, ({ piece, decoded }) => fitsMacro(piece.fill.match, decoded)) +
    WEIGHTS.literals * share(literals, isAsWritten) +
    WEIGHTS.address * share(address, isAsWritten);
  // A template whose parameters are in a body that the text does not have says nothing.
  const isSilent = counts.expected === 0 && parameterCount > 0;
  return { score, fits: !isSilent && isFitting(names, rows, counts) };
}

function share<Item>(items: readonly Item[], has: (item: Item) => boolean): number {
  return items.length === 0 ? 0.5 : items.filter(has).length / items.length;
}

function isAsWritten({ word }: MatchedRow): boolean {
  return word === 'Same' || word === 'Spelling';
}

// What a row counts less than one whose name arrived where the template sends it, by the code of a difference.
const LESS: Partial<Record<DifferenceCode, number>> = { renamed: 0.5, moved: 0.25 };

function nameScore(rows: readonly MatchedRow[], { expected, found, received }: MatchCounts): number {
  if (expected + received === 0) return share(rows, isAsWritten);
  const less = rows.flatMap(({ differences }) => differences.map(({ code }) => LESS[code] ?? 0));
  const lost = less.reduce((sum, each) => sum + each, 0);
  return (2 * (found - lost)) / (expected + received);
}

// A request that was cut off has fewer names, but no others.
function isFitting(
  names: number,
  rows: readonly MatchedRow[],
  { expected, found, received }: MatchCounts,
): boolean {
  if (expected + received === 0) return rows.length > 0 && rows.every(isAsWritten);
  if (names >= ENOUGH_NAMES) return true;
  return found >= 3 && found >= 0.9 * received;
}
