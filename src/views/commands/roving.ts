const STEPS = new Map<string, number | 'first' | 'last'>([
  ['ArrowLeft', -1],
  ['ArrowUp', -1],
  ['ArrowRight', 1],
  ['ArrowDown', 1],
  ['Home', 'first'],
  ['End', 'last'],
]);

/** The parts of a key press that decide where the focus moves; a `KeyboardEvent` has them. */
export interface KeyPress {
  /** The name of the key, as in `KeyboardEvent.key`. */
  readonly key: string;
  /** True while Alt is held. */
  readonly altKey: boolean;
  /** True while Ctrl is held. */
  readonly ctrlKey: boolean;
  /** True while ⌘ or the Windows key is held. */
  readonly metaKey: boolean;
}

/**
 * Finds the item that a key press moves the focus to, in a group that is a single Tab stop, from the item at index `at`
 * of `count`. Undefined for a key that moves nothing, or when `at` is negative.
 */
export function rovingTarget(press: KeyPress, at: number, count: number): number | undefined {
  const step = STEPS.get(press.key);
  if (step === undefined || press.altKey || press.ctrlKey || press.metaKey || at < 0) return undefined;
  if (step === 'first') return 0;
  return step === 'last' ? count - 1 : Math.max(0, Math.min(count - 1, at + step));
}
