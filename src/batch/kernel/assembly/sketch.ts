/**
 * Adds the bytes of a value to a sketch of different values, as `counts/sketch.ts` and `bytes/hash.ts` do; `registers` is the address of
 * its 4,096 registers.
 */
export function addToSketch(registers: usize, from: usize, to: usize): void {
  const hash = hashBytes(from, to);
  const register = registers + (hash >>> 20);
  const rank = clz<u32>((hash << 12) | (1 << 11)) + 1;
  if (rank > load<u8>(register)) store<u8>(register, <u8>rank);
}

function hashBytes(from: usize, to: usize): u32 {
  let hash: u32 = 0;
  let at = from;
  for (; at + 4 <= to; at += 4) hash = mixWord(hash, load<u32>(at));
  let rest: u32 = 0;
  for (; at < to; at += 1) rest = (rest << 8) | load<u8>(at);
  return finish(mixWord(hash, rest), <u32>(to - from));
}

function mixWord(hash: u32, word: u32): u32 {
  const key = rotl<u32>(word * 0xcc9e2d51, 15) * 0x1b873593;
  return rotl<u32>(hash ^ key, 13) * 5 + 0xe6546b64;
}

function finish(hash: u32, length: u32): u32 {
  let mixed = hash ^ length;
  mixed = (mixed ^ (mixed >>> 16)) * 0x85ebca6b;
  mixed = (mixed ^ (mixed >>> 13)) * 0xc2b2ae35;
  return mixed ^ (mixed >>> 16);
}
