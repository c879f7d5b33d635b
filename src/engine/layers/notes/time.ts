import { readTime } from '../../time';
import type { ValueNote } from './note';

// A number before the first app stores, or after every running campaign, is not the time of an event.
const FIRST = Date.UTC(2008, 0, 1);
const LAST = Date.UTC(2040, 0, 1);

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** Writes a time in words, in UTC; milliseconds only when there are any. The time must be one that a `Date` can hold. */
export function timeInWords(time: number): string {
  const date = new Date(time);
  const clock = date.toISOString().slice(11, time % 1000 === 0 ? 19 : 23);
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()] ?? ''} ${date.getUTCFullYear()}, ${clock} UTC`;
}

/** True when an event can have happened at a time in ms: from 2008 until 2040. */
export function isPlausibleTime(time: number): boolean {
  return time >= FIRST && time < LAST;
}

/** Recognizes Unix times and AppsFlyer's timestamps. */
export function timeNotes(text: string): readonly ValueNote[] {
  if (/^\d{10}$/.test(text)) return unixNotes('unix-seconds', 'seconds', Number(text) * 1000);
  if (/^\d{13}$/.test(text)) return unixNotes('unix-milliseconds', 'milliseconds', Number(text));
  return timestampNotes(text);
}

function unixNotes(
  kind: 'unix-seconds' | 'unix-milliseconds',
  unit: string,
  time: number,
): readonly ValueNote[] {
  if (!isPlausibleTime(time)) return [];
  const value = timeInWords(time);
  return [{ kind, sure: 'shape', text: `Looks like a Unix time in ${unit}: ${value}.`, value }];
}

const TIMESTAMP = /^\d{4}-\d\d-\d\d[ T]\d\d:\d\d(?::\d\d(\.\d+)?)?(?: ?(Z|[+-]\d\d:?\d\d))?$/;

// `facts.md`, Values: raw data is in UTC or in a selected zone, and only the latter has an offset.
function timestampNotes(text: string): readonly ValueNote[] {
  const found = TIMESTAMP.exec(text);
  if (found === null) return [];
  const time = readTime(text);
  if (time === undefined) {
    const impossible = 'Has the form of a timestamp, but that day or time does not exist.';
    return [{ kind: 'timestamp', sure: 'certain', text: impossible }];
  }
  const [, fraction, offset] = found;
  const value = timeInWords(time);
  const precision = fraction === undefined ? 'without milliseconds' : 'with milliseconds';
  const zone = offset === undefined ? 'without an offset, so read as UTC' : `with the offset ${offset}`;
  return [{ kind: 'timestamp', sure: 'shape', text: `A timestamp ${precision}, ${zone}: ${value}.`, value }];
}
