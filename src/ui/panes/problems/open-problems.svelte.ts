import { untrack } from 'svelte';
import type { Insight, Preferences } from '../../../state';

/** Opens the list of problems the first time in a visit that an error appears. Returns the function that stops it. */
export function openAtFirstProblem(preferences: Preferences, insight: Insight): () => void {
  let wasOpened = false;
  return $effect.root(() => {
    $effect(() => {
      if (wasOpened || !insight.displayed.all.some(({ severity }) => severity === 'error')) return;
      wasOpened = true;
      untrack(() => preferences.showProblems(true));
    });
  });
}
