import { readOptions } from '../engine';
import type { SharedState } from '../share';
import type { Origin } from './inputs.svelte';
import { readChoices, type Work } from './work';

/**
 * The outcome of reading a link or a file: the work it carries, the view it names, what was undone and what was lost on
 * the way, a sentence each; or a sentence that says why there is none.
 */
export type OpenedLink =
  | {
      readonly ok: true;
      readonly origin: Origin;
      readonly work: Work;
      readonly view?: string;
      readonly notes: readonly string[];
    }
  | { readonly ok: false; readonly message: string };

/** Gives the work that a shared state is. */
export function workOf(state: SharedState): Work {
  const { template, event, options } = state;
  return { template, event, options: readOptions(options), ...readChoices(state) };
}

/** Gives the outcome for a state that was read. */
export function openedAs(origin: Origin, state: SharedState, notes: readonly string[]): OpenedLink {
  const { view } = state;
  return { ok: true, origin, work: workOf(state), ...(view && { view }), notes };
}
