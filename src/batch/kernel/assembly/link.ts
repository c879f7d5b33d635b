import { AMPERSAND, EQUALS, HASH, HYPHEN, PERCENT, PLUS, QUESTION, SPACE, UNDERSCORE, WIDTH } from './bytes';

/**
 * True when the query of a link may have a parameter with one of the names, of which the hashes are given, as
 * `bytes/link-names.ts` finds it.
 */
export function mayHaveName(from: usize, to: usize, names: usize, count: i32): bool {
  let at = findEither(from, to, QUESTION, QUESTION);
  while (at < to) {
    let hash: u32 = 0x811c9dc5;
    for (at += 1; at < to; at += 1) {
      const byte: u32 = load<u8>(at);
      if (byte == EQUALS || byte == AMPERSAND || byte == HASH) break;
      // An escaped or a foreign letter may become any letter.
      if (byte == PERCENT || byte == PLUS || byte > 127) return true;
      if (byte == HYPHEN || byte == UNDERSCORE || byte == SPACE) continue;
      hash = (hash ^ lowerCase(byte)) * 0x01000193;
    }
    if (isAmong(hash, names, count)) return true;
    at = findEither(at, to, AMPERSAND, HASH);
    if (at < to && load<u8>(at) == HASH) return false;
  }
  return false;
}

// The end when there is neither. 16 bytes after it can be read.
function findEither(from: usize, to: usize, one: u32, other: u32): usize {
  const ones = i8x16.splat(<i8>one);
  const others = i8x16.splat(<i8>other);
  for (let at = from; at < to; at += WIDTH) {
    const chunk = v128.load(at);
    const found = i8x16.bitmask(v128.or(i8x16.eq(chunk, ones), i8x16.eq(chunk, others)));
    if (found != 0) return min(to, at + ctz(found));
  }
  return to;
}

function lowerCase(byte: u32): u32 {
  return byte - 65 < 26 ? byte + 32 : byte;
}

function isAmong(hash: u32, names: usize, count: i32): bool {
  for (let index = 0; index < count; index += 1) {
    if (load<u32>(names + ((<usize>index) << 2)) == hash) return true;
  }
  return false;
}
