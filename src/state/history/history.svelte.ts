import type { Work } from '../../work';
import { type HistoryEntry, MAX_NAME_LENGTH } from './entry';
import { readHistoryFile, writeHistoryFile } from './file';
import type { HistoryStore } from './store';

const DENIED = 'This browser keeps no history for this page: storage is denied or full.';

/**
 * What was worked on, kept on this device only. Verbs never reject: what the browser refuses is said in `problem`, and
 * the page goes on without.
 */
export class History {
  readonly #open: () => Promise<HistoryStore>;
  #store: Promise<HistoryStore> | undefined;
  #entries: readonly HistoryEntry[] = $state.raw([]);
  #problem: string | undefined = $state.raw();

  /** Takes a function that opens the store; it is called with the first verb. */
  constructor(open: () => Promise<HistoryStore>) {
    this.#open = open;
  }

  /** The entries as they were last read, the latest first. */
  get entries(): readonly HistoryEntry[] {
    return this.#entries;
  }

  /** Why nothing is kept, or what was wrong with a file, in one sentence; undefined when all is well. */
  get problem(): string | undefined {
    return this.#problem;
  }

  /** Reads the entries anew, those of other tabs included. */
  refresh(): Promise<void> {
    return this.#with(() => Promise.resolve());
  }

  /** Keeps a work in the timeline; one that is there already moves to the top. */
  record(work: Work, at: number): Promise<void> {
    return this.#with((store) => store.add(work, at));
  }

  /** Keeps a work under a name, until it is deleted. */
  save(work: Work, at: number, name: string): Promise<void> {
    return this.#with((store) => store.add(work, at, name.trim().slice(0, MAX_NAME_LENGTH)));
  }

  remove(id: number): Promise<void> {
    return this.#with((store) => store.remove(id));
  }

  removeAll(): Promise<void> {
    return this.#with((store) => store.clear());
  }

  /** Gives all of it as the text of a file. */
  toFile(): string {
    return writeHistoryFile(this.#entries);
  }

  /** Adds what a file holds; nothing that is there is lost. */
  async addFile(text: string): Promise<void> {
    const reading = readHistoryFile(text);
    if (!reading.ok) {
      this.#problem = reading.message;
      return;
    }
    await this.#with((store) => store.addAll(reading.entries));
    if (this.#problem === undefined && reading.skipped > 0) {
      this.#problem = `${reading.skipped} of the entries could not be read and were left out.`;
    }
  }

  async #with(change: (store: HistoryStore) => Promise<void>): Promise<void> {
    try {
      this.#store ??= this.#open();
      const store = await this.#store;
      await change(store);
      this.#entries = await store.list();
      this.#problem = undefined;
    } catch {
      // The next verb tries again: room may have been made.
      this.#store = undefined;
      this.#problem = DENIED;
    }
  }
}
