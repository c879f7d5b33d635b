import type { ArrivalOrigin } from './arrival';

/** Returns the index of the first origin that ends after an offset. A body in a string has thousands of them. */
export function originAt(origins: readonly ArrivalOrigin[], offset: number): number {
  let low = 0;
  let high = origins.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((origins[middle]?.to ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** True when a span was taken as it is. */
export function isAsPasted({ from, to, at }: ArrivalOrigin): boolean {
  return to - from === at.to - at.from;
}
