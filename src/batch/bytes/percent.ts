import { LAST_ASCII, PERCENT, QUOTE } from './codes';

const HEX = Array.from('0123456789ABCDEF', (digit) => digit.charCodeAt(0));

/** 1 for each byte that AppsFlyer's percent-encoding leaves as it is: letters, digits and `-._*`, as `percentEncode`. */
const STAYS = new Uint8Array(256);
for (const kept of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._*') {
  STAYS[kept.charCodeAt(0)] = 1;
}

const FIRST_DIGIT = Uint8Array.from({ length: 256 }, (_, byte) => HEX[byte >> 4] ?? 0);
const SECOND_DIGIT = Uint8Array.from({ length: 256 }, (_, byte) => HEX[byte & 15] ?? 0);

/**
 * Percent-encodes the bytes of a cell into `out` from `at`, which must have room for three times as many. With `isDoubled`
 * two quotes are one. Returns the offset after the last byte written, or -1 when the bytes are not UTF-8, so what they
 * become is for a decoder to say. Numbers are kept to 32 bits with `| 0`, which is faster.
 */
export function percentEncodeBytes(
  bytes: Uint8Array,
  from: number,
  to: number,
  isDoubled: boolean,
  out: Uint8Array,
  at: number,
): number {
  let end = at | 0;
  let known = from | 0;
  for (let position = from | 0; position < to; position = (position + 1) | 0) {
    const byte = bytes[position] ?? 0;
    if (STAYS[byte] === 1) {
      out[end] = byte;
      end = (end + 1) | 0;
      continue;
    }
    if (byte > LAST_ASCII && position >= known) {
      known = sequenceEnd(bytes, position, to) | 0;
      if (known < 0) return -1;
    }
    out[end] = PERCENT;
    out[end + 1] = FIRST_DIGIT[byte] ?? 0;
    out[end + 2] = SECOND_DIGIT[byte] ?? 0;
    end = (end + 3) | 0;
    if (isDoubled && byte === QUOTE && bytes[position + 1] === QUOTE) position = (position + 1) | 0;
  }
  return end;
}

// The end of the UTF-8 sequence that begins here (RFC 3629, section 4); -1 when there is none.
function sequenceEnd(bytes: Uint8Array, from: number, to: number): number {
  const first = bytes[from] ?? 0;
  const length = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
  const end = from + length;
  if (length === 0 || end > to) return -1;
  const second = bytes[from + 1] ?? 0;
  const least = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const most = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  if (second < least || second > most) return -1;
  for (let at = from + 2; at < end; at += 1) if (((bytes[at] ?? 0) & 0xc0) !== 0x80) return -1;
  return end;
}
