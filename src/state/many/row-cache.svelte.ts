import { type BatchWorker, openBatchWorker } from './batch-worker';
import { NO_ROWS, type ReadRow, wantedRow, withRows } from './read-rows';
import type { Run } from './run.svelte';

// In bytes. A worker takes longer to start than a smaller file is read.
const SMALL = 200_000;
// Rows that are kept after they were read.
const MAX_KEPT = 2000;

/** Reads the rows of a run from the file again, and keeps those that were read last. */
export class RowCache {
  readonly #run: Run;
  #kept = $state.raw(NO_ROWS);
  #reader: Promise<BatchWorker> | undefined;
  #readerJob: unknown;
  #isReading = false;
  #wanted: readonly number[] = [];

  /** Takes the run whose rows are read. */
  constructor(run: Run) {
    this.#run = run;
  }

  /** Returns a row that was read; undefined before, and for a row that the file no longer has. */
  get(row: number): ReadRow {
    return this.#kept.get(row);
  }

  /** True for a row that was read, even if the file no longer has it. */
  has(row: number): boolean {
    return this.#kept.has(row);
  }

  /** Reads rows that have not been read, after those that are being read; rows that were wanted before are forgotten. */
  async want(rows: readonly number[]): Promise<void> {
    this.#wanted = rows;
    if (this.#isReading) return;
    this.#isReading = true;
    for (;;) {
      const missing = this.#wanted.filter((row) => !this.#kept.has(row));
      if (missing.length === 0 || !(await this.#read(missing))) break;
    }
    this.#isReading = false;
  }

  /** Reads one row; undefined when the file no longer has it. */
  async read(row: number): Promise<ReadRow> {
    if (!this.#kept.has(row)) await this.#read([row]);
    return this.#kept.get(row);
  }

  /** Forgets all rows, as when the events run through something else. */
  clear(): void {
    this.#kept = NO_ROWS;
    void this.#reader?.then((worker) => worker.close());
    this.#reader = undefined;
  }

  // False when there is nothing to read from.
  async #read(numbers: readonly number[]): Promise<boolean> {
    const { job, file, rows, summary } = this.#run;
    if (job === undefined || file === undefined || rows === undefined || summary === undefined) return false;
    if (this.#readerJob !== job) this.clear();
    this.#readerJob = job;
    const isSmall = file.blob.size < SMALL;
    this.#reader ??= openBatchWorker(job, { isSmall, onfail: () => this.clear() });
    const wanted = numbers.flatMap((row) => wantedRow(rows, row, summary.bytes) ?? []);
    const worker = await this.#reader;
    const read = await worker.read(file.blob, file.isPacked, wanted);
    // The events may run through something else by now.
    if (this.#readerJob !== this.#run.job) return true;
    const missing = numbers.map((row) => [row, undefined] as const);
    const found = wanted.map(({ row }, index) => [row, read[index]] as const);
    this.#kept = withRows(this.#kept.size > MAX_KEPT ? NO_ROWS : this.#kept, [...missing, ...found]);
    return true;
  }
}
