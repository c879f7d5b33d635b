import type { RenderOptions } from '../engine';
import { checksum, CHECKSUM_LENGTH } from './checksum';
import { pack, unpack } from './pack';
import { normalizeState, readState } from './state';
import type { SharedState } from './state';

/*
 * Format 1 is `1-`, the packed JSON of the state under short keys, and a checksum of all that precedes it.
 * Links in this format are out in the world: keys may be added, nothing else here may change.
 */

const HEAD = '1-';

const STATE_KEYS = {
  template: 't',
  event: 'e',
  options: 'o',
  vocabulary: 'v',
  title: 'h',
  note: 'n',
} as const satisfies Record<keyof SharedState, string>;

const OPTION_KEYS = {
  missing: 'm',
  touchType: 't',
  booleans: 'b',
  newlineAfterEncode: 'n',
  hashCase: 'h',
  escapeSlashes: 's',
} as const satisfies Record<keyof RenderOptions, string>;

/** The longest text that is packed into a link, in UTF-16 units; compressing more would be felt while typing. */
const MAX_PACKED_TEXT = 200_000;

/** The longest text that a link may unpack to, in UTF-16 units. */
const MAX_UNPACKED_TEXT = 1_000_000;

const LEFT_OUT = 'The link also carries something that this page does not know; it was left out.';

/** The outcome of reading a link in one format. */
export type FormatReading =
  | { readonly ok: true; readonly state: SharedState; readonly notes: readonly string[] }
  | { readonly ok: false; readonly reason: 'damaged' | 'too-long' };

/** Writes a state as a link of format 1; empty when the state is too long to be compressed while someone types. */
export function writeFormat1(state: SharedState): string {
  const { options, ...texts } = normalizeState(state);
  const shared = options === undefined ? texts : { ...texts, options: rename({ ...options }, OPTION_KEYS) };
  const text = JSON.stringify(rename(shared, STATE_KEYS));
  return text.length > MAX_PACKED_TEXT ? '' : seal(pack(text));
}

/** Reads a link of format 1. Total: any text gives an answer. */
export function readFormat1(link: string): FormatReading {
  const packed = link.slice(HEAD.length, -CHECKSUM_LENGTH);
  if (link !== seal(packed)) return { ok: false, reason: 'damaged' };
  const unpacked = unpack(packed, MAX_UNPACKED_TEXT);
  if (!unpacked.ok) return unpacked;
  const shared = readObject(unpacked.text);
  if (shared === undefined) return { ok: false, reason: 'damaged' };
  const fields = rename(shared, invert(STATE_KEYS));
  const options = isObject(fields.options) ? fields.options : {};
  if (isObject(fields.options)) fields.options = rename(options, invert(OPTION_KEYS));
  const reading = readState(fields);
  if (!reading.ok) return { ok: false, reason: 'damaged' };
  const complete = isCovered(shared, STATE_KEYS) && isCovered(options, OPTION_KEYS);
  return complete ? reading : { ...reading, notes: [...reading.notes, LEFT_OUT] };
}

function seal(packed: string): string {
  return HEAD + packed + checksum(HEAD + packed);
}

function readObject(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function isCovered(value: object, names: Readonly<Record<string, string>>): boolean {
  const known = new Set(Object.values(names));
  return Object.keys(value).every((key) => known.has(key));
}

// The names decide the order of the keys, and a key without a new name is left out.
function rename(value: object, names: Readonly<Record<string, string>>): Record<string, unknown> {
  const entries = new Map<string, unknown>(Object.entries(value));
  const known = Object.entries(names).filter(([key]) => entries.has(key));
  return Object.fromEntries(known.map(([key, name]) => [name, entries.get(key)]));
}

function invert(names: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(names).map(([key, name]) => [name, key]));
}
