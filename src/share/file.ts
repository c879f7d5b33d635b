import { isRecord } from '../work';
import { normalizeSharedWork, readSharedWork, type SharedWork } from './shared-work';

/** The extension of a file that contains a work. */
export const FILE_EXTENSION = '.postback.json';

/** The longest file that is read, in UTF-16 units. A work with every part at its maximum length fits. */
export const MAX_FILE_LENGTH = 8_000_000;

/**
 * Why a file cannot be opened. `unknown`: the playground did not save it. `newer`: a later version of the page saved
 * it. `damaged`: the playground saved it, but its JSON, template or event cannot be read. `too-long`: it exceeds
 * `MAX_FILE_LENGTH`.
 */
export type FileProblem = 'unknown' | 'newer' | 'damaged' | 'too-long';

/** The outcome of reading a file. `notes` has a sentence for each thing left out or cut; usually it is empty. */
export type FileReading =
  | { readonly ok: true; readonly work: SharedWork; readonly notes: readonly string[] }
  | { readonly ok: false; readonly reason: FileProblem; readonly message: string };

const FORMAT = 'postback-playground';
const VERSION = 1;

const MESSAGES = {
  unknown: 'This is not a file saved by the playground.',
  newer: 'This file was saved by a newer version of the page; try reloading.',
  damaged: 'This file is damaged: parts are missing or changed.',
  'too-long': 'This file is larger than the page can open.',
} as const satisfies Record<FileProblem, string>;

const KEYS: ReadonlySet<string> = new Set([
  ...[
    'format',
    'version',
    'template',
    'event',
    'options',
    'vocabulary',
    'partner',
    'title',
    'note',
    'ignored',
    'expectations',
    'received',
    'view',
  ],
]);

/** Writes a work as the text of a `.postback.json` file. There is no length limit. */
export function writeWorkFile(work: SharedWork): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, ...normalizeSharedWork(work) }, null, 2)}\n`;
}

/** Reads the text of a `.postback.json` file. Total: no text throws. */
export function readWorkFile(text: string): FileReading {
  if (text.length > MAX_FILE_LENGTH) return failure('too-long');
  const file = parse(text);
  // A damaged file of this format is recognized by its beginning.
  if (file === undefined) return failure(text.slice(0, 200).includes(`"${FORMAT}"`) ? 'damaged' : 'unknown');
  const { format, version, ...fields } = file;
  if (format !== FORMAT) return failure('unknown');
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return failure('damaged');
  if (version > VERSION) return failure('newer');
  const reading = readSharedWork(fields);
  if (!reading.ok) return failure('damaged');
  if (Object.keys(file).every((key) => KEYS.has(key))) return reading;
  const note = 'The file has unknown fields, which were left out.';
  return { ...reading, notes: [...reading.notes, note] };
}

function failure(reason: FileProblem): FileReading {
  return { ok: false, reason, message: MESSAGES[reason] };
}

function parse(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    // Some editors add a byte order mark.
    const value: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
