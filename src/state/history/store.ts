import { type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import { contentOf, type HistoryEntry, readEntry } from './entry';
import type { Work } from '../../work';
import { type HistorySchema, prepareDatabase } from './upgrade';

type Database = IDBPDatabase<HistorySchema>;
type Writing = IDBPTransaction<HistorySchema, 'entries'[], 'readwrite'>;

/** The most entries that are kept automatically; the first to arrive are deleted first. Named entries do not count and stay. */
export const MAX_AUTOMATIC = 100;

/** The most named entries to which a file can add. More would make every change slow. */
export const MAX_NAMED = 1000;

/** What the database holds. */
export interface StoredHistory {
  /** The entries, the last to arrive first. */
  readonly entries: readonly HistoryEntry[];
  /** How many stored values are no entries. */
  readonly unreadable: number;
}

/**
 * The history in the browser's database. Each call is one transaction, so two tabs never overwrite each other's entries. A
 * call rejects when the browser denies storage or has no room left. Nothing depends on the clock.
 */
export interface HistoryStore {
  /** Reads everything. */
  list(): Promise<StoredHistory>;
  /**
   * Stores a work. Without a name, an equal work that is there moves to the top. With one, an equal work of that name does, or
   * one that was stored automatically, which gets the name; works of other names stay. Named entries are never deleted
   * automatically.
   */
  add(work: Work, at: number, name?: string): Promise<void>;
  /** Deletes an entry. */
  remove(id: number): Promise<void>;
  /** Deletes everything that is stored, readable or not. */
  clear(): Promise<void>;
  /**
   * Adds entries from elsewhere below those that are there, in their order, which is that of `list`. Entries that are there
   * stay. Returns how many had no room.
   */
  addAll(entries: readonly Omit<HistoryEntry, 'id'>[]): Promise<number>;
  /** Closes the database. */
  close(): void;
}

/** Opens the history; `name` is that of its database. */
export async function openHistory(name = 'postback-playground'): Promise<HistoryStore> {
  const database = await openDB<HistorySchema>(name, 2, {
    upgrade: (opened, _from, _to, transaction) => void prepareDatabase(opened, transaction),
    // A newer page in another tab needs to upgrade the database, which waits until this tab has closed it.
    blocking: (_current, _blocked, event) => {
      if (event.target instanceof IDBDatabase) event.target.close();
    },
  });
  return storeIn(database);
}

function storeIn(database: Database): HistoryStore {
  const write = async <Result>(change: (transaction: Writing) => Promise<Result>) => {
    const transaction = database.transaction(['entries'], 'readwrite');
    const [result] = await Promise.all([change(transaction), transaction.done]);
    return result;
  };
  return {
    list: async () => {
      const stored = await database.getAll('entries');
      const entries = stored.reverse().flatMap((entry) => readEntry(entry) ?? []);
      return { entries, unreadable: stored.length - entries.length };
    },
    add: (work, at, name) =>
      write((transaction) => put(transaction, work, at, name).then(() => prune(transaction))),
    remove: (id) => write((transaction) => transaction.objectStore('entries').delete(id)),
    clear: () => write((transaction) => transaction.objectStore('entries').clear()),
    addAll: (entries) => write((transaction) => putBelow(transaction, entries)),
    close: () => database.close(),
  };
}

async function put(transaction: Writing, work: Work, at: number, name: string | undefined): Promise<void> {
  const entries = transaction.objectStore('entries');
  const content = contentOf(work);
  const equal = await entries.index('content').getAll(content);
  const known = equal.findLast((each) => name === undefined || each.name === undefined || each.name === name);
  const kept = name ?? known?.name;
  if (known?.id !== undefined) await entries.delete(known.id);
  await entries.put({ at, content, ...(kept !== undefined && { name: kept }) });
}

// Keys count down from the lowest, so nothing that is there is deleted for what is added.
async function putBelow(transaction: Writing, added: readonly Omit<HistoryEntry, 'id'>[]): Promise<number> {
  const entries = transaction.objectStore('entries');
  const stored = await entries.getAll();
  const known = new Set(
    stored.flatMap(({ content, name }) => [identityOf(content, name), identityOf(content)]),
  );
  const named = stored.filter(({ name }) => name !== undefined).length;
  const room = { named: MAX_NAMED - named, automatic: MAX_AUTOMATIC - (stored.length - named) };
  // Another page of this address may have stored anything.
  let lowest = stored.reduce((least, { id }) => (typeof id === 'number' && id < least ? id : least), 1);
  let left = 0;
  for (const { work, at, name } of added) {
    const content = contentOf(work);
    if (known.has(identityOf(content, name))) continue;
    known.add(identityOf(content, name)).add(identityOf(content));
    const kind = name === undefined ? 'automatic' : 'named';
    if (room[kind] <= 0) {
      left += 1;
      continue;
    }
    room[kind] -= 1;
    lowest -= 1;
    await entries.put({
      id: lowest,
      content,
      ...(at !== undefined && { at }),
      ...(name !== undefined && { name }),
    });
  }
  return left;
}

function identityOf(content: string, name?: string): string {
  return JSON.stringify([name, content]);
}

async function prune(transaction: Writing): Promise<void> {
  let automatic = 0;
  let cursor = await transaction.objectStore('entries').openCursor(null, 'prev');
  while (cursor !== null) {
    if (cursor.value.name === undefined && (automatic += 1) > MAX_AUTOMATIC) await cursor.delete();
    cursor = await cursor.continue();
  }
}
