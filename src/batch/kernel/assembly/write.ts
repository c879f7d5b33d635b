import { BACKSLASH, HYPHEN, QUOTE, SPACE, WIDTH, ZERO } from './bytes';
import { hasPercent, isZeros, NOT_UTF8, percentEncode } from './encode';
import { mayHaveName } from './link';
import { addToSketch } from './sketch';

/** What `writeRow` returns for a row that the writer in `fast/row.ts` has to write. */
const CANNOT: usize = 0;

/**
 * How a request is written, as `kernel/program.ts` stores it; of addresses and lengths, each pair is of bytes in memory.
 */
@unmanaged
class Program {
  macros: i32;
  firstMacro: usize;
  tail: usize;
  tailLength: i32;
  /** The column of the original URL; -1 when the table has none, or when no parameter of it matters. */
  linkColumn: i32;
  names: usize;
  nameCount: i32;
}

@unmanaged
class Macro {
  literal: usize;
  literalLength: i32;
  missing: usize;
  missingLength: i32;
  columns: usize;
  columnCount: i32;
  prefersLink: i32;
  missingState: i32;
  /** Where its sketch begins among all; -1 for a macro that came before. */
  sketch: i32;
}

/**
 * Writes the request of a row to `out`, which must have room for it, and returns the address after it, or `CANNOT`. `ends`
 * are the ends of the cells, as offsets in the block. The states of the macros go to `states`, a byte each, and their values
 * to the sketches, unless their address is 0.
 */
export function writeRow(
  program: usize,
  block: usize,
  ends: usize,
  out: usize,
  states: usize,
  sketches: usize,
): usize {
  const plan = changetype<Program>(program);
  let macro = plan.firstMacro;
  // Not known until a macro without a value asks: 0 it has none, 1 it has one.
  let hasName = -1;
  for (let index = 0; index < plan.macros; index += 1) {
    const each = changetype<Macro>(macro);
    out = copy(each.literal, each.literalLength, out);
    const end = writeFilled(each, block, ends, out, states + index);
    if (end == CANNOT) return CANNOT;
    const isEmpty = end == out;
    if ((isEmpty || each.prefersLink != 0) && plan.linkColumn >= 0) {
      if (hasName < 0) hasName = hasLinkName(plan, block, ends) ? 1 : 0;
      if (hasName == 1) return CANNOT;
    }
    if (!isEmpty && sketches != 0 && each.sketch >= 0) addToSketch(sketches + each.sketch, out, end);
    out = end;
    if (isEmpty) {
      out = copy(each.missing, each.missingLength, out);
      store<u8>(states + index, <u8>each.missingState);
    }
    macro += offsetof<Macro>();
  }
  return copy(plan.tail, plan.tailLength, out);
}

// Writes the first cell of a macro that has a value, and returns the address after it: `out` when none has.
function writeFilled(macro: Macro, block: usize, ends: usize, out: usize, state: usize): usize {
  for (let index = 0; index < macro.columnCount; index += 1) {
    const column = load<i32>(macro.columns + ((<usize>index) << 2));
    const cell = ends + ((<usize>column) << 2);
    let from = block + load<i32>(cell) + 1;
    let to = block + load<i32>(cell + 4);
    if (from >= to) continue;
    let first: u32 = load<u8>(from);
    const isQuoted = first == QUOTE;
    if (isQuoted) {
      from += 1;
      to -= 1;
      if (from >= to) continue;
      first = load<u8>(from);
    }
    if (mayBeNoValue(first, from, to)) return CANNOT;
    const end = percentEncode(from, to, isQuoted, out);
    if (end == NOT_UTF8) return CANNOT;
    // A value that is already encoded has problems of its own.
    if (end - out != to - from && hasPercent(from, to)) return CANNOT;
    store<u8>(state, (first == ZERO || first == HYPHEN) && isZeros(from, to) ? 3 : 0);
    return end;
  }
  return out;
}

// True when a cell may be a word for no value, such as `null`: its length and its first letter fit.
function mayBeNoValue(first: u32, from: usize, to: usize): bool {
  const isNoLetter = (first | 0x20) != 110 && first != BACKSLASH;
  if (isNoLetter) return first == SPACE;
  return to - from <= 4 || load<u8>(to - 1) == SPACE;
}

function hasLinkName(plan: Program, block: usize, ends: usize): bool {
  const cell = ends + ((<usize>plan.linkColumn) << 2);
  const from = block + load<i32>(cell) + 1;
  const to = block + load<i32>(cell + 4);
  const isQuoted = from < to && load<u8>(from) == QUOTE;
  return isQuoted
    ? mayHaveName(from + 1, to - 1, plan.names, plan.nameCount)
    : mayHaveName(from, to, plan.names, plan.nameCount);
}

// Copies 16 bytes at a time, perhaps more than there are; `from` and `out` have room for that.
function copy(from: usize, length: i32, out: usize): usize {
  for (let at = 0; at < length; at += WIDTH) v128.store(out + at, v128.load(from + at));
  return out + length;
}
