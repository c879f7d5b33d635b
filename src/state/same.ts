/**
 * Keeps the items of a list that look the same as before, so that what draws them has nothing to do. Gives the new
 * list, with old items in the places where `isSame` holds.
 */
export function keepSame<Item>(
  before: readonly Item[],
  now: readonly Item[],
  isSame: (a: Item, b: Item) => boolean,
): readonly Item[] {
  return now.map((item, index) => {
    const old = before[index];
    return old !== undefined && isSame(old, item) ? old : item;
  });
}
