/** The hash of no bytes, which hashing begins with. */
export const HASH_SEED = 0;

/** Adds four bytes to a hash, as MurmurHash3 does (32 bits). */
export function mixWord(hash: number, word: number): number {
  let key = Math.imul(word, 0xcc9e2d51);
  key = Math.imul((key << 15) | (key >>> 17), 0x1b873593);
  const mixed = hash ^ key;
  return (Math.imul((mixed << 13) | (mixed >>> 19), 5) + 0xe6546b64) | 0;
}

/** Ends a hash, without which similar bytes have similar hashes. `length` is the number of bytes. */
export function finishHash(hash: number, length: number): number {
  let mixed = hash ^ length;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

/** Hashes bytes, which takes a quarter of the time of doing so byte by byte. */
export function hashBytes(bytes: Uint8Array, from: number, to: number): number {
  let hash = HASH_SEED;
  let at = from | 0;
  for (; at + 4 <= to; at = (at + 4) | 0) {
    const low = (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
    hash = mixWord(hash, low | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24));
  }
  let rest = 0;
  for (; at < to; at = (at + 1) | 0) rest = (rest << 8) | (bytes[at] ?? 0);
  return finishHash(mixWord(hash, rest), to - from);
}
