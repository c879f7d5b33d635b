import { readTime } from '../../engine';
import { COLON, HYPHEN, isDigit, SPACE, ZERO } from './codes';
import { decodeUtf8 } from './text';

const LENGTH = 19;

/** True for the bytes of a time that exists, as raw data writes it: `2024-05-03 18:22:09`. */
export function isRawTime(bytes: Uint8Array, from: number, to: number): boolean {
  if (to - from !== LENGTH || bytes[from + 10] !== SPACE) return false;
  if (bytes[from + 4] !== HYPHEN || bytes[from + 7] !== HYPHEN) return false;
  if (bytes[from + 13] !== COLON || bytes[from + 16] !== COLON) return false;
  for (const offset of DIGITS) {
    if (!isDigit(bytes[from + offset] ?? 0)) return false;
  }
  return (
    hasDay(bytes, from) &&
    pairAt(bytes, from + 11) < 24 &&
    pairAt(bytes, from + 14) < 60 &&
    pairAt(bytes, from + 17) < 60
  );
}

const DIGITS = [0, 1, 2, 3, 5, 6, 8, 9, 11, 12, 14, 15, 17, 18];

// Every month has 28 days; what is later depends on the calendar.
function hasDay(bytes: Uint8Array, from: number): boolean {
  const [month, day] = [pairAt(bytes, from + 5), pairAt(bytes, from + 8)];
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= 28 || readTime(decodeUtf8(bytes.subarray(from, from + LENGTH))) !== undefined;
}

function pairAt(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) - ZERO) * 10 + ((bytes[at + 1] ?? 0) - ZERO);
}

/** Reads a raw time, given its bytes: seconds since 1970, or undefined for one that does not exist or has another form. */
export type RawTimeReader = (bytes: Uint8Array, from: number, to: number) => number | undefined;

const MAX_DAYS = 2000;

/** Makes a reader that remembers days, since a file has few of them. */
export function rawTimeReader(): RawTimeReader {
  const starts = new Map<number, number | undefined>();
  return (bytes, from, to) => {
    if (!isRawTime(bytes, from, to)) return undefined;
    const year = pairAt(bytes, from) * 100 + pairAt(bytes, from + 2);
    const day = (year * 100 + pairAt(bytes, from + 5)) * 100 + pairAt(bytes, from + 8);
    let start = starts.get(day);
    if (start === undefined) {
      start = readTime(`${decodeUtf8(bytes.subarray(from, from + 10))} 00:00:00`);
      if (starts.size < MAX_DAYS) starts.set(day, start);
    }
    const clock = (pairAt(bytes, from + 11) * 60 + pairAt(bytes, from + 14)) * 60 + pairAt(bytes, from + 17);
    return start === undefined ? undefined : start / 1000 + clock;
  };
}
