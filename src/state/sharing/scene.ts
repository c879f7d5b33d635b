import type { Work } from '../../work';
import { loadDeferred, loadForms } from '../deferred';
import { type Derived, deriveFrom } from '../derivation/derived';
import { Inputs } from '../derivation/inputs.svelte';

/** Derives everything from a shared work, separately from the page, as the person who opens the link will see it. */
export async function openScene(work: Work): Promise<Derived> {
  const derived = deriveFrom(new Inputs(work));
  await Promise.all([loadDeferred(derived), loadForms(derived)]);
  return derived;
}
