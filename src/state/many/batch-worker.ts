import { type BlockRunner, createRunner, type Job } from '../../batch';
import { startWorker } from '../worker';
import { createRowReader, type ReadRow, type WantedRow } from './read-rows';
import { vocabularyOf } from './vocabulary';
import type { BatchAnswer, BatchOrder } from './worker-messages';
import workerUrl from './worker?worker&url';

/** Runs blocks and reads rows of one job, in a worker or on the page. */
export interface BatchWorker extends BlockRunner {
  /** Reads rows of a file again. */
  readonly read: (blob: Blob, isPacked: boolean, wanted: readonly WantedRow[]) => Promise<readonly ReadRow[]>;
  /** Ends it at once. What it was asked for is never answered. */
  readonly close: () => void;
}

/** How to start a worker. */
export interface WorkerOptions {
  /** True for so little work that a worker is not worth its start; it is done on the page. */
  readonly isSmall: boolean;
  /** Is called when the worker fails, such as when it is out of memory. What it was asked for is never answered. */
  readonly onfail: () => void;
}

/** Starts a worker for a job; on the page where there are no workers. */
export async function openBatchWorker(job: Job, { isSmall, onfail }: WorkerOptions): Promise<BatchWorker> {
  const worker = isSmall ? undefined : startWorker(workerUrl);
  return worker === undefined ? await onPage(job) : inWorker(worker, job, onfail);
}

async function onPage(job: Job): Promise<BatchWorker> {
  const vocabulary = await vocabularyOf(job.vocabulary);
  const run = createRunner(job, vocabulary);
  return {
    run: async (block) => {
      // Between two blocks the page answers to keys.
      await new Promise((resolve) => setTimeout(resolve));
      return run(block);
    },
    read: createRowReader(job, vocabulary),
    close: () => undefined,
  };
}

function inWorker(worker: Worker, job: Job, onfail: () => void): BatchWorker {
  // Answers come in the order of the orders.
  const waiting: ((answer: BatchAnswer) => void)[] = [];
  worker.onmessage = ({ data }: MessageEvent<BatchAnswer>) => waiting.shift()?.(data);
  worker.onerror = () => {
    worker.terminate();
    onfail();
  };
  const ask = (order: BatchOrder, transfer: Transferable[] = []) =>
    new Promise<BatchAnswer>((resolve) => {
      waiting.push(resolve);
      worker.postMessage(order, transfer);
    });
  worker.postMessage({ job } satisfies BatchOrder);
  return {
    run: async (block) => {
      const answer = await ask({ block }, [block.bytes.buffer]);
      if ('result' in answer) return answer.result;
      throw new TypeError('The worker answered something else.');
    },
    read: async (blob, isPacked, wanted) => {
      const answer = await ask({ blob, isPacked, wanted });
      return 'rows' in answer ? answer.rows : [];
    },
    close: () => worker.terminate(),
  };
}
