import { unseal } from './checksum';
import { type FormatReading, LEFT_OUT, MAX_UNPACKED_TEXT } from './reading';
import { readSharedWork } from './shared-work';
import { unpack } from './unpack';

/*
 * Format 1 is `1-`, the packed JSON of the work with short keys, and a checksum of everything before it. It is read but
 * no longer written. Links in this format have been shared, so nothing here may change.
 */

const HEAD = '1-';

const WORK_KEYS = { t: 'template', e: 'event', o: 'options', v: 'vocabulary', h: 'title', n: 'note' };

const OPTION_KEYS = {
  m: 'missing',
  t: 'touchType',
  b: 'booleans',
  n: 'newlineAfterEncode',
  h: 'hashCase',
  s: 'escapeSlashes',
};

/** Reads a link of format 1. Total: no text throws. */
export function readFormat1(link: string): FormatReading {
  const sealed = unseal(link);
  if (sealed?.startsWith(HEAD) !== true) return { ok: false, reason: 'damaged' };
  const unpacked = unpack(sealed.slice(HEAD.length), MAX_UNPACKED_TEXT);
  if (!unpacked.ok) return unpacked;
  const shared = readObject(unpacked.text);
  if (shared === undefined) return { ok: false, reason: 'damaged' };
  const fields = rename(shared, WORK_KEYS);
  const options = isObject(fields.options) ? fields.options : {};
  if (isObject(fields.options)) fields.options = rename(options, OPTION_KEYS);
  const reading = readSharedWork(fields);
  if (!reading.ok) return { ok: false, reason: 'damaged' };
  const complete = isCovered(shared, WORK_KEYS) && isCovered(options, OPTION_KEYS);
  return complete ? reading : { ...reading, notes: [...reading.notes, LEFT_OUT] };
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

function isCovered(value: object, names: object): boolean {
  return Object.keys(value).every((key) => Object.hasOwn(names, key));
}

// Returns the keys in the order of `names`; keys without a new name are left out.
function rename(value: object, names: Readonly<Record<string, string>>): Record<string, unknown> {
  const entries = new Map<string, unknown>(Object.entries(value));
  const known = Object.entries(names).filter(([key]) => entries.has(key));
  return Object.fromEntries(known.map(([key, name]) => [name, entries.get(key)]));
}
