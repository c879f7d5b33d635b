/** The part of a long list that is in view. */
export interface VisibleRows {
  /** The first place to draw, from 0. */
  readonly from: number;
  /** The place after the last to draw. */
  readonly to: number;
  /** The space above the drawn rows, in px. */
  readonly before: number;
  /** The space below them, in px. */
  readonly after: number;
  /** Returns how far the list must be scrolled to show a place, in px; where it is when the place is in view. */
  readonly scrollFor: (place: number, scrolled: number) => number;
  /** The drawn place that is a stop of the Tab key: the active one where it is in view, otherwise the first in view. */
  readonly stop: (active: number) => number;
}

// Browsers draw nothing beyond about 17 million px, so a longer list scrolls by more than it is moved.
const HIGHEST = 8_000_000;
const OVERSCAN = 6;
// The head of the table stays above the rows.
const HEAD = 28;

/** Finds which rows of a list are in view. `scrolled` and `height` are those of its box, in px. */
export function visibleRows(count: number, scrolled: number, height: number, rowHeight: number): VisibleRows {
  const full = count * rowHeight;
  const drawn = Math.min(full, HIGHEST);
  const room = Math.max(1, drawn + HEAD - height);
  const scale = drawn === full ? 1 : Math.max(1, (full + HEAD - height) / room);
  const offset = Math.max(0, Math.min(scrolled, room)) * scale;
  const first = Math.min(Math.max(0, count - 1), Math.floor(offset / rowHeight));
  const from = Math.max(0, first - OVERSCAN);
  const to = Math.min(count, first + Math.ceil(height / rowHeight) + OVERSCAN);
  const before = Math.max(0, scale === 1 ? from * rowHeight : scrolled - (offset - from * rowHeight));
  return {
    from,
    to,
    before,
    after: Math.max(0, drawn - before - (to - from) * rowHeight),
    scrollFor: (place, at) => {
      const top = place * rowHeight;
      const now = at * scale;
      if (top < now) return top / scale;
      const lowest = top + rowHeight + HEAD - height;
      return lowest > now ? lowest / scale : at;
    },
    stop: (active) => (active >= from && active < to ? active : first),
  };
}
