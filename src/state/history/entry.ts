import { readWork, type Work } from '../../work';

/** A work as it is kept on the person's device. */
export interface HistoryEntry {
  readonly id: number;
  /** When it was last what somebody worked on, in ms since 1970. */
  readonly at: number;
  /** Given by the person; absent for what the timeline kept by itself. */
  readonly name?: string;
  readonly work: Work;
}

/** An entry as the database has it. The content is the key by which equal works are one entry. */
export interface StoredEntry {
  readonly id?: number;
  readonly at: number;
  readonly name?: string;
  /** The work as JSON. */
  readonly content: string;
}

/** The longest name of an entry, in UTF-16 units. */
export const MAX_NAME_LENGTH = 120;

/** Gives what is stored of a work: the same text for equal works. */
export function contentOf(work: Work): string {
  return JSON.stringify(work);
}

/** Reads an entry; undefined when what was stored is no work, as after an import by hand. */
export function readEntry({ id, at, name, content }: StoredEntry): HistoryEntry | undefined {
  const reading = readWork(parseJson(content));
  if (id === undefined || !reading.ok || !Number.isFinite(at)) return undefined;
  return { id, at, work: reading.work, ...(name !== undefined && { name }) };
}

/** Gives a title to show an entry by: its name, the work's own title, or the first line of its template. */
export function titleOf({ name, work }: Pick<HistoryEntry, 'name' | 'work'>): string {
  const line = work.template.trim().split('\n')[0]?.trim() ?? '';
  return name ?? work.title ?? (line === '' ? 'An empty template' : line.slice(0, MAX_NAME_LENGTH));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
