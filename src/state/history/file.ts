import { isRecord, readWork } from '../../work';
import { type HistoryEntry, readDetails } from './entry';

const FORMAT = 'postback-playground-history';
const VERSION = 1;

/** The length of the longest file that is read, in UTF-16 units. */
const MAX_FILE_LENGTH = 50_000_000;

/** The result of reading a history file: its entries and how many could not be read, or a sentence that says why there are none. */
export type FileReading =
  | { readonly ok: true; readonly entries: readonly Omit<HistoryEntry, 'id'>[]; readonly skipped: number }
  | { readonly ok: false; readonly message: string };

/** Writes entries as the text of a history file. */
export function writeHistoryFile(entries: readonly HistoryEntry[]): string {
  const kept = entries.map(({ at, name, work }) => ({ at, name, work }));
  return JSON.stringify({ format: FORMAT, version: VERSION, entries: kept }, null, 1);
}

/** Reads the text of a history file. Total. */
export function readHistoryFile(text: string): FileReading {
  if (text.length > MAX_FILE_LENGTH) return { ok: false, message: 'The file is too large for a history.' };
  const { format, version, entries } = readRecord(text);
  if (format !== FORMAT || !Array.isArray(entries)) {
    return { ok: false, message: 'This is not a history file of this page.' };
  }
  if (typeof version === 'number' && version > VERSION) {
    return { ok: false, message: 'This history file was written by a newer version of this page.' };
  }
  const read = entries.flatMap((entry: unknown) => readKept(entry) ?? []);
  return { ok: true, entries: read, skipped: entries.length - read.length };
}

function readRecord(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : {};
  } catch {
    return {};
  }
}

function readKept(entry: unknown): Omit<HistoryEntry, 'id'> | undefined {
  if (!isRecord(entry)) return undefined;
  const reading = readWork(entry.work);
  return reading.ok ? { ...readDetails(entry), work: reading.work } : undefined;
}
