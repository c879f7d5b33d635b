import { createHash } from 'node:crypto';
import {
  createReadStream,
  createWriteStream,
  mkdtempSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
} from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import Papa from 'papaparse';
import { inferSchema, initParser } from 'udsv';
import {
  type Block,
  type BlockResult,
  type BlockRunner,
  blocksOf,
  createCollector,
  createRunner,
  HEAD_SIZE,
  type Job,
  macrosOf,
  readHead,
  runBlocks,
} from '../../src/batch';
import { createKernel } from '../../src/batch/kernel';
import { partsOf } from '../../src/cli/read-file';
import { DEFAULT_OPTIONS } from '../../src/engine';
import { APPSFLYER } from '../../src/vocabulary';
import { batchTemplate, HOST, PARAMETERS, writeRows } from './batch-file';
import { median } from './measure';
import { printTable } from './table';

const ROWS = Number(process.env.BENCH_ROWS ?? 200_000);
const ROUNDS = 5;

/** Runs rows through a template in several ways, holds the outputs against each other, and prints how long each took. */
export async function benchBatch(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'batch-'));
  const path = join(folder, 'rows.csv');
  const bytes = writeRows(path, ROWS);
  const ways: readonly (readonly [name: string, run: (out: string) => Promise<unknown>])[] = [
    ['this page, one thread', (out) => runHere(path, out, job(path, false))],
    ['this page, two threads', (out) => runInWorkers(path, out, job(path, false), 2)],
    ['the same with verdicts and statistics, one thread', (out) => runHere(path, out, job(path, true))],
    [
      'the same with verdicts and statistics, two threads',
      (out) => runInWorkers(path, out, job(path, true), 2),
    ],
    ['Papa Parse and encodeURIComponent', (out) => runPapa(path, out)],
    ['uDSV and encodeURIComponent', (out) => runUdsv(path, out)],
    ...(await duckDb(path)),
  ];
  const out = join(folder, 'requests.txt');
  const digests = ways.map(() => new Set<string>());
  const seconds: number[][] = ways.map(() => []);
  // The first round warms all of them up; in each round every way has its turn, so a slow minute hits all alike.
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [index, [, run]] of ways.entries()) {
      const start = performance.now();
      await run(out);
      if (round > 0) seconds[index]?.push((performance.now() - start) / 1000);
      digests[index]?.add(createHash('sha256').update(readFileSync(out)).digest('hex'));
    }
  }
  const all = new Set(digests.flatMap((each) => [...each]));
  const rows = ways.map(([name], index) => [
    name,
    ((median(seconds[index] ?? []) / ROWS) * 1_000_000).toFixed(2),
    all.size === 1 ? 'same' : [...(digests[index] ?? [])].map((digest) => digest.slice(0, 6)).join(' '),
  ]);
  rmSync(folder, { recursive: true });
  await Promise.all(workers.map((worker) => worker.terminate()));
  const title = `Many events: ${String(ROWS)} rows of 81 columns, ${(bytes / ROWS).toFixed(0)} bytes each, 15 macros`;
  printTable(`${title}; median of ${String(ROUNDS)}`, ['', 's per 1 M rows', 'output'], rows);
}

function job(path: string, isCounted: boolean): Job {
  const head = new Uint8Array(HEAD_SIZE);
  const length = readSync(openSync(path, 'r'), head);
  const reading = readHead(head.subarray(0, length));
  if (!reading.ok) throw new Error(reading.message);
  return {
    template: batchTemplate,
    vocabulary: 'appsflyer',
    options: DEFAULT_OPTIONS,
    partner: { id: 'custom', settings: {}, advertiser: {} },
    ignored: [],
    expectations: [],
    format: reading.format,
    wants: { verdicts: isCounted, statistics: isCounted, requests: true },
  };
}

async function run(path: string, out: string, todo: Job, runners: readonly BlockRunner[]): Promise<void> {
  const file = createWriteStream(out);
  const collector = createCollector({ macros: macrosOf(todo, APPSFLYER), compares: false });
  await runBlocks({
    blocks: blocksOf(partsOf(path), todo.format),
    runners,
    collector,
    onresult: async ({ requests }) => {
      if (requests && !file.write(requests)) await once(file, 'drain');
    },
  });
  if (collector.summary().rows !== ROWS) throw new Error('Rows were lost.');
  file.end();
  await once(file, 'close');
}

function runHere(path: string, out: string, todo: Job): Promise<void> {
  const runner = createRunner(todo, APPSFLYER, createKernel);
  return run(path, out, todo, [{ run: (block) => Promise.resolve(runner(block)) }]);
}

// They stay from run to run, so that the first run warms them up as it does the other engines.
const workers: Worker[] = [];

function runInWorkers(path: string, out: string, todo: Job, count: number): Promise<void> {
  const url = new URL('batch-worker.js', import.meta.url);
  while (workers.length < count) workers.push(new Worker(url));
  for (const worker of workers) worker.postMessage({ job: todo });
  return run(path, out, todo, workers.map(inWorker));
}

function inWorker(worker: Worker): BlockRunner {
  // Answers come in the order of the blocks.
  const waiting: ((result: BlockResult) => void)[] = [];
  worker.removeAllListeners('message');
  worker.on('message', (result: BlockResult) => waiting.shift()?.(result));
  return {
    run: (block: Block) =>
      new Promise((resolve) => {
        waiting.push(resolve);
        worker.postMessage({ block }, [block.bytes.buffer]);
      }),
  };
}

async function runPapa(path: string, out: string): Promise<void> {
  const file = createWriteStream(out);
  const parser = Papa.parse(Papa.NODE_STREAM_INPUT, {});
  createReadStream(path, { highWaterMark: 2 ** 20 }).pipe(parser);
  const write = writer(file);
  for await (const row of parser) await write(row as string[]);
  await write.end();
}

async function runUdsv(path: string, out: string): Promise<void> {
  const file = createWriteStream(out);
  const write = writer(file);
  let parser: ReturnType<typeof initParser> | undefined;
  let rows: string[][] = [];
  const writeAll = async () => {
    for (const row of rows) await write(row);
    rows = [];
  };
  const decoder = new TextDecoder();
  for await (const chunk of createReadStream(path, { highWaterMark: 2 ** 20 })) {
    const text = decoder.decode(chunk as Uint8Array, { stream: true });
    if (parser === undefined) {
      const schema = inferSchema(text);
      parser = initParser(schema);
      await write(schema.cols.map(({ name }) => name));
    }
    parser.chunk<string[]>(text, parser.stringArrs, (row) => {
      rows.push([...row]);
    });
    await writeAll();
  }
  // The rows of the last chunk come with the end.
  parser?.end();
  await writeAll();
  await write.end();
}

interface RowWriter {
  (cells: readonly string[]): Promise<void>;
  readonly end: () => Promise<void>;
}

// Writes the request of each row; the first is the header.
function writer(file: ReturnType<typeof createWriteStream>): RowWriter {
  let columns: readonly number[] | undefined;
  let text = '';
  const flush = async () => {
    const isRoom = file.write(text);
    text = '';
    if (!isRoom) await once(file, 'drain');
  };
  const write = async (cells: readonly string[]) => {
    if (columns === undefined) {
      columns = PARAMETERS.map(([, , column]) => cells.indexOf(column));
      return;
    }
    text += HOST;
    for (const [index, [name]] of PARAMETERS.entries()) {
      text += `${index === 0 ? '?' : '&'}${name}=${encodeURIComponent(cells[columns[index] ?? -1] ?? '')}`;
    }
    text += '\n';
    if (text.length > 2 ** 18) await flush();
  };
  const end = async () => {
    await flush();
    file.end();
    await once(file, 'close');
  };
  return Object.assign(write, { end });
}

async function duckDb(path: string): Promise<(readonly [string, (out: string) => Promise<unknown>])[]> {
  const name = '@duckdb/node-api';
  const found: unknown = await import(/* @vite-ignore */ name).catch(() => undefined);
  if (found === undefined) {
    console.log(`\nDuckDB is left out. To compare with it: npm install --no-save ${name}`);
    return [];
  }
  const { DuckDBInstance } = found as { readonly DuckDBInstance: DuckDb };
  const url = PARAMETERS.map(
    ([parameter, , column], index) =>
      `'${index === 0 ? `${HOST}?` : '&'}${parameter}=' || url_encode(coalesce("${column}", ''))`,
  ).join(' || ');
  const query = (out: string) =>
    `COPY (SELECT ${url} FROM read_csv('${path}', header = true, all_varchar = true)) TO '${out}' (FORMAT csv, HEADER false, QUOTE '', ESCAPE '', DELIMITER '\\x01')`;
  return [1, 2].map((threads) => [
    `DuckDB, ${String(threads)} ${threads === 1 ? 'thread' : 'threads'}`,
    async (out: string) => {
      const instance = await DuckDBInstance.create(':memory:', { threads: String(threads) });
      const connection = await instance.connect();
      await connection.run(query(out));
      connection.closeSync();
      instance.closeSync();
    },
  ]);
}

interface DuckDb {
  readonly create: (
    path: string,
    options: Readonly<Record<string, string>>,
  ) => Promise<{
    readonly connect: () => Promise<{
      readonly run: (sql: string) => Promise<unknown>;
      readonly closeSync: () => void;
    }>;
    readonly closeSync: () => void;
  }>;
}

await benchBatch();
