import { COLON, DOT, HYPHEN, lowest, PLUS, QUOTE, SPACE, WIDTH, ZERO } from './bytes';

/** What is tested of the values of a column; the order is that of `SOUND_KINDS` in `kernel/tests.ts`. */
const NOTHING: u8 = 0;
const TEXT: u8 = 1;
const APP_ID: u8 = 2;
const NUMBER: u8 = 3;
const TIME: u8 = 4;
const DEVICE_ID: u8 = 5;
const COUNTRY: u8 = 6;
const CURRENCY: u8 = 7;
const BOOLEAN: u8 = 8;
const PLATFORM: u8 = 9;

/**
 * Finds the cells of a row whose values are not certainly without a problem, by the tests of `sound-value.ts`; what is
 * rarer than they are is left to them. `kinds` has a byte for each column. The columns of these cells go to `found`, and
 * how many there are is returned.
 */
export function findUnsound(
  block: usize,
  ends: usize,
  unusual: usize,
  kinds: usize,
  columns: i32,
  found: usize,
): i32 {
  let count = 0;
  let start = block + load<i32>(ends) + 1;
  for (let column = 0; column < columns; column += 1) {
    ends += 4;
    let from = start;
    let to = block + load<i32>(ends);
    start = to + 1;
    if (from >= to) continue;
    const kind = load<u8>(kinds + column);
    if (kind == NOTHING) continue;
    const isQuoted = load<u8>(from) == QUOTE;
    if (isQuoted) {
      from += 1;
      to -= 1;
      if (from >= to) continue;
    }
    const isUnusual = isQuoted ? hasUnusual(from, to) : load<u8>(unusual + column) != 0;
    if (!isUnusual && isSound(kind, from, to)) continue;
    store<i32>(found + ((<usize>count) << 2), column);
    count += 1;
  }
  return count;
}

function isSound(kind: u8, from: usize, to: usize): bool {
  switch (kind) {
    case TEXT:
      return isText(from, to);
    case APP_ID:
      return isText(from, to) && !isDigits(from, to);
    case NUMBER:
      return isNumber(from, to);
    case TIME:
      return isTime(from, to);
    case DEVICE_ID:
      return isDeviceId(from, to);
    case COUNTRY:
      return to - from == 2 && isLetters(from, to);
    case CURRENCY:
      return to - from == 3 && isLetters(from, to);
    case BOOLEAN:
      return isBoolean(from, to);
    case PLATFORM:
      return isPlatform(from, to);
    default:
      return false;
  }
}

// Neither JSON, nor a number that may have been rounded, nor a word that may stand for no value.
function isText(from: usize, to: usize): bool {
  const first: u32 = load<u8>(from);
  if (first <= QUOTE || first == 91 || first == 123) return false;
  // The first letter of the word that JavaScript prints for no value.
  if (first == 117 && to - from == 9) return false;
  if (!isDigit(first) && first != PLUS && first != HYPHEN) return true;
  return to - from < 4 || !mayBeRounded(from, to);
}

// Zeros after so many digits, or an exponent of two digits.
function mayBeRounded(from: usize, to: usize): bool {
  if (to - from >= 18 && mayEndInZeros(to)) return true;
  const letter: u32 = load<u8>(to - 3) == PLUS ? load<u8>(to - 4) : load<u8>(to - 3);
  return (letter | 0x20) == 101;
}

function mayEndInZeros(to: usize): bool {
  return load<u8>(to - 1) == ZERO && load<u8>(to - 2) == ZERO && load<u8>(to - 3) == ZERO;
}

function isNumber(from: usize, to: usize): bool {
  const start = load<u8>(from) == HYPHEN ? from + 1 : from;
  let dots = 0;
  for (let at = start; at < to; at += 1) {
    const byte: u32 = load<u8>(at);
    if (byte == DOT && at > start && at < to - 1) dots += 1;
    else if (!isDigit(byte)) return false;
  }
  return start < to && dots < 2;
}

// The bits of the digits in the first 16 bytes of `2024-05-03 18:22:09`.
const DIGITS_OF_TIME: i32 = 0b1101_1011_0110_1111;

// Every month has 28 days; later ones depend on the calendar.
function isTime(from: usize, to: usize): bool {
  if (to - from != 19) return false;
  const digits = i8x16.bitmask(i8x16.lt_u(i8x16.sub(v128.load(from), i8x16.splat(48)), i8x16.splat(10)));
  if (digits != DIGITS_OF_TIME || !isDigit(load<u8>(from + 17)) || !isDigit(load<u8>(from + 18)))
    return false;
  if (load<u8>(from + 4) != HYPHEN || load<u8>(from + 7) != HYPHEN || load<u8>(from + 10) != SPACE)
    return false;
  if (load<u8>(from + 13) != COLON || load<u8>(from + 16) != COLON) return false;
  const month = pairAt(from + 5);
  const day = pairAt(from + 8);
  if (month < 1 || month > 12 || day < 1 || day > 28) return false;
  return pairAt(from + 11) < 24 && pairAt(from + 14) < 60 && pairAt(from + 17) < 60;
}

function pairAt(at: usize): u32 {
  return (load<u8>(at) - ZERO) * 10 + (load<u8>(at + 1) - ZERO);
}

// A UUID, or so many hexadecimal digits as identifiers of Android have that it is no rounded number.
function isDeviceId(from: usize, to: usize): bool {
  const length = to - from;
  const isUuid =
    length == 36 &&
    load<u8>(from + 8) == HYPHEN &&
    load<u8>(from + 13) == HYPHEN &&
    load<u8>(from + 18) == HYPHEN &&
    load<u8>(from + 23) == HYPHEN;
  if (!isUuid && (length < 8 || length > 64 || mayEndInZeros(to))) return false;
  return countHex(from, to) == (isUuid ? 32 : <i32>length);
}

function countHex(from: usize, to: usize): i32 {
  let count = 0;
  for (let at = from; at < to; at += WIDTH) {
    const chunk = v128.load(at);
    const letters = i8x16.lt_u(i8x16.sub(v128.or(chunk, i8x16.splat(0x20)), i8x16.splat(97)), i8x16.splat(6));
    const digits = i8x16.lt_u(i8x16.sub(chunk, i8x16.splat(48)), i8x16.splat(10));
    count += popcnt(i8x16.bitmask(v128.or(letters, digits)) & lowest(<i32>min(to - at, WIDTH)));
  }
  return count;
}

// `true` or `false`, in either case.
function isBoolean(from: usize, to: usize): bool {
  if (to - from == 4) return lowerFour(from) == 0x65757274;
  return to - from == 5 && lowerFour(from) == 0x736c6166 && lowerFour(from + 1) == 0x65736c61;
}

// `ios` or `android`, in either case.
function isPlatform(from: usize, to: usize): bool {
  if (to - from == 3) return (lowerFour(from) & 0xffffff) == 0x736f69;
  return to - from == 7 && lowerFour(from) == 0x72646e61 && lowerFour(from + 3) == 0x64696f72;
}

// Four letters as a number, the first in the lowest byte.
function lowerFour(at: usize): u32 {
  return load<u32>(at) | 0x20202020;
}

function isLetters(from: usize, to: usize): bool {
  for (let at = from; at < to; at += 1) {
    const lower: u32 = load<u8>(at) | 0x20;
    if (lower - 97 >= 26) return false;
  }
  return true;
}

function isDigits(from: usize, to: usize): bool {
  for (let at = from; at < to; at += 1) if (!isDigit(load<u8>(at))) return false;
  return true;
}

function isDigit(byte: u32): bool {
  return byte - ZERO < 10;
}

// True when bytes are not all visible ASCII or spaces.
function hasUnusual(from: usize, to: usize): bool {
  for (let at = from; at < to; at += WIDTH) {
    const chunk = v128.load(at);
    const odd = v128.or(i8x16.lt_s(chunk, i8x16.splat(32)), i8x16.eq(chunk, i8x16.splat(127)));
    if ((i8x16.bitmask(odd) & lowest(<i32>min(to - at, WIDTH))) != 0) return true;
  }
  return false;
}
