import { parentPort, workerData } from 'node:worker_threads';
import { type Block, createRunner, type Job } from '../../src/batch';
import { APPSFLYER } from '../../src/vocabulary';

// Runs blocks on a thread of its own, as the page does in a worker.
const runner = createRunner(workerData as Job, APPSFLYER);
parentPort?.on('message', (block: Block) => {
  const result = runner(block);
  const buffers = [result.bytes.buffer, ...(result.requests ? [result.requests.buffer] : [])];
  parentPort?.postMessage(result, buffers);
});
