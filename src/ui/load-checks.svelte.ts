import { type Derived, type Inputs, isFirstWork, loadChecks } from '../state';

const SIGNS = ['keydown', 'pointerdown', 'focusin'] as const;

/**
 * Loads the checks as soon as there is something to check. In the first example they find nothing, so there they wait
 * for a sign of somebody: a key, a click, or a change. Calls `onmissing` when they cannot be loaded. Returns the function
 * that stops waiting.
 */
export function loadChecksInTime(inputs: Inputs, derived: Derived, onmissing: () => void): () => void {
  const waiting = new AbortController();
  const load = () => {
    if (waiting.signal.aborted) return;
    waiting.abort();
    loadChecks(derived).catch(onmissing);
  };
  for (const sign of SIGNS) window.addEventListener(sign, load, { signal: waiting.signal, capture: true });
  const stop = $effect.root(() => {
    $effect(() => {
      if (!waiting.signal.aborted && !isFirstWork(inputs.work)) load();
    });
  });
  return () => {
    waiting.abort();
    stop();
  };
}
