interface Window {
  /** Put into the page by `keystroke.mjs`. */
  stopwatch: {
    /** Gives the times after the last key, in ms, or nothing when the request did not change within the wait. */
    read(wait: number): Promise<{ written: number; shown: number } | undefined>;
  };
  /** Put into the page by `load.mjs`: when each moment of a visit was first true, in ms since it began. */
  moments: Record<'paint' | 'typing' | 'request' | 'editors', number | undefined>;
}
