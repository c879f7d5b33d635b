import { lowest, NEWLINE, QUOTE, RETURN, WIDTH } from './bytes';

/** The bits of a row's flags. */
const MISQUOTED: i32 = 1;

/** The bytes of what is stored for a row: how many cells it has, its flags, and where the next row begins. */
const ROW_SIZE: usize = 12;

/**
 * Scans up to `most` rows as `scanRow` in `csv/scan.ts` does, which says what a row is, and returns how many there are:
 * none where a quote is not closed. `block` is the address of the bytes; offsets count from there, and 16 bytes after
 * `length` can be read. For each row the offset before it and the ends of its cells go to `ends`, what is unusual in its
 * cells to `unusual`, and `ROW_SIZE` bytes to `rows`.
 */
export function scanRows(
  block: usize,
  from: i32,
  length: i32,
  delimiter: i32,
  columns: i32,
  ends: usize,
  unusual: usize,
  rows: usize,
  most: i32,
): i32 {
  const delimiters = i8x16.splat(<i8>delimiter);
  let at = from;
  for (let row = 0; row < most; row += 1) {
    if (at >= length) return row;
    at = scanRow(block, at, length, delimiters, columns, ends, unusual, rows);
    if (at < 0) return row;
    ends += (<usize>columns + 1) << 2;
    unusual += columns;
    rows += ROW_SIZE;
  }
  return most;
}

// Returns where the next row begins; -1 when a quote is not closed.
function scanRow(
  block: usize,
  from: i32,
  length: i32,
  delimiters: v128,
  columns: i32,
  ends: usize,
  unusual: usize,
  row: usize,
): i32 {
  const delimiter: u32 = i8x16.extract_lane_u(delimiters, 0);
  let column = 0;
  let flags = 0;
  let start = from;
  let position = from;
  // Where the 16 bytes begin that are looked at, which of them matter from `position` on, and which are unusual.
  let base = from;
  let chunk = v128.load(block + base);
  let matters = findSpecial(chunk, delimiters);
  let odd = findUnusual(chunk);
  // Whether an unusual byte came before in the same cell.
  let isUnusual = false;
  store<i32>(ends, from - 1);
  for (;;) {
    while (matters == 0 && base + WIDTH < length) {
      isUnusual = isUnusual || odd != 0;
      base += WIDTH;
      chunk = v128.load(block + base);
      matters = findSpecial(chunk, delimiters);
      odd = findUnusual(chunk);
    }
    position = matters == 0 ? length : base + ctz(matters);
    if (position >= length) {
      position = length;
      odd &= lowest(length - base);
      break;
    }
    matters &= matters - 1;
    const byte: u32 = load<u8>(block + position);
    if (byte == QUOTE) {
      if (position != start) continue;
      position = closingQuote(block, position + 1, length);
      if (position >= length) return -1;
      const after: u32 = position + 1 < length ? load<u8>(block + position + 1) : NEWLINE;
      base = position + 1;
      chunk = v128.load(block + base);
      matters = findSpecial(chunk, delimiters);
      odd = findUnusual(chunk);
      if (after == delimiter || after == NEWLINE || after == RETURN) continue;
      // One character after a closing quote takes the place of the delimiter.
      flags |= MISQUOTED;
      position = base;
      matters &= ~1;
    } else if (byte != delimiter) break;
    const before = lowest(position - base);
    if (column < columns) endCell(ends, unusual, column, position, isUnusual || (odd & before) != 0);
    column += 1;
    odd &= ~((before << 1) | 1);
    isUnusual = false;
    start = position + 1;
  }
  if (position < length) odd &= lowest(position - base);
  if (column < columns) endCell(ends, unusual, column, position, isUnusual || odd != 0);
  const next = nextRow(block, position, length);
  store<i32>(row, column + 1);
  store<i32>(row + 4, flags);
  store<i32>(row + 8, next);
  return next;
}

function endCell(ends: usize, unusual: usize, column: i32, position: i32, isUnusual: bool): void {
  store<i32>(ends + ((<usize>column + 1) << 2), position);
  store<u8>(unusual + column, <u8>isUnusual);
}

// A bit for each byte that may end a cell or begin one in quotes.
function findSpecial(chunk: v128, delimiters: v128): i32 {
  const lineEnds = v128.or(
    i8x16.eq(chunk, i8x16.splat(<i8>NEWLINE)),
    i8x16.eq(chunk, i8x16.splat(<i8>RETURN)),
  );
  const others = v128.or(i8x16.eq(chunk, delimiters), i8x16.eq(chunk, i8x16.splat(<i8>QUOTE)));
  return i8x16.bitmask(v128.or(lineEnds, others));
}

// A bit for each byte that is not visible ASCII or a space. As signed numbers, bytes above 127 are below 0.
function findUnusual(chunk: v128): i32 {
  return i8x16.bitmask(v128.or(i8x16.lt_s(chunk, i8x16.splat(32)), i8x16.eq(chunk, i8x16.splat(127))));
}

// The end of the bytes when there is none.
function closingQuote(block: usize, from: i32, length: i32): i32 {
  const quotes = i8x16.splat(<i8>QUOTE);
  let at = from;
  while (at < length) {
    const found = i8x16.bitmask(i8x16.eq(v128.load(block + at), quotes));
    if (found == 0) {
      at += WIDTH;
      continue;
    }
    at += ctz(found);
    if (at >= length) return length;
    if (at + 1 >= length || load<u8>(block + at + 1) != QUOTE) return at;
    at += 2;
  }
  return length;
}

function nextRow(block: usize, lineEnd: i32, length: i32): i32 {
  const isPair =
    lineEnd + 1 < length && load<u8>(block + lineEnd) == RETURN && load<u8>(block + lineEnd + 1) == NEWLINE;
  return min(length, lineEnd + (isPair ? 2 : 1));
}
