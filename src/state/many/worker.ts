import { type BlockResult, createRunner } from '../../batch';
import { createKernel } from '../../batch/kernel';
import { APPSFLYER } from '../../vocabulary';
import { LEANPLUM } from '../../vocabulary/leanplum';
import { leaveNetwork } from '../worker';
import { createRowReader } from './read-rows';
import type { BatchAnswer, BatchOrder } from './worker-messages';

leaveNetwork();

let run: ReturnType<typeof createRunner> | undefined;
let read: ReturnType<typeof createRowReader> | undefined;

globalThis.onmessage = ({ data }: MessageEvent<BatchOrder>) => {
  if ('job' in data) {
    const vocabulary = data.job.vocabulary === 'leanplum' ? LEANPLUM : APPSFLYER;
    run = createRunner(data.job, vocabulary, createKernel);
    read = createRowReader(data.job, vocabulary);
  } else if ('block' in data) {
    if (run === undefined) throw new TypeError('A worker needs its job first.');
    const result = run(data.block);
    globalThis.postMessage({ result } satisfies BatchAnswer, { transfer: buffersOf(result) });
  } else {
    const { blob, isPacked, wanted } = data;
    void read?.(blob, isPacked, wanted).then((rows) =>
      globalThis.postMessage({ rows } satisfies BatchAnswer),
    );
  }
};

function buffersOf(result: BlockResult): ArrayBuffer[] {
  const arrays = Object.values(result).filter((value) => ArrayBuffer.isView(value));
  return [...new Set(arrays.map(({ buffer }) => buffer))].filter((buffer) => buffer instanceof ArrayBuffer);
}
