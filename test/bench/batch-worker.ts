import { parentPort } from 'node:worker_threads';
import { type Block, createRunner, type Job, type Runner } from '../../src/batch';
import { createKernel } from '../../src/batch/kernel';
import { APPSFLYER } from '../../src/vocabulary';

// Runs blocks on a thread of its own, as the page does in a worker: first comes the job, then the blocks.
let runner: Runner | undefined;
parentPort?.on('message', (order: { readonly job: Job } | { readonly block: Block }) => {
  if ('job' in order) runner = createRunner(order.job, APPSFLYER, createKernel);
  else if (runner !== undefined) {
    const result = runner(order.block);
    const buffers = [result.bytes.buffer, ...(result.requests ? [result.requests.buffer] : [])];
    parentPort?.postMessage(result, buffers);
  }
});
