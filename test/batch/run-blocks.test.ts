import { expect, test } from 'vitest';
import {
  type Block,
  type BlockResult,
  blocksOf,
  createCollector,
  createRunner,
  type Job,
  readHead,
  runBlocks,
} from '../../src/batch';
import { DEFAULT_OPTIONS } from '../../src/engine';
import { APPSFLYER } from '../../src/vocabulary';

const HEAD = 'app_id,event_name\n';
const BLOCK = 64;

/** A file that is read in chunks of one block each, and how many of these were asked for. */
function fileOf(chunks: number, failsAfter = Infinity) {
  const row = `com.example.game,${'x'.repeat(BLOCK - 18)}\n`;
  const text = HEAD + row.repeat(chunks);
  const head = readHead(new TextEncoder().encode(text));
  if (!head.ok) throw new Error(head.message);
  const file = { asked: 0, format: head.format };
  async function* read() {
    yield new TextEncoder().encode(HEAD);
    for (; file.asked < chunks;) {
      if (file.asked === failsAfter) throw new Error('The disk is gone.');
      file.asked += 1;
      yield await Promise.resolve(new TextEncoder().encode(row));
    }
  }
  return { file, blocks: blocksOf(read(), head.format, BLOCK), job: jobOf(head.format) };
}

function jobOf(format: Job['format']): Job {
  return {
    template: 'https://p.example/?a=(app_id)',
    vocabulary: 'appsflyer',
    options: DEFAULT_OPTIONS,
    partner: { id: 'custom', settings: {}, advertiser: {} },
    ignored: [],
    expectations: [],
    format,
    wants: { verdicts: false, statistics: false, requests: true },
  };
}

/** Lets everything run that waits for nothing from outside. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

test('one block more is read than is run', async () => {
  const { file, blocks, job } = fileOf(20);
  const runner = createRunner(job, APPSFLYER);
  const held: (() => void)[] = [];
  const hold = (block: Block) =>
    new Promise<BlockResult>((resolve) => held.push(() => resolve(runner(block))));
  const collector = createCollector({ macros: [], compares: false });
  const run = runBlocks({ blocks, runners: [{ run: hold }], collector });
  await settle();
  // Two are run, the next is ready.
  expect([held.length, file.asked]).toEqual([2, 3]);
  held.shift()?.();
  await settle();
  expect([held.length, file.asked]).toEqual([2, 4]);
  while (held.length > 0) {
    held.shift()?.();
    await settle();
  }
  expect(await run).toEqual({ state: 'done' });
  expect(collector.summary().rows).toBe(20);
});

test('a file that fails is said to fail after what was read before has been counted', async () => {
  const { blocks, job } = fileOf(20, 4);
  const runner = createRunner(job, APPSFLYER);
  const collector = createCollector({ macros: [], compares: false });
  const runners = [{ run: (block: Block) => Promise.resolve(runner(block)) }];
  await expect(runBlocks({ blocks, runners, collector })).rejects.toThrow('The disk is gone.');
  expect(collector.summary().rows).toBeGreaterThan(0);
});
