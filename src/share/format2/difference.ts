import { piecesOf } from './pieces';
import { MAX_NUMBER } from './symbols';

/** Part of a difference: a text of its own, or the run of the preset's pieces that is copied. */
export type Change = string | { readonly from: number; readonly count: number };

/** A text that others are compared with. */
export interface Base {
  readonly pieces: readonly string[];
  /** The place of each piece; of one that repeats, its first. */
  readonly places: ReadonlyMap<string, number>;
}

/** Prepares a text for comparison. */
export function baseOf(text: string): Base {
  // Pieces beyond the largest number cannot be named.
  const pieces = piecesOf(text).slice(0, MAX_NUMBER + 1);
  const places = new Map<string, number>();
  for (const [place, piece] of pieces.entries()) if (!places.has(piece)) places.set(piece, place);
  return { pieces, places };
}

/** Tells how many of the pieces a base has; the work is that of looking up each of them. */
export function likeness(pieces: readonly string[], { places }: Base): number {
  return pieces.reduce((shared, piece) => shared + (places.has(piece) ? piece.length : 0), 0);
}

/**
 * Writes pieces as what they keep of a base and what is new. Runs may be copied in any order. The work grows with the
 * number of pieces only.
 */
export function differenceTo(base: Base, pieces: readonly string[]): readonly Change[] {
  const changes: Change[] = [];
  let next = 0;
  for (const piece of pieces) {
    const place = placeOf(piece, next, base);
    const last = changes.at(-1);
    if (place === undefined) {
      changes.push(piece);
      // What is new mostly stands in for a piece of the base.
      next += 1;
    } else if (typeof last === 'object' && last.from + last.count === place && last.count < MAX_NUMBER) {
      changes[changes.length - 1] = { from: last.from, count: last.count + 1 };
      next = place + 1;
    } else {
      changes.push({ from: place, count: 1 });
      next = place + 1;
    }
  }
  return changes;
}

function placeOf(piece: string, next: number, { pieces, places }: Base): number | undefined {
  return pieces[next] === piece ? next : places.get(piece);
}
