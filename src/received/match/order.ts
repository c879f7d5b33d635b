const NONE: ReadonlySet<number> = new Set();

/**
 * Finds which of some offsets are out of order: the fewest that have to be taken out so the others ascend. Returns their
 * indices.
 */
export function outOfOrder(offsets: readonly number[]): ReadonlySet<number> {
  // Nearly every request is in order.
  if (offsets.every((offset, index) => index === 0 || offset > (offsets[index - 1] ?? 0))) return NONE;
  // The last index of the best ascending sequence of each length.
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  for (const [index, offset] of offsets.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((offsets[ends[middle] ?? 0] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    before[index] = low === 0 ? undefined : ends[low - 1];
    ends[low] = index;
  }
  const moved = new Set(offsets.keys());
  for (let index = ends.at(-1); index !== undefined; index = before[index]) moved.delete(index);
  return moved;
}
