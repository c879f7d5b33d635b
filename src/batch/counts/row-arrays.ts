/** One number of each kind for each row. */
export interface RowArrays {
  /** The place of its outcome. */
  outcome: Uint16Array<ArrayBuffer>;
  /** The place of its group. */
  group: Uint16Array<ArrayBuffer>;
  /** The place of its list of problems. */
  problem: Uint16Array<ArrayBuffer>;
  /** The length of its request in bytes, or the greatest number for a longer one. */
  length: Uint16Array<ArrayBuffer>;
  /** A bit for each of the first 32 macros without a value. */
  empty: Uint32Array<ArrayBuffer>;
  /** A bit for each of the first 32 expectations that fail. */
  failed: Uint32Array<ArrayBuffer>;
  /** The bits of `ROW_FLAGS`. */
  flags: Uint8Array<ArrayBuffer>;
}

/** Makes arrays for a number of rows, which begin with those before. */
export function newArrays(rows: number, before?: RowArrays): RowArrays {
  const arrays = {
    outcome: new Uint16Array(rows),
    group: new Uint16Array(rows),
    problem: new Uint16Array(rows),
    length: new Uint16Array(rows),
    empty: new Uint32Array(rows),
    failed: new Uint32Array(rows),
    flags: new Uint8Array(rows),
  };
  if (before !== undefined) {
    for (const name of ['outcome', 'group', 'problem', 'length', 'empty', 'failed', 'flags'] as const) {
      arrays[name].set(before[name]);
    }
  }
  return arrays;
}

/** Copies what the arrays have for the first rows. */
export function cutArrays(
  { outcome, group, problem, length, empty, failed, flags }: RowArrays,
  rows: number,
): RowArrays {
  return {
    outcome: outcome.slice(0, rows),
    group: group.slice(0, rows),
    problem: problem.slice(0, rows),
    length: length.slice(0, rows),
    empty: empty.slice(0, rows),
    failed: failed.slice(0, rows),
    flags: flags.slice(0, rows),
  };
}
