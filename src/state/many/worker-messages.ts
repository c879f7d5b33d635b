import type { Block, BlockResult, Job } from '../../batch';
import type { ReadRow, WantedRow } from './read-rows';

/** What the page sends to a worker: first the job, then blocks to run and rows to read. */
export type BatchOrder =
  | { readonly job: Job }
  | { readonly block: Block }
  | { readonly blob: Blob; readonly isPacked: boolean; readonly wanted: readonly WantedRow[] };

/** What a worker sends back, in the order of the orders; the job has no answer. */
export type BatchAnswer = { readonly result: BlockResult } | { readonly rows: readonly ReadRow[] };
