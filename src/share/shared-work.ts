import { isId, isRecord, normalizeWork, readWork, type Work } from '../work';
import { WORK_NOTES } from '../work/notes';

/** The content of a link or a file: a work, and the pane that is open. */
export interface SharedWork extends Work {
  /** The id of the open pane; absent for the default one. */
  readonly view?: string;
}

/** The outcome of reading a shared work; `notes` has a sentence for each thing that was left out or cut. */
export type SharedWorkReading =
  | { readonly ok: true; readonly work: SharedWork; readonly notes: readonly string[] }
  | { readonly ok: false };

/** Reads an untrusted value as `readWork` does, and its view. Total: no JSON value throws. */
export function readSharedWork(value: unknown): SharedWorkReading {
  const reading = readWork(value);
  if (!reading.ok) return reading;
  const { work, problems } = reading;
  const notes = problems.map((problem) => WORK_NOTES[problem]);
  const view = isRecord(value) ? value.view : undefined;
  if (view === undefined) return { ok: true, work, notes };
  if (isId(view)) return { ok: true, work: { ...work, view }, notes };
  return { ok: true, work, notes: [...notes, 'The view could not be read and was left out.'] };
}

/** Returns a shared work with its keys in a fixed order and without defaults and empty texts. */
export function normalizeSharedWork({ view, ...work }: SharedWork): SharedWork {
  return { ...normalizeWork(work), ...(view && { view }) };
}
