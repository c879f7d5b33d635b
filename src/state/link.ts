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

/**
 * Reads the work out of the part of the address after `#`; undefined when that is empty. Of a link that is damaged or
 * wrapped it gives what can be recovered. The codec loads on demand.
 */
export async function readLink(hash: string): Promise<OpenedLink | undefined> {
  if (hash.replace(/^#/, '') === '') return undefined;
  const share = await import('../share').catch(() => undefined);
  if (share === undefined) {
    return { ok: false, message: 'The part of the page that reads links could not be loaded.' };
  }
  const reading = await share.decodeLink(hash);
  if (reading.ok) return openedAs('link', reading.state, reading.notes);
  const { reason, message } = reading;
  const isRecoverable = reason === 'damaged' || reason === 'unknown';
  const recovered = isRecoverable ? await recover(hash) : undefined;
  return recovered?.ok === true ? recovered : { ok: false, message };
}

async function recover(hash: string): Promise<OpenedLink | undefined> {
  const recovery = await import('./recover').catch(() => undefined);
  return recovery?.readPastedLink(hash);
}

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
