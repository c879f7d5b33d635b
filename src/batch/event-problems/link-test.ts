import { isLinkParameter } from '../../event/forms';
import { findField } from '../../vocabulary';
import { AMPERSAND, EQUALS, HASH, PERCENT, PLUS, QUESTION } from '../bytes/codes';
import { BytesMap } from '../bytes/map';
import type { Columns } from '../csv/columns';
import { decodeUtf8 } from '../bytes/text';
import { hasUnusual, type SoundTest } from './sound-value';

const MAX_NAMES = 2000;

/**
 * Prepares a test of attribution links: true when none of the fields that the parameters of a link fill, besides the
 * columns of the table, has a problem. False when one may have.
 */
export function linkTest(
  columns: Columns['byName'],
  testOf: (name: string) => SoundTest,
): (bytes: Uint8Array, from: number, to: number) => boolean {
  const tests = new BytesMap<SoundTest>(MAX_NAMES);
  const learn = (bytes: Uint8Array, from: number, to: number): SoundTest => {
    const name = fieldFor(decodeUtf8(bytes.subarray(from, to)), columns);
    return tests.store(bytes, from, to, name === undefined ? fillsNothing : testOf(name));
  };
  return (bytes, from, to) => {
    let at = indexOf(bytes, QUESTION, from, to) + 1;
    if (at > to) return true;
    const end = indexOf(bytes, HASH, at, to);
    while (at < end) {
      const next = indexOf(bytes, AMPERSAND, at, end);
      const equals = indexOf(bytes, EQUALS, at, next);
      if (equals + 1 < next) {
        if (isEscaped(bytes, at, equals)) return false;
        const isSound = tests.get(bytes, at, equals) ?? learn(bytes, at, equals);
        if (isSound !== fillsNothing) {
          if (isEscaped(bytes, equals + 1, next) || !isSound(bytes, equals + 1, next, false)) return false;
        }
      }
      at = next + 1;
    }
    return true;
  };
}

const fillsNothing: SoundTest = () => true;

// The field that a parameter fills; undefined for one that fills no field of its own, so its value does not matter.
function fieldFor(key: string, columns: Columns['byName']): string | undefined {
  const name = findField(key)?.name ?? key;
  return key !== '' && !columns.has(name) && isLinkParameter(key) ? name : undefined;
}

// The end when it is not there.
function indexOf(bytes: Uint8Array, wanted: number, from: number, to: number): number {
  let at = from | 0;
  while (at < to && bytes[at] !== wanted) at = (at + 1) | 0;
  return at;
}

// Also true for what is not visible ASCII.
function isEscaped(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from | 0; at < to; at = (at + 1) | 0) {
    if (bytes[at] === PERCENT || bytes[at] === PLUS) return true;
  }
  return hasUnusual(bytes, from, to);
}
