import { readWork } from '../draft';
import type { Work } from '../work';

/** A work in the history of this device. */
export interface HistoryEntry {
  /** Its key in the database. */
  readonly id: number;
  /** When it was last worked on, in ms since 1970. */
  readonly at: number;
  /** The name given by the person; absent for entries that were recorded automatically. */
  readonly name?: string;
  /** The work. */
  readonly work: Work;
}

/** An entry as the database stores it. */
export interface StoredEntry {
  /** Its key; absent until the database has assigned one. */
  readonly id?: number;
  /** When it was last worked on, in ms since 1970. */
  readonly at: number;
  /** The name given by the person. */
  readonly name?: string;
  /** The work as JSON; unique, so equal works are one entry. */
  readonly content: string;
}

/** The longest name of an entry, in UTF-16 units. */
export const MAX_NAME_LENGTH = 120;

/** Returns the stored form of a work: the same text for equal works. */
export function contentOf(work: Work): string {
  return JSON.stringify(work);
}

/** Reads a stored entry; undefined when its content is not a work. */
export function readEntry({ id, at, name, content }: StoredEntry): HistoryEntry | undefined {
  const work = readWork(content);
  if (id === undefined || work === undefined || !Number.isFinite(at)) return undefined;
  return { id, at, work, ...(name !== undefined && { name }) };
}

/** Returns the title of an entry: its name, the title of the work, or the first line of the template. */
export function titleOf({ name, work }: Pick<HistoryEntry, 'name' | 'work'>): string {
  const line = work.template.trim().split('\n')[0]?.trim() ?? '';
  return name ?? work.title ?? (line === '' ? 'An empty template' : line.slice(0, MAX_NAME_LENGTH));
}

/** Finds the entries that have every word of a query in their title, note, template or event; case does not count. */
export function searchHistory(entries: readonly HistoryEntry[], query: string): readonly HistoryEntry[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return entries;
  return entries.filter((entry) => {
    const { template, event, note } = entry.work;
    const text = [titleOf(entry), note, template, event].join('\n').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
