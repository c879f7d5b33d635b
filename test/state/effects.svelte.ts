import { flushSync } from 'svelte';

/** Returns what an effect sees of a state: as it is at first, and after it has changed. */
export function seenByEffect(first: number, then: number): number[] {
  let value = $state(first);
  const doubled = $derived(value * 2);
  const seen: number[] = [];
  const stop = $effect.root(() => {
    $effect(() => {
      seen.push(doubled);
    });
  });
  flushSync();
  value = then;
  flushSync();
  stop();
  return seen;
}
