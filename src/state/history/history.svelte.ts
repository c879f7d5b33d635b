import type { Work } from '../work';
import { type HistoryEntry, MAX_NAME_LENGTH } from './entry';
import { readHistoryFile, writeHistoryFile } from './file';
import type { HistoryStore } from './store';

const DENIED = 'This browser cannot store the history: storage is blocked or full.';

/**
 * The history of works, stored on this device only. Methods never reject: when the browser refuses, `problem` says so and
 * the entries stay as they are.
 */
export class History {
  readonly #open: () => Promise<HistoryStore>;
  #store: Promise<HistoryStore> | undefined;
  #entries: readonly HistoryEntry[] = $state.raw([]);
  #problem: string | undefined = $state.raw();

  /** Takes the function that opens the store; the first method call calls it. */
  constructor(open: () => Promise<HistoryStore>) {
    this.#open = open;
  }

  /** The entries as last read, the latest first. */
  get entries(): readonly HistoryEntry[] {
    return this.#entries;
  }

  /** Why the last call failed or what was wrong with a file, in one sentence; undefined otherwise. */
  get problem(): string | undefined {
    return this.#problem;
  }

  /** Reads the entries again, including those written by other tabs. */
  refresh(): Promise<void> {
    return this.#with(() => Promise.resolve());
  }

  /** Records a work; one that is in the history already moves to the top. `at` is in ms since 1970. */
  record(work: Work, at: number): Promise<void> {
    return this.#with((store) => store.add(work, at));
  }

  /** Stores a work under a name until it is deleted. `at` is in ms since 1970. */
  save(work: Work, at: number, name: string): Promise<void> {
    return this.#with((store) => store.add(work, at, name.trim().slice(0, MAX_NAME_LENGTH)));
  }

  /** Deletes an entry. */
  remove(id: number): Promise<void> {
    return this.#with((store) => store.remove(id));
  }

  /** Deletes all entries. */
  removeAll(): Promise<void> {
    return this.#with((store) => store.clear());
  }

  /** Returns the entries as the text of a history file. */
  toFile(): string {
    return writeHistoryFile(this.#entries);
  }

  /** Adds the entries of a history file; existing entries stay. */
  async addFile(text: string): Promise<void> {
    const reading = readHistoryFile(text);
    if (!reading.ok) {
      this.#problem = reading.message;
      return;
    }
    await this.#with((store) => store.addAll(reading.entries));
    if (this.#problem === undefined && reading.skipped > 0) {
      this.#problem = `${reading.skipped} of the entries could not be read and were skipped.`;
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
      // The next call opens the store again, because there may be room by then.
      this.#store = undefined;
      this.#problem = DENIED;
    }
  }
}
