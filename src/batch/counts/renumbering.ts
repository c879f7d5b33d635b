/** Places in a long list, renumbered in the order in which they are used. */
export interface Renumbering {
  /** The places that are used, in that order. */
  readonly used: readonly number[];
  /** Returns the number of a place among them; a new place becomes the last. */
  readonly of: (place: number) => number;
}

/** Begins without places. */
export function renumbering(): Renumbering {
  const used: number[] = [];
  const renumbered: number[] = [];
  return {
    used,
    of: (place) => {
      const known = renumbered[place];
      if (known !== undefined) return known;
      renumbered[place] = used.length;
      return used.push(place) - 1;
    },
  };
}
