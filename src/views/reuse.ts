/**
 * Keeps the items of a list that look the same as before, so that what draws them has nothing to do. Gives the new
 * list, with old items in the places where `isSame` holds: counted from the front up to the first that differs, from
 * the end behind it. No old item stands in two places.
 */
export function reuseItems<Item>(
  before: readonly Item[],
  now: readonly Item[],
  isSame: (a: Item, b: Item) => boolean,
): readonly Item[] {
  const start = sameStart(before, now, isSame);
  const shift = before.length - now.length;
  return now.map((item, index) => {
    if (index < start) return before[index] ?? item;
    const old = index + shift < start ? undefined : before[index + shift];
    return old !== undefined && isSame(old, item) ? old : item;
  });
}

/** A list with a key for each item, which the item keeps while others come and go around it. */
export interface KeyedList<Item> {
  readonly items: readonly Item[];
  readonly keys: readonly number[];
}

/**
 * Gives the items of a list keys: those that are the same as before keep theirs, counted from the front and from the
 * end; what has changed between them takes over the keys that stood there.
 */
export function stableKeys<Item>(
  { items: before, keys }: KeyedList<Item>,
  items: readonly Item[],
  isSame: (a: Item, b: Item) => boolean,
): KeyedList<Item> {
  const start = sameStart(before, items, isSame);
  const most = Math.min(before.length, items.length) - start;
  let end = 0;
  while (end < most && isSameAt(before, before.length - 1 - end, items, items.length - 1 - end, isSame)) {
    end += 1;
  }
  const kept = keys.slice(0, Math.min(before.length, items.length) - end);
  const fresh = 1 + keys.reduce((highest, key) => Math.max(highest, key), -1);
  const added = Array.from({ length: items.length - kept.length - end }, (_, index) => fresh + index);
  return { items, keys: [...kept, ...added, ...keys.slice(keys.length - end)] };
}

function sameStart<Item>(
  before: readonly Item[],
  now: readonly Item[],
  isSame: (a: Item, b: Item) => boolean,
): number {
  const most = Math.min(before.length, now.length);
  let start = 0;
  while (start < most && isSameAt(before, start, now, start, isSame)) start += 1;
  return start;
}

function isSameAt<Item>(
  before: readonly Item[],
  at: number,
  now: readonly Item[],
  index: number,
  isSame: (a: Item, b: Item) => boolean,
): boolean {
  const old = before[at];
  const item = now[index];
  return old !== undefined && item !== undefined && isSame(old, item);
}
