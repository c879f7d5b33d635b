import { hasSameText, isSamePiece, type Piece } from './pieces';
import { type KeyedList, reuseItems, stableKeys } from '../reuse';

/** A piece of the request with a key that it keeps while others are added and removed around it. */
export interface KeyedPiece {
  /** Unique among the pieces of the request. */
  readonly key: number;
  /** The piece. */
  readonly piece: Piece;
}

/**
 * The pieces that are drawn on one line in the view with one parameter a line. The plain rest of a long text has lines
 * of its own. Lines tile the request.
 */
export interface RequestLine {
  /** Unique among the lines of the request; kept while the first piece of the line is. */
  readonly key: number;
  /** The pieces of the line, in the order of the request; never empty. */
  readonly pieces: readonly KeyedPiece[];
}

/** The lines of a request, and what the lines of the next request are compared with. */
export interface RequestLines {
  /** The lines, in the order of the request. */
  readonly lines: readonly RequestLine[];
  /** The pieces of all lines with their keys. */
  readonly keyed: KeyedList<Piece>;
}

/** The lines of an empty request. */
export const NO_LINES: RequestLines = { lines: [], keyed: { items: [], keys: [] } };

/**
 * Groups pieces into lines. Lines whose pieces look the same as before keep their identity, so only changed lines have
 * to be drawn again; the offsets of their pieces may then be those of an earlier request.
 */
export function linesOf(before: RequestLines, pieces: readonly Piece[]): RequestLines {
  const keyed = stableKeys(before.keyed, reuseItems(before.keyed.items, pieces, isSamePiece), hasSameText);
  return { lines: reuseItems(before.lines, grouped(keyed), isSameLine), keyed };
}

function grouped({ items, keys }: KeyedList<Piece>): readonly RequestLine[] {
  const lines: { key: number; pieces: KeyedPiece[] }[] = [];
  items.forEach((piece, index) => {
    const key = keys[index] ?? index;
    const last = lines.at(-1);
    const isNew = last === undefined || piece.breaks || piece.rest !== undefined;
    if (isNew) lines.push({ key, pieces: [{ key, piece }] });
    else last.pieces.push({ key, piece });
  });
  return lines;
}

function isSameLine(a: RequestLine, b: RequestLine): boolean {
  return (
    a.key === b.key &&
    a.pieces.length === b.pieces.length &&
    a.pieces.every(({ key, piece }, index) => {
      const other = b.pieces[index];
      return other?.key === key && other.piece === piece;
    })
  );
}
