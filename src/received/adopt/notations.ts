import type { Notation } from '../../vocabulary';
import type { PreparedCandidate } from '../match/candidate';
import type { MacroPiece } from '../match/pieces';
import type { NotationFinding } from './adoption';
import type { Trial } from './trial';

/** Counts for each notation of the templates how many of its macros arrived filled in and how many as they are written. */
export function notationFindings(
  candidates: readonly PreparedCandidate[],
  trials: readonly Trial[],
): readonly NotationFinding[] {
  const counts = new Map<Notation, { filled: number; unfilled: number }>();
  const countOf = (notation: Notation) => {
    const count = counts.get(notation) ?? { filled: 0, unfilled: 0 };
    counts.set(notation, count);
    return count;
  };
  for (const { slots } of new Set(candidates)) {
    for (const { pieces } of slots) for (const piece of macrosIn(pieces)) countOf(piece.fill.part.notation);
  }
  for (const { pairs } of trials) {
    for (const { slot, received } of pairs) {
      if (slot === undefined || received === undefined) continue;
      for (const { fill, written } of macrosIn(slot.pieces)) {
        const isUnfilled = received.sent.includes(written) || received.decoded.includes(written);
        countOf(fill.part.notation)[isUnfilled ? 'unfilled' : 'filled'] += 1;
      }
    }
  }
  return [...counts].map(([notation, { filled, unfilled }]) => {
    return { notation, filled, unfilled, isFilled: filled > 0 || unfilled === 0 };
  });
}

function macrosIn(pieces: PreparedCandidate['slots'][number]['pieces']): readonly MacroPiece[] {
  return pieces.filter((piece): piece is MacroPiece => !('literal' in piece));
}
