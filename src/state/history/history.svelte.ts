import type { Work } from '../../work';
import { groupDigits } from '../../engine';
import { type HistoryEntry, nameOf } from './entry';
import { readHistoryFile, writeHistoryFile } from './file';
import { type HistoryStore, MAX_AUTOMATIC, MAX_NAMED } from './store';

const DENIED = 'This browser cannot store the history: storage is blocked or full.';
const NEWER = 'A newer version of this page stored the history. Reload the page to use it.';

/**
 * The history of works, stored on this device only. Methods never reject: when the browser refuses, `problem` says so and
 * the entries stay as they are.
 */
export class History {
  readonly #open: () => Promise<HistoryStore>;
  #store: Promise<HistoryStore> | undefined;
  #entries: readonly HistoryEntry[] = $state.raw([]);
  #unreadable = $state(0);
  #problem: string | undefined = $state.raw();

  /** Takes the function that opens the store; the first method call calls it. */
  constructor(open: () => Promise<HistoryStore>) {
    this.#open = open;
  }

  /** The entries as last read, the latest first. */
  get entries(): readonly HistoryEntry[] {
    return this.#entries;
  }

  /** How many stored values are no entries; `removeAll` deletes them, too. */
  get unreadable(): number {
    return this.#unreadable;
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
    return this.#with((store) => store.add(work, at, nameOf(name)));
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
    const left = await this.#with((store) => store.addAll(reading.entries));
    if (left !== undefined) this.#problem = sentencesOf(reading.skipped, left);
  }

  async #with<Result>(change: (store: HistoryStore) => Promise<Result>): Promise<Result | undefined> {
    try {
      this.#store ??= this.#open();
      const store = await this.#store;
      const result = await change(store);
      const { entries, unreadable } = await store.list();
      this.#entries = entries;
      this.#unreadable = unreadable;
      this.#problem = undefined;
      return result;
    } catch (error) {
      // The next call opens the store again, because there may be room by then.
      this.#store = undefined;
      this.#problem = error instanceof DOMException && error.name === 'VersionError' ? NEWER : DENIED;
      return undefined;
    }
  }
}

function sentencesOf(skipped: number, left: number): string | undefined {
  const sentences = [
    ...(skipped > 0 ? [`${groupDigits(skipped)} of the entries could not be read and were skipped.`] : []),
    ...(left > 0
      ? [
          `${groupDigits(left)} of the entries were not added: the history keeps ${MAX_AUTOMATIC} entries without a name and ${groupDigits(MAX_NAMED)} with one.`,
        ]
      : []),
  ];
  return sentences.length === 0 ? undefined : sentences.join(' ');
}
