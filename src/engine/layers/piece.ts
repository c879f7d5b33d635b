import type { Span } from '../span';

/** A stretch of a layer's text before and the stretch after that it corresponds to. Either may be empty. */
export interface Piece {
  readonly before: Span;
  readonly after: Span;
  /** True when both stretches are the same text, so that each character corresponds to one. */
  readonly same: boolean;
}

/** Collects pieces that tile two texts, and joins neighbours that are the same on both sides. */
export function pieceWriter() {
  const pieces: Piece[] = [];
  const add = (beforeTo: number, afterTo: number, same: boolean): void => {
    const last = pieces.at(-1);
    const start = { before: last?.before.to ?? 0, after: last?.after.to ?? 0 };
    const joined = same && last?.same === true ? pieces.pop() : undefined;
    pieces.push({
      before: { from: joined?.before.from ?? start.before, to: beforeTo },
      after: { from: joined?.after.from ?? start.after, to: afterTo },
      same,
    });
  };
  return { pieces, add };
}

/**
 * Carries a stretch over to the other side: `to` names the side that is wanted. A piece that is not the same on both
 * sides is taken whole, since part of an escape corresponds to nothing.
 */
export function across(pieces: readonly Piece[], span: Span, to: 'before' | 'after'): Span {
  const from = to === 'after' ? 'before' : 'after';
  const first = pieces[pieceAt(pieces, span.from, from)];
  if (first === undefined) return { from: 0, to: 0 };
  const start = first.same ? first[to].from + span.from - first[from].from : first[to].from;
  if (span.to <= span.from) return { from: start, to: start };
  const last = pieces[pieceAt(pieces, span.to - 1, from)] ?? first;
  const end = last.same ? last[to].from + span.to - last[from].from : last[to].to;
  return { from: start, to: Math.max(start, end) };
}

// The piece that holds the character at an offset; at the end of the text the last one.
function pieceAt(pieces: readonly Piece[], offset: number, side: 'before' | 'after'): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.[side].to ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
