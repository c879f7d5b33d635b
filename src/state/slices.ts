// Longer slices would delay a key press.
const SLICE_MS = 12;

/** What is called while a task is done in steps. */
export interface StepHandlers<Progress, Result> {
  /** Is called with what each step but the last yields, in order. */
  readonly onprogress: (progress: Progress) => void;
  /** Is called once, with the result; never after the task was stopped. */
  readonly ondone: (result: Result) => void;
}

/**
 * Does a task on the page in slices, between which the page answers to keys. Each step of it should take a few ms at
 * most. The first slice is done at once, so a short task is done on return. Returns a function that stops it.
 */
export function inSlices<Progress, Result>(
  steps: Iterator<Progress, Result>,
  { onprogress, ondone }: StepHandlers<Progress, Result>,
): () => void {
  let isStopped = false;
  // A message is handled sooner than a timer, which browsers delay by 4 ms.
  const channel = new MessageChannel();
  const slice = () => {
    const end = performance.now() + SLICE_MS;
    while (!isStopped) {
      const { done, value } = steps.next();
      if (done === true) {
        channel.port1.close();
        ondone(value);
        return;
      }
      onprogress(value);
      if (performance.now() < end) continue;
      channel.port2.postMessage(undefined);
      return;
    }
  };
  channel.port1.onmessage = slice;
  slice();
  return () => {
    isStopped = true;
    channel.port1.close();
  };
}
