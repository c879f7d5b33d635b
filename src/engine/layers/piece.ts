import type { Span } from '../span';

/** A span of a layer's text before decoding and the span after it that it became. Either may be empty. */
export interface Piece {
  /** The span before decoding. */
  readonly before: Span;
  /** The span after decoding. */
  readonly after: Span;
  /** True when both spans are the same text, character by character. */
  readonly same: boolean;
}

/** Collects pieces that tile two texts, and joins adjacent pieces that are the same on both sides. */
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
 * Maps a span to the other side; `to` names that side. A piece that is not the same on both sides is mapped whole,
 * because part of an escape corresponds to nothing.
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
