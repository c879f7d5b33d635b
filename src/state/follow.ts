import type { Inputs } from './inputs.svelte';
import type { Work } from './work';

/** Tells which works belong into the timeline: what was changed, once it rests or once another work takes its place. */
export interface HistoryFollower {
  /** Looks at the inputs after a change; to be called from an effect, which then follows them. */
  readonly see: () => void;
  /** Records the present work, if it was changed since it was recorded last. */
  readonly rest: () => void;
}

/** Follows the inputs for the timeline and hands works to `record`. A work that nobody changed is never recorded. */
export function followHistory(inputs: Inputs, record: (work: Work) => void): HistoryFollower {
  let { arrivals, edits, work } = inputs;
  let isRecorded = true;
  const rest = () => {
    if (isRecorded) return;
    isRecorded = true;
    record(work);
  };
  const see = () => {
    const now = { arrivals: inputs.arrivals, edits: inputs.edits, work: inputs.work };
    if (now.arrivals !== arrivals) rest();
    else if (now.edits !== edits) isRecorded = false;
    ({ arrivals, edits, work } = now);
  };
  return { see, rest };
}
