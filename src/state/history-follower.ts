import type { Work } from '../work';
import type { Inputs } from './derivation/inputs.svelte';

/** Decides which works are recorded in the history: changed ones, after a pause or when another work replaces them. */
export interface HistoryFollower {
  /** Compares the inputs with what they were; called from an effect, which then depends on them. */
  readonly update: () => void;
  /** Records the present work if it was changed since it was last recorded. */
  readonly flush: () => void;
}

/** Follows the inputs and passes works to `record`. A work that nobody changed is never recorded. */
export function followHistory(inputs: Inputs, record: (work: Work) => void): HistoryFollower {
  let { arrivals, edits, work } = inputs;
  let isRecorded = true;
  const flush = () => {
    if (isRecorded) return;
    isRecorded = true;
    record(work);
  };
  const update = () => {
    const now = { arrivals: inputs.arrivals, edits: inputs.edits, work: inputs.work };
    if (now.arrivals !== arrivals) flush();
    else if (now.edits !== edits) isRecorded = false;
    ({ arrivals, edits, work } = now);
  };
  return { update, flush };
}
