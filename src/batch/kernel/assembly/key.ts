import { QUOTE, WIDTH } from './bytes';

/**
 * Writes the cells of some columns as `fast/classes.ts` has them in a key: for each its size to `sizes`, and its bytes to `out`,
 * one after another. Returns the address after them; `out` must have room for the row and 16 bytes more.
 */
export function writeCells(
  block: usize,
  ends: usize,
  columns: usize,
  count: i32,
  sizes: usize,
  out: usize,
): usize {
  for (let index = 0; index < count; index += 1) {
    const cell = ends + ((<usize>load<i32>(columns)) << 2);
    let from = block + load<i32>(cell) + 1;
    let to = block + load<i32>(cell + 4);
    const isQuoted = from < to && load<u8>(from) == QUOTE;
    if (isQuoted) {
      from += 1;
      to -= 1;
    }
    const length = <i32>(to - from);
    store<i32>(sizes, length * 2 + <i32>isQuoted);
    for (let at = 0; at < length; at += WIDTH) v128.store(out + at, v128.load(from + at));
    out += length;
    columns += 4;
    sizes += 4;
  }
  return out;
}
