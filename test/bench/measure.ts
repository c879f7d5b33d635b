/** Something to time. What it returns is summed up, so no JavaScript engine can leave the work out. */
export interface Candidate {
  readonly name: string;
  /** Does the work once; `turn` counts up and can select another input for each call. */
  readonly run: (turn: number) => number;
}

/** The times of one candidate, one for each round, in nanoseconds a call. */
export interface Timing {
  readonly name: string;
  readonly rounds: readonly number[];
}

/** How long and how often a race is run. */
export interface Race {
  readonly rounds: number;
  /** Calls of one candidate in one round. */
  readonly calls: number;
}

let sum = 0;

/**
 * Times candidates in rounds. In each round all of them run, each time in another order, so a busy machine or a
 * warming engine favors none; ratios are taken within a round.
 */
export function race(candidates: readonly Candidate[], { rounds, calls }: Race): Timing[] {
  const times = candidates.map(({ name }) => ({ name, rounds: [] as number[] }));
  const warm = Math.ceil(rounds / 5);
  for (let round = -warm; round < rounds; round += 1) {
    for (let place = 0; place < candidates.length; place += 1) {
      const index = (place + round + warm) % candidates.length;
      const candidate = candidates[index];
      if (candidate === undefined) continue;
      const time = timeCalls(candidate, calls, round * calls);
      if (round >= 0) times[index]?.rounds.push(time);
    }
  }
  return times;
}

function timeCalls({ run }: Candidate, calls: number, turn: number): number {
  const start = process.hrtime.bigint();
  for (let call = 0; call < calls; call += 1) sum += run(turn + call);
  return Number(process.hrtime.bigint() - start) / calls;
}

/** Returns the value below which the given share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)] ?? Number.NaN;
  const high = sorted[Math.ceil(at)] ?? Number.NaN;
  return low + (high - low) * (at - Math.floor(at));
}

/** The median. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** How many times faster `ours` is than `other`: the median of the ratios within each round. */
export function timesFaster(ours: Timing, other: Timing): number {
  return median(ours.rounds.map((time, round) => (other.rounds[round] ?? Number.NaN) / time));
}

/** The sum of all that candidates returned; `engine.ts` reads it so it cannot be optimized away. */
export function total(): number {
  return sum;
}
