import type { MacroPiece } from '../match/pieces';
import type { MacroAgreement } from './adoption';
import type { Trial, TrialResult } from './trial';

const MAX_PLACES = 5;

/** Counts for each macro how often the engine and the sender wrote the same, in the cases whose event is known. */
export function agreements(
  results: readonly { readonly trial: Trial; readonly result: TrialResult }[],
): readonly MacroAgreement[] {
  const counts = new Map<string, { agree: number; differ: number; differing: number[] }>();
  for (const { trial, result } of results) {
    if (trial.given.event === undefined) continue;
    for (const pair of trial.pairs) {
      // How a value is written does not follow from one that arrived elsewhere.
      if (pair.slot !== undefined && trial.elsewhere.has(pair.slot)) continue;
      const isSame = !result.unexplained.includes(pair);
      for (const piece of pair.slot?.pieces ?? []) {
        if (!('literal' in piece)) count(counts, piece, isSame, trial.index);
      }
    }
  }
  return [...counts].map(([macro, each]) => ({ macro, ...each }));
}

// A value of several macros that differs speaks against each of them.
function count(
  counts: Map<string, { agree: number; differ: number; differing: number[] }>,
  { fill }: MacroPiece,
  isSame: boolean,
  index: number,
): void {
  const { match, part } = fill;
  const name =
    match === undefined
      ? part.name
      : `${match.macro.name}${match.hash === undefined ? '' : ` (${match.hash})`}`;
  const found = counts.get(name) ?? { agree: 0, differ: 0, differing: [] };
  counts.set(name, found);
  if (isSame) found.agree += 1;
  else {
    found.differ += 1;
    if (found.differing.length < MAX_PLACES && !found.differing.includes(index)) found.differing.push(index);
  }
}
