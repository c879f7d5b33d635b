import type { Span } from '../engine';

/** Returns a test whether a span overlaps any of these, which are in order and do not overlap each other. */
export function overlapping(spans: readonly Span[]): (span: Span) => boolean {
  return ({ from, to }) => {
    // The first that ends after the beginning of the span.
    let low = 0;
    let high = spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((spans[middle]?.to ?? 0) > from) high = middle;
      else low = middle + 1;
    }
    return (spans[low]?.from ?? to) < to;
  };
}
