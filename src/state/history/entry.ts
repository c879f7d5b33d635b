import { isRecord, readWork, type Work } from '../../work';

/** A work in the history of this device. */
export interface HistoryEntry {
  /** Its key in the database. Later entries have higher keys, whatever the clock says. */
  readonly id: number;
  /** When it was last worked on, in ms since 1970, always a valid date; absent when it is not known. */
  readonly at?: number;
  /** The name given by the person; absent for entries that were recorded automatically. */
  readonly name?: string;
  /** The work. */
  readonly work: Work;
}

/** An entry as the database stores it. */
export interface StoredEntry {
  /** Its key; absent until the database has assigned one. */
  readonly id?: number;
  /** When it was last worked on, in ms since 1970; absent when it is not known. */
  readonly at?: number;
  /** The name given by the person. */
  readonly name?: string;
  /** The work as JSON: the same text for equal works. */
  readonly content: string;
}

/** The longest name of an entry, in UTF-16 units. */
const MAX_NAME_LENGTH = 120;

/** Returns the stored form of a work: the same text for equal works. */
export function contentOf(work: Work): string {
  return JSON.stringify(work);
}

/** Reads what the database holds; undefined when it is not an entry. Total: any value may be stored there. */
export function readEntry(stored: unknown): HistoryEntry | undefined {
  if (!isRecord(stored) || typeof stored.id !== 'number' || typeof stored.content !== 'string') {
    return undefined;
  }
  const reading = readWork(parseJson(stored.content));
  if (!reading.ok) return undefined;
  return { id: stored.id, ...readDetails(stored), work: reading.work };
}

// The span of valid dates in ECMAScript, in ms before and after 1970.
const LAST_DATE = 8.64e15;

/** Reads the time and the name of an entry; either is left out when it is not valid. */
export function readDetails({
  at,
  name,
}: Readonly<Record<string, unknown>>): Pick<HistoryEntry, 'at' | 'name'> {
  const isDate = typeof at === 'number' && Math.abs(at) <= LAST_DATE;
  const text = typeof name === 'string' ? nameOf(name) : '';
  return { ...(isDate && { at }), ...(text !== '' && { name: text }) };
}

/** Returns a name without spaces around it and not longer than `MAX_NAME_LENGTH`; a surrogate pair stays whole. */
export function nameOf(text: string): string {
  return text
    .trim()
    .slice(0, MAX_NAME_LENGTH)
    .replace(/[\ud800-\udbff]$/, '');
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

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
