import {
  blocksOf,
  type Collector,
  createCollector,
  type Format,
  HEAD_SIZE,
  type Job,
  macrosOf,
  readHead,
  type RowIndex,
  runBlocks,
  type Summary,
} from '../../batch';
import type { RunStatus } from '../../views/many';
import { type BatchWorker, openBatchWorker } from './batch-worker';
import { chunksOf, headOf, isPacked, ReadingError } from './chunks';
import type { EventSource } from './source';
import { vocabularyOf } from './vocabulary';

/** How far the reading is. */
export interface Progress {
  /** The part of the file that was read, from 0 to 1. */
  readonly share: number;
  /** Rows that were counted. */
  readonly rows: number;
  /** About how many seconds are left; undefined in the first second. */
  readonly secondsLeft: number | undefined;
}

/** Everything that belongs to one run. */
interface Current {
  readonly source: EventSource;
  readonly isPacked: boolean;
  readonly job: Job;
  readonly collector: Collector;
  isStopped: boolean;
}

const NO_PROGRESS: Progress = { share: 0, rows: 0, secondsLeft: undefined };

// In ms. Figures that change more often cannot be read.
const SHOWN_EVERY = 250;
// In bytes. A worker takes longer to start than fewer are run.
const SMALL = 100_000;
// More workers would wait for one another: what they return is added up on the page.
const MAX_WORKERS = 8;

/** A run of events through a template: reads a file, runs its rows in workers, and adds up what they find. */
export class Run {
  readonly #cores: number;
  readonly #onend: () => void;
  #status: RunStatus = $state('empty');
  #title = $state.raw('');
  #notes: readonly string[] = $state.raw([]);
  #summary: Summary | undefined = $state.raw();
  #progress = $state.raw(NO_PROGRESS);
  #problem: string | undefined = $state.raw();
  #seconds: number | undefined = $state.raw();
  #current: Current | undefined = $state.raw();
  #workers: readonly BatchWorker[] = [];
  #begun = 0;

  /** Takes how many workers may run at once, and a function that is called when a run has ended, by whatever means. */
  constructor(cores: number, onend: () => void) {
    this.#cores = cores;
    this.#onend = onend;
  }

  /** How far it is. */
  get status(): RunStatus {
    return this.#status;
  }

  /** What the file is, such as “Raw data, 81 columns”; empty until it was recognized. */
  get title(): string {
    return this.#title;
  }

  /** What to know about how the file is read, a sentence each. */
  get notes(): readonly string[] {
    return this.#notes;
  }

  /** What was counted so far; undefined before the first figures. */
  get summary(): Summary | undefined {
    return this.#summary;
  }

  /** How far the reading is. */
  get progress(): Progress {
    return this.#progress;
  }

  /** Why nothing more was read, as a sentence; undefined otherwise. */
  get problem(): string | undefined {
    return this.#problem;
  }

  /** How long it took, in seconds; undefined until it ends. */
  get seconds(): number | undefined {
    return this.#seconds;
  }

  /** What the rows run through; undefined before the first run. */
  get job(): Job | undefined {
    return this.#current?.job;
  }

  /** The file that is read, and whether it is compressed; undefined before the first run. */
  get file(): { readonly blob: Blob; readonly isPacked: boolean } | undefined {
    const current = this.#current;
    return current && { blob: current.source.blob, isPacked: current.isPacked };
  }

  /** Finds rows that were counted; undefined before the first run. */
  get rows(): RowIndex | undefined {
    return this.#current?.collector.rows;
  }

  /** Begins anew with a source; `jobFor` returns what its rows run through. Resolves when the run has ended. */
  async start(source: EventSource, jobFor: (format: Format) => Job): Promise<void> {
    this.clear();
    this.#status = 'reading';
    this.#begun += 1;
    const begun = this.#begun;
    const mustUnpack = await isPacked(source.blob).catch(() => false);
    const head = await headOf(source.blob, mustUnpack, HEAD_SIZE).catch(problemOf);
    // It may have been stopped, cleared or begun again meanwhile.
    if (this.#begun !== begun) return;
    const reading = typeof head === 'string' ? { ok: false as const, message: head } : readHead(head);
    if (!reading.ok) return this.#break(reading.message);
    this.#title = reading.title + (mustUnpack ? ', compressed' : '');
    this.#notes = reading.notes;
    const job = jobFor(reading.format);
    const macros = macrosOf(job, await vocabularyOf(job.vocabulary));
    if (this.#begun !== begun) return;
    const collector = createCollector({ macros, compares: job.other !== undefined });
    const current = { source, isPacked: mustUnpack, job, collector, isStopped: false };
    this.#current = current;
    await this.#read(current);
  }

  /** Stops reading at once. What was counted stays. */
  cancel(): void {
    if (this.#status !== 'reading') return;
    this.#begun += 1;
    if (this.#current !== undefined) this.#current.isStopped = true;
    this.#publish(this.#current);
    this.#end('stopped');
  }

  /** Goes on after it was stopped, with the first row that was not counted. */
  async goOn(): Promise<void> {
    const stopped = this.#current;
    if (this.#status !== 'stopped' || stopped === undefined) return;
    const current = { ...stopped, isStopped: false };
    this.#current = current;
    this.#status = 'reading';
    await this.#read(current);
  }

  /** Forgets what was counted, and stops reading. */
  clear(): void {
    this.#begun += 1;
    if (this.#current !== undefined) this.#current.isStopped = true;
    this.#closeWorkers();
    this.#current = undefined;
    this.#status = 'empty';
    this.#summary = undefined;
    this.#title = '';
    this.#notes = [];
    this.#progress = NO_PROGRESS;
    this.#problem = undefined;
    this.#seconds = undefined;
  }

  async #read(current: Current): Promise<void> {
    const { source, job, collector } = current;
    const began = performance.now();
    const { bytes, rows } = collector.summary();
    // After a stop the rows that were counted are passed over.
    const format = { ...job.format, from: Math.max(job.format.from, rows === 0 ? 0 : bytes) };
    const { onread, onresult } = this.#progressOf(current, began);
    const isStopped = () => current.isStopped;
    try {
      const runners = await this.#openWorkers(current);
      if (isStopped()) return;
      const chunks = chunksOf(source.blob, { isPacked: current.isPacked, onread });
      const blocks = blocksOf(chunks, format);
      const adding = addingUnless(isStopped, collector);
      const { state } = await runBlocks({ blocks, runners, collector: adding, onresult, isStopped });
      if (isStopped() || state === 'stopped') return;
      this.#publish(current);
      this.#seconds = (performance.now() - began) / 1000;
      this.#end('done');
    } catch (error) {
      if (isStopped()) return;
      this.#publish(current);
      this.#break(problemOf(error));
    }
  }

  // Publishes what was counted so far, as often as people can read it.
  #progressOf(current: Current, began: number) {
    let shown = -SHOWN_EVERY;
    let storedBytes = 0;
    const onread = (count: number) => (storedBytes = count);
    const onresult = () => {
      const now = performance.now();
      if (current.isStopped || now - shown < SHOWN_EVERY) return;
      shown = now;
      this.#publish(current, { storedBytes, seconds: (now - began) / 1000 });
    };
    return { onread, onresult };
  }

  async #openWorkers(current: Current): Promise<readonly BatchWorker[]> {
    this.#closeWorkers();
    const { size } = current.source.blob;
    const isSmall = size < SMALL;
    const onfail = () => this.#fail(current);
    const count = isSmall ? 1 : Math.min(MAX_WORKERS, Math.max(1, this.#cores));
    const workers = await Promise.all(
      Array.from({ length: count }, () => openBatchWorker(current.job, { isSmall, onfail })),
    );
    // A stop meanwhile has closed the workers before these.
    if (current.isStopped) for (const worker of workers) worker.close();
    else this.#workers = workers;
    return workers;
  }

  #publish(current: Current | undefined, timing?: { storedBytes: number; seconds: number }): void {
    if (current === undefined) return;
    const summary = current.collector.summary();
    this.#summary = summary;
    if (timing === undefined) return;
    const read = current.isPacked ? timing.storedBytes : summary.bytes;
    const share = Math.min(1, read / Math.max(1, current.source.blob.size));
    const { seconds } = timing;
    const secondsLeft = seconds < 1 || share === 0 ? undefined : (seconds * (1 - share)) / share;
    this.#progress = { share, rows: summary.rows, secondsLeft };
  }

  #fail(current: Current): void {
    if (current.isStopped) return;
    current.isStopped = true;
    this.#publish(current);
    this.#break(FAILED);
  }

  #break(problem: string): void {
    this.#problem = problem;
    this.#end('broken');
  }

  #end(status: RunStatus): void {
    this.#status = status;
    this.#closeWorkers();
    this.#onend();
  }

  #closeWorkers(): void {
    for (const worker of this.#workers) worker.close();
    this.#workers = [];
  }
}

// A block that was being run when it was stopped must not be counted: going on runs it again.
function addingUnless(isStopped: () => boolean, collector: Collector): Collector {
  const add: Collector['add'] = (result) => {
    if (!isStopped()) collector.add(result);
  };
  return { ...collector, add };
}

function problemOf(error: unknown): string {
  if (error instanceof ReadingError) return error.message;
  return FAILED;
}

const FAILED =
  'The events could not be run: part of the page could not be loaded, or there is not enough memory.';
