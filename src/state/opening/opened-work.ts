import type { SharedRequest } from '../../share';
import type { Work } from '../../work';
import type { Origin } from '../derivation/inputs.svelte';

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
