const STEPS: Partial<Record<string, number | 'first' | 'last'>> = {
  ArrowLeft: -1,
  ArrowUp: -1,
  ArrowRight: 1,
  ArrowDown: 1,
  Home: 'first',
  End: 'last',
};

/** What is read of a key press. */
export interface KeyPress {
  readonly key: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/**
 * Finds where a key press moves the focus in a group that is a single stop of the Tab key, from the item at index `at`
 * of `count`; undefined for a key that moves nothing.
 */
export function rovingTarget(press: KeyPress, at: number, count: number): number | undefined {
  const step = STEPS[press.key];
  if (step === undefined || press.altKey || press.ctrlKey || press.metaKey || at < 0) return undefined;
  if (step === 'first') return 0;
  return step === 'last' ? count - 1 : Math.max(0, Math.min(count - 1, at + step));
}
