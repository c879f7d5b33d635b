import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import { isRecord } from '../../work';
import type { StoredEntry } from './entry';

/** The content of the database. */
export interface HistorySchema extends DBSchema {
  /** The entries; keys are in the order of arrival, and equal works have equal contents. */
  entries: { key: number; value: StoredEntry; indexes: { content: string } };
}

type Upgrading = IDBPTransaction<HistorySchema, StoreNames<HistorySchema>[], 'versionchange'>;

/**
 * Brings a database to its present version. The first one had one entry for a work, whatever its names, and was ordered by the
 * clock: its entries get keys in that order. Whatever else is in it, of another page or an unknown version, is deleted.
 */
export async function prepareDatabase(
  database: IDBPDatabase<HistorySchema>,
  transaction: Upgrading,
): Promise<void> {
  const isThere = database.objectStoreNames.contains('entries');
  const stored = isThere ? (await transaction.objectStore('entries').getAll()).filter(isRecord) : [];
  if (isThere) database.deleteObjectStore('entries');
  const entries = database.createObjectStore('entries', { keyPath: 'id', autoIncrement: true });
  entries.createIndex('content', 'content');
  for (const { at, name, content } of [...stored].sort((a, b) => timeOf(a) - timeOf(b))) {
    await entries.put({ content, ...(at !== undefined && { at }), ...(name !== undefined && { name }) });
  }
}

function timeOf({ at }: StoredEntry): number {
  return typeof at === 'number' && Number.isFinite(at) ? at : 0;
}
