import { hashBytes } from '../bytes/hash';

/** The bytes of the sketch of one macro: registers of a HyperLogLog, whose error is about 1.6%. */
export const SKETCH_SIZE = 4096;

const BITS = 12;
// For 4,096 registers (Flajolet et al., “HyperLogLog”, 2007).
const ALPHA = 0.7213 / (1 + 1.079 / SKETCH_SIZE);

/** Adds the bytes of a value to the sketch that begins at `start`. */
export function addToSketch(
  sketches: Uint8Array,
  start: number,
  bytes: Uint8Array,
  from: number,
  to: number,
): void {
  const hash = hashBytes(bytes, from, to);
  const register = start + (hash >>> (32 - BITS));
  const rank = Math.clz32((hash << BITS) | (1 << (BITS - 1))) + 1;
  if (rank > (sketches[register] ?? 0)) sketches[register] = rank;
}

/** Adds one list of sketches to another. */
export function mergeSketches(into: Uint8Array, other: Uint8Array): void {
  for (let at = 0; at < other.length; at += 1) {
    const rank = other[at] ?? 0;
    if (rank > (into[at] ?? 0)) into[at] = rank;
  }
}

/** Estimates how many different values were added to the sketch that begins at `start`. */
export function estimate(sketches: Uint8Array, start: number): number {
  let sum = 0;
  let unused = 0;
  for (let register = start; register < start + SKETCH_SIZE; register += 1) {
    const rank = sketches[register] ?? 0;
    sum += 2 ** -rank;
    if (rank === 0) unused += 1;
  }
  const raw = (ALPHA * SKETCH_SIZE * SKETCH_SIZE) / sum;
  const isSmall = raw <= 2.5 * SKETCH_SIZE && unused > 0;
  return Math.round(isSmall ? SKETCH_SIZE * Math.log(SKETCH_SIZE / unused) : raw);
}
