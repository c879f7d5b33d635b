/** A list of things, each known by a key and referred to by its place. */
export interface Dictionary<Item> {
  /** Returns the place of an item, which is made and added when its key is new. */
  readonly of: (key: string, make: () => Item) => number;
  /** The items in order. */
  readonly items: readonly Item[];
}

/** Makes an empty dictionary. */
export function newDictionary<Item>(): Dictionary<Item> {
  const places = new Map<string, number>();
  const items: Item[] = [];
  return {
    items,
    of: (key, make) => {
      const known = places.get(key);
      if (known !== undefined) return known;
      places.set(key, items.length);
      return items.push(make()) - 1;
    },
  };
}
