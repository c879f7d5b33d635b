import { untrack } from 'svelte';
import type { Insight, Preferences } from '../../state';

/** Opens the list of problems the first time in a visit that an error or a warning appears. Returns the function that stops it. */
export function openAtFirstProblem(preferences: Preferences, insight: Insight): () => void {
  let wasOpened = false;
  return $effect.root(() => {
    $effect(() => {
      const isBad = insight.displayed.all.some(
        ({ severity }) => severity === 'error' || severity === 'warning',
      );
      if (wasOpened || !isBad) return;
      wasOpened = true;
      untrack(() => preferences.showProblems(true));
    });
  });
}
