// Longer slices would delay a key press.
const SLICE_MS = 12;

/** A task that is done in slices, between which the page answers to keys. */
export interface SlicedTask<Progress, Result> {
  /** The steps of the task; each takes a few ms at most. */
  readonly steps: Iterator<Progress, Result>;
  /** Is called after each slice that is not the last. */
  readonly onprogress: (progress: Progress) => void;
  /** Is called with the result; never after the task was stopped. */
  readonly ondone: (result: Result) => void;
}

/** Does a task in slices. The first runs at once, so a short task is done on return. Returns a function that stops it. */
export function inSlices<Progress, Result>(task: SlicedTask<Progress, Result>): () => void {
  let isStopped = false;
  // A message is handled sooner than a timer, which browsers delay by 4 ms.
  const channel = new MessageChannel();
  const slice = () => {
    if (isStopped) return;
    const end = performance.now() + SLICE_MS;
    for (;;) {
      const { done, value } = task.steps.next();
      if (done === true) {
        channel.port1.close();
        task.ondone(value);
        return;
      }
      if (performance.now() < end) continue;
      task.onprogress(value);
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
