import type { SharedRequest } from '../share';
import type { Work } from '../work';
import type { Origin } from './inputs.svelte';

/** The outcome of reading a link or a file. */
export type OpenedWork =
  | {
      readonly ok: true;
      readonly origin: Origin;
      readonly work: Work;
      /** The pane to show; absent for the usual one. */
      readonly view?: string;
      /** A request that arrived, to be compared with the template; absent where none was shared. */
      readonly received?: SharedRequest;
      /** A sentence for each thing that was undone, left out or lost. */
      readonly notes: readonly string[];
    }
  | {
      readonly ok: false;
      /** Why there is no work, in a sentence. */
      readonly message: string;
    };

/**
 * Reads the work in the part of the address after `#`; undefined when that is empty. From a damaged or wrapped link it
 * recovers what it can. The reader loads on demand.
 */
export async function readLink(hash: string): Promise<OpenedWork | undefined> {
  if (hash.replace(/^#/, '') === '') return undefined;
  const reader = await import('./read-shared').catch(() => undefined);
  if (reader === undefined) return { ok: false, message: 'The link reader could not be loaded.' };
  return reader.readLinkOrRecover(hash);
}
