interface Window {
  /** Put into the page by `keystroke.mjs`. */
  stopwatch: {
    /** Gives the times after the last key, in ms, or nothing when the request did not change within the wait. */
    read(wait: number): Promise<{ written: number; shown: number } | undefined>;
  };
}
