import type { SharedState } from '../../share';
import { loadDeferred } from '../deferred';
import { type Derived, deriveFrom } from '../derived';
import { Inputs } from '../inputs.svelte';
import { workOf } from '../opened-work';

/** Derives everything from a shared state, separately from the page: what the person who opens the link will see. */
export async function openScene(state: SharedState): Promise<Derived> {
  const derived = deriveFrom(new Inputs(workOf(state)));
  await loadDeferred(derived);
  return derived;
}
