import type { Span } from '../engine';

/** Gives those of a sorted list of stretches that do not overlap each other which share a character with `span`. */
export function overlapping<Each extends Span>(sorted: readonly Each[], span: Span): readonly Each[] {
  const start = firstWhere(sorted, ({ to }) => to > span.from);
  const end = firstWhere(sorted, ({ from }) => from >= span.to);
  return sorted.slice(start, Math.max(start, end));
}

/** Finds the first item for which a condition holds that, once it holds, holds for all that follow. */
export function firstWhere<Each>(sorted: readonly Each[], holds: (each: Each) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const each = sorted[middle];
    if (each === undefined || holds(each)) high = middle;
    else low = middle + 1;
  }
  return low;
}
