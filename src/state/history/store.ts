import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import { contentOf, type HistoryEntry, readEntry, type StoredEntry } from './entry';
import type { Work } from '../work';

interface Schema extends DBSchema {
  entries: { key: number; value: StoredEntry; indexes: { at: number; content: string } };
}

type Database = IDBPDatabase<Schema>;
type Writing = IDBPTransaction<Schema, 'entries'[], 'readwrite'>;

/** The most entries that are kept automatically; the oldest are deleted first. Named entries do not count and stay. */
export const MOST_AUTOMATIC = 100;

/**
 * The history in the browser's database. Each call is one transaction, so two tabs never overwrite each other's entries. A
 * call rejects when the browser denies storage or has no room left.
 */
export interface HistoryStore {
  /** Returns all entries, the latest first. */
  list(): Promise<readonly HistoryEntry[]>;
  /** Stores a work; an equal one only moves to the top. An entry with a name is never deleted automatically. */
  add(work: Work, at: number, name?: string): Promise<void>;
  /** Deletes an entry. */
  remove(id: number): Promise<void>;
  /** Deletes all entries. */
  clear(): Promise<void>;
  /** Stores several entries; an entry that exists keeps its name. */
  addAll(entries: readonly Omit<HistoryEntry, 'id'>[]): Promise<void>;
  /** Closes the database. */
  close(): void;
}

/** Opens the history; `name` is that of its database. */
export async function openHistory(name = 'postback-playground'): Promise<HistoryStore> {
  const database = await openDB<Schema>(name, 1, {
    upgrade(fresh) {
      const entries = fresh.createObjectStore('entries', { keyPath: 'id', autoIncrement: true });
      entries.createIndex('at', 'at');
      entries.createIndex('content', 'content', { unique: true });
    },
    // A newer page in another tab needs to upgrade the database, which waits until this tab has closed it.
    blocking: (_current, _blocked, event) => {
      if (event.target instanceof IDBDatabase) event.target.close();
    },
  });
  return storeIn(database);
}

function storeIn(database: Database): HistoryStore {
  const write = async (change: (transaction: Writing) => Promise<unknown>) => {
    const transaction = database.transaction(['entries'], 'readwrite');
    await Promise.all([change(transaction), transaction.done]);
  };
  return {
    list: async () => {
      const stored = await database.getAllFromIndex('entries', 'at');
      return stored.reverse().flatMap((entry) => readEntry(entry) ?? []);
    },
    add: (work, at, name) =>
      write((transaction) => put(transaction, work, at, name).then(() => prune(transaction))),
    remove: (id) => write((transaction) => transaction.objectStore('entries').delete(id)),
    clear: () => write((transaction) => transaction.objectStore('entries').clear()),
    addAll: (entries) =>
      write(async (transaction) => {
        for (const { work, at, name } of entries) await put(transaction, work, at, name);
        await prune(transaction);
      }),
    close: () => database.close(),
  };
}

async function put(transaction: Writing, work: Work, at: number, name: string | undefined): Promise<void> {
  const entries = transaction.objectStore('entries');
  const content = contentOf(work);
  const known = await entries.index('content').get(content);
  const kept = name ?? known?.name;
  const latest = Math.max(at, known?.at ?? at);
  await entries.put({
    ...(known?.id !== undefined && { id: known.id }),
    at: latest,
    content,
    ...(kept !== undefined && { name: kept }),
  });
}

async function prune(transaction: Writing): Promise<void> {
  let automatic = 0;
  let cursor = await transaction.objectStore('entries').index('at').openCursor(null, 'prev');
  while (cursor !== null) {
    if (cursor.value.name === undefined && (automatic += 1) > MOST_AUTOMATIC) await cursor.delete();
    cursor = await cursor.continue();
  }
}
