import type { Insight, Preferences } from '../../../state';

// What is half typed is often an error. Also for a slow typist, this is longer than between two keys.
const REST_MS = 1000;

/**
 * Opens the list of problems the first time in a visit that an error appears and stays for a second. Returns the function
 * that stops it.
 */
export function openAtFirstProblem(preferences: Preferences, insight: Insight): () => void {
  let wasOpened = false;
  return $effect.root(() => {
    $effect(() => {
      if (wasOpened || !insight.displayed.all.some(({ severity }) => severity === 'error')) return;
      const timer = setTimeout(() => {
        wasOpened = true;
        preferences.showProblems(true);
      }, REST_MS);
      return () => clearTimeout(timer);
    });
  });
}
