import { piecesOf } from './pieces';
import { MAX_NUMBER } from './symbols';

/** A part of a difference: a new text, or a run of pieces copied from the preset, by its first index and length. */
export type Change = string | { readonly from: number; readonly count: number };

/** A text that others are compared with. */
export interface Base {
  /** The pieces of the text, at most `MAX_NUMBER + 1`. */
  readonly pieces: readonly string[];
  /** The index of each piece; of a repeated one, the first. */
  readonly places: ReadonlyMap<string, number>;
}

/** Prepares a text for comparison. */
export function baseOf(text: string): Base {
  // Pieces beyond the largest number cannot be referenced.
  const pieces = piecesOf(text).slice(0, MAX_NUMBER + 1);
  const places = new Map<string, number>();
  for (const [place, piece] of pieces.entries()) if (!places.has(piece)) places.set(piece, place);
  return { pieces, places };
}

/** Returns the total length of the pieces that a base has, in UTF-16 units. Takes linear time. */
export function likeness(pieces: readonly string[], { places }: Base): number {
  return pieces.reduce((shared, piece) => shared + (places.has(piece) ? piece.length : 0), 0);
}

/**
 * Writes pieces as runs copied from a base and new texts. Runs may be copied in any order. Takes time linear in the
 * number of pieces.
 */
export function differenceTo(base: Base, pieces: readonly string[]): readonly Change[] {
  const changes: Change[] = [];
  let next = 0;
  for (const piece of pieces) {
    const place = placeOf(piece, next, base);
    const last = changes.at(-1);
    if (place === undefined) {
      changes.push(piece);
      // A new piece usually replaces one piece of the base.
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
