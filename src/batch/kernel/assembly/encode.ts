import { HYPHEN, lowest, PERCENT, QUOTE, WIDTH, ZERO } from './bytes';

/** What `percentEncode` returns when the bytes are not UTF-8, so what they become is for a decoder to say. */
export const NOT_UTF8: usize = 0;

/**
 * Percent-encodes the bytes of a cell as `bytes/percent.ts` does, and returns the address after the last byte written.
 * `to` has 16 bytes after it that can be read, and `out` room for three times as many bytes as the cell and 16 more.
 * With `isDoubled` two quotes are one.
 */
export function percentEncode(from: usize, to: usize, isDoubled: bool, out: usize): usize {
  // Where the checked UTF-8 sequences end.
  let known = from;
  let at = from;
  while (at < to) {
    // The bits of the bytes from `at` on that stay, out of 16.
    let stays = findStaying(v128.load(at));
    const end = at + WIDTH;
    while (at < end) {
      // All 16 are written, whatever they are; the next write begins after those that stay.
      v128.store(out, v128.load(at));
      const run = <usize>ctz(~stays);
      if (at + run >= min(to, end)) break;
      at += run;
      out += run;
      const byte: u32 = load<u8>(at);
      if (byte > 127 && at >= known) {
        known = sequenceEnd(at, to);
        if (known == NOT_UTF8) return NOT_UTF8;
      }
      store<u32>(out, PERCENT | (hexDigit(byte >> 4) << 8) | (hexDigit(byte & 15) << 16));
      out += 3;
      const taken = isDoubled && byte == QUOTE && load<u8>(at + 1) == QUOTE ? 2 : 1;
      at += taken;
      stays >>= <i32>run + taken;
    }
    if (at >= end) continue;
    // What is left of the 16 stays.
    const rest = min(to, end) - at;
    at += rest;
    out += rest;
  }
  return out;
}

// A bit for each byte that AppsFlyer's percent-encoding leaves as it is: letters, digits and `-._*`.
function findStaying(chunk: v128): i32 {
  const lower = v128.or(chunk, i8x16.splat(0x20));
  const letters = i8x16.lt_u(i8x16.sub(lower, i8x16.splat(97)), i8x16.splat(26));
  const digits = i8x16.lt_u(i8x16.sub(chunk, i8x16.splat(48)), i8x16.splat(10));
  // A hyphen and a dot come one after the other.
  const dots = i8x16.lt_u(i8x16.sub(chunk, i8x16.splat(45)), i8x16.splat(2));
  const others = v128.or(i8x16.eq(chunk, i8x16.splat(95)), i8x16.eq(chunk, i8x16.splat(42)));
  return i8x16.bitmask(v128.or(v128.or(letters, digits), v128.or(dots, others)));
}

function hexDigit(value: u32): u32 {
  return value + (value < 10 ? 48 : 55);
}

// The end of the UTF-8 sequence that begins here (RFC 3629, section 4).
function sequenceEnd(from: usize, to: usize): usize {
  const first: u32 = load<u8>(from);
  const length: usize = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
  const end = from + length;
  if (length == 0 || end > to) return NOT_UTF8;
  const second: u32 = load<u8>(from + 1);
  const least: u32 = first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : 0x80;
  const most: u32 = first == 0xed ? 0x9f : first == 0xf4 ? 0x8f : 0xbf;
  if (second < least || second > most) return NOT_UTF8;
  for (let at = from + 2; at < end; at += 1) if ((load<u8>(at) & 0xc0) != 0x80) return NOT_UTF8;
  return end;
}

/** True for bytes that are only zeros and hyphens, which stand for no identifier. */
export function isZeros(from: usize, to: usize): bool {
  for (let at = from; at < to; at += 1) {
    const byte: u32 = load<u8>(at);
    if (byte != ZERO && byte != HYPHEN) return false;
  }
  return true;
}

/** True when one of the bytes is a percent sign. `to` has 16 bytes after it that can be read. */
export function hasPercent(from: usize, to: usize): bool {
  const signs = i8x16.splat(<i8>PERCENT);
  for (let at = from; at < to; at += WIDTH) {
    let found = i8x16.bitmask(i8x16.eq(v128.load(at), signs));
    if (to - at < <usize>WIDTH) found &= lowest(<i32>(to - at));
    if (found != 0) return true;
  }
  return false;
}
