/**
 * Returns the new list with old items in place of new ones that are the same, so that whatever draws them has nothing
 * to do; the old list itself when nothing has changed. Items are compared from the front up to the first difference, and
 * after it from the end. No old item is used twice. Items may be undefined.
 */
export function reuseItems<Item>(
  before: readonly Item[],
  now: readonly Item[],
  isSame: (a: Item, b: Item) => boolean,
): readonly Item[] {
  const start = sameStart(before, now, isSame);
  if (start === before.length && start === now.length) return before;
  const shift = before.length - now.length;
  return now.map((item, index) => {
    if (index < start) return before[index] ?? item;
    const old = index + shift < start ? undefined : before[index + shift];
    return old !== undefined && isSame(old, item) ? old : item;
  });
}

/** A list with a key for each item, which the item keeps while others are added and removed around it. */
export interface KeyedList<Item> {
  /** The items. */
  readonly items: readonly Item[];
  /** The key of each item, by its index; no key occurs twice. */
  readonly keys: readonly number[];
}

/**
 * Assigns keys to the items of a new list. Items that are the same as before keep their keys, compared from the front
 * and from the end; changed items between them take over the keys of the items they replace.
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
  if (at < 0 || at >= before.length || index >= now.length) return false;
  const old = before[at];
  const item = now[index];
  return old === undefined || item === undefined ? old === item : isSame(old, item);
}
