import { type Block, joinBlocks } from './block';
import type { BlockResult } from './block-result';
import type { Blocks } from './blocks';
import type { Collector } from '../counts/collector';

/** Runs blocks one at a time, in the order in which they are given: a worker, or the present thread. */
export interface BlockRunner {
  /** Runs a block. The bytes of the block may be transferred; the result has them again. */
  readonly run: (block: Block) => Promise<BlockResult>;
}

/** A run over a file. */
export interface BlockRun {
  /** The blocks of the file, in order. They are released once their results have been added. */
  readonly blocks: Blocks;
  /** What runs them; each is given the next block before it has answered to the last. */
  readonly runners: readonly BlockRunner[];
  /** Where the results are added up. */
  readonly collector: Pick<Collector, 'add' | 'addOpenRow'>;
  /** Is called with each result in the order of the file, after it was added; the next is added after it resolves. */
  readonly onresult?: (result: BlockResult) => void | Promise<void>;
  /** Returns true once the run should stop. What was counted stays. */
  readonly isStopped?: () => boolean;
}

/** How a run ended. */
export interface RunEnd {
  /** `done` at the end of the file; `stopped` on request; `open-quote` where a quote is not closed for too long. */
  readonly state: 'done' | 'stopped' | 'open-quote';
}

// A quote that is not closed for so many bytes is a mistake in the file.
const LONGEST_ROW = 2 ** 24;

/**
 * Runs all blocks, two at once for each runner, and adds up the results in order. Where a block ends inside a row,
 * the row is put in front of the block after it, which is run again. One block more is read ahead than is run.
 */
export async function runBlocks(run: BlockRun): Promise<RunEnd> {
  const { collector, runners, isStopped = () => false } = run;
  const source = run.blocks[Symbol.asyncIterator]();
  const take = readAhead(source);
  // Each has a block to go on with while its last result is on its way.
  const idle = [...runners, ...runners];
  const running: Promise<Finished>[] = [];
  let rest: Uint8Array | undefined;
  let isRead = false;
  for (;;) {
    isRead ||= !(await startAll(idle, running, () => (isStopped() ? undefined : take())));
    const first = running.shift();
    if (first === undefined || isStopped()) {
      leave(source);
      return { state: isStopped() ? 'stopped' : 'done' };
    }
    const finished = await first;
    const result = rest === undefined ? finished.result : await again(finished, rest);
    rest = result.end < result.bytes.length ? result.bytes.slice(result.end) : undefined;
    collector.add(result);
    await run.onresult?.(result);
    run.blocks.release(result.bytes);
    if (rest !== undefined && (finished.isLast || rest.length > LONGEST_ROW)) {
      collector.addOpenRow();
      leave(source);
      return { state: 'open-quote' };
    }
    idle.push(finished.runner);
  }
}

// Gives each idle runner a block; false when there are no more.
async function startAll(
  idle: BlockRunner[],
  running: Promise<Finished>[],
  take: () => Promise<IteratorResult<Block>> | undefined,
): Promise<boolean> {
  for (let runner = idle.pop(); runner !== undefined; runner = idle.pop()) {
    const next = await take();
    if (next === undefined || next.done === true) return false;
    running.push(finish(runner, next.value));
  }
  return true;
}

// Each block is read while those before it are run, because reading a file takes longer than what is done with its bytes.
function readAhead(source: AsyncIterator<Block>): () => Promise<IteratorResult<Block>> {
  const read = () => {
    const next = source.next();
    // A failure is thrown where the block is taken.
    next.catch(() => undefined);
    return next;
  };
  let next = read();
  return () => {
    const taken = next;
    next = read();
    return taken;
  };
}

// The block that is being read may take long to come, as from a slow pipe, and nobody needs it.
function leave(source: AsyncIterator<Block>): void {
  source.return?.().catch(() => undefined);
}

interface Finished {
  readonly runner: BlockRunner;
  readonly result: BlockResult;
  readonly isLast: boolean;
}

async function finish(runner: BlockRunner, block: Block): Promise<Finished> {
  const { isLast } = block;
  return { runner, result: await runner.run(block), isLast };
}

// Runs a block once more, with what the one before it left over in front.
async function again({ runner, result, isLast }: Finished, rest: Uint8Array): Promise<BlockResult> {
  return (await finish(runner, joinBlocks(rest, blockOf(result, isLast)))).result;
}

function blockOf({ index, from, bytes }: BlockResult, isLast: boolean): Block {
  return { index, from, bytes, isLast };
}
