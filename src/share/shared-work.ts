import { isId, isRecord, normalizeWork, readWork, type Work } from '../work';
import { WORK_NOTES } from '../work/notes';

/** A request that arrived, as it is shared: what the template of the work is compared with. */
export interface SharedRequest {
  /** The request, as a text that the Received mode reads. */
  readonly text: string;
  /** `recovered` when the expected values are those of the event read from it; absent for those of the work's event. */
  readonly expected?: 'recovered';
}

/** The content of a link or a file: a work, a request that arrived, and the pane that is open. */
export interface SharedWork extends Work {
  /** Absent unless the person who shared it chose to include one. */
  readonly received?: SharedRequest;
  /** The id of the open pane; absent for the default one. */
  readonly view?: string;
}

/** The outcome of reading a shared work; `notes` has a sentence for each thing that was left out or cut. */
export type SharedWorkReading =
  | { readonly ok: true; readonly work: SharedWork; readonly notes: readonly string[] }
  | { readonly ok: false };

/** Reads an untrusted value as `readWork` does, its request and its view. Total: no JSON value throws. */
export function readSharedWork(value: unknown): SharedWorkReading {
  const reading = readWork(value);
  if (!reading.ok) return reading;
  const fields = isRecord(value) ? value : {};
  const received = readRequest(fields.received);
  const view = isId(fields.view) ? fields.view : undefined;
  const notes = [
    ...reading.problems.map((problem) => WORK_NOTES[problem]),
    ...(received === undefined && fields.received !== undefined ? [NO_REQUEST] : []),
    ...(view === undefined && fields.view !== undefined ? [NO_VIEW] : []),
  ];
  const work = { ...reading.work, ...(received && { received }), ...(view && { view }) };
  return { ok: true, work, notes };
}

const NO_REQUEST = 'The request that arrived could not be read and was left out.';
const NO_VIEW = 'The view could not be read and was left out.';

function readRequest(value: unknown): SharedRequest | undefined {
  if (!isRecord(value) || typeof value.text !== 'string') return undefined;
  return { text: value.text, ...(value.expected === 'recovered' && { expected: 'recovered' }) };
}

/** Returns a shared work with its keys in a fixed order and without defaults and empty texts. */
export function normalizeSharedWork({ view, received, ...work }: SharedWork): SharedWork {
  return { ...normalizeWork(work), ...(received && { received }), ...(view && { view }) };
}
