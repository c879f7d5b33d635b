import { blocksOf, createCollector, type Job, runBlocks } from '../../batch';
import { openBatchWorker } from './batch-worker';
import { chunksOf } from './chunks';

/** A part of the requests of a file: one for each row, without its line break. */
export interface RequestPart {
  /** The number of the first row, from 0. */
  readonly from: number;
  /** The requests. */
  readonly lines: readonly string[];
}

/** What the requests are written from. */
export interface RequestSource {
  /** The file. */
  readonly blob: Blob;
  /** True for a file compressed by gzip. */
  readonly isPacked: boolean;
  /** What the rows run through. */
  readonly job: Job;
  /** How many rows are wanted, from the first. */
  readonly rows: number;
}

/** Renders the requests of the first rows of a file again and hands them over in order, as much as was asked for at a time. */
export async function eachRequestPart(
  { blob, isPacked, job, rows }: RequestSource,
  take: (part: RequestPart) => Promise<void>,
): Promise<void> {
  const wants = { verdicts: false, statistics: false, requests: true };
  let fail: () => void = () => undefined;
  const failed = new Promise<never>((_resolve, reject) => {
    fail = () => reject(new Error('The worker failed.'));
  });
  const runner = await openBatchWorker({ ...job, wants }, { isSmall: false, onfail: () => fail() });
  const decoder = new TextDecoder();
  let from = 0;
  try {
    const run = runBlocks({
      blocks: blocksOf(chunksOf(blob, { isPacked }), job.format),
      runners: [runner],
      collector: createCollector({ macros: [], compares: false }),
      isStopped: () => from >= rows,
      onresult: async (result) => {
        const lines = decoder.decode(result.requests).split('\n').slice(0, result.rows);
        await take({ from, lines: lines.slice(0, rows - from) });
        from += result.rows;
      },
    });
    await Promise.race([run, failed]);
  } finally {
    runner.close();
  }
}
