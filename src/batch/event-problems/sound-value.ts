import { nearestField, ruleFor } from '../../event/check';
import type { FieldValue } from '../../engine';
import { findField } from '../../vocabulary';
import {
  COMMA,
  DOT,
  HYPHEN,
  isDigit,
  OPENING_BRACE,
  OPENING_BRACKET,
  PLUS,
  QUOTE,
  SPACE,
  ZERO,
} from '../bytes/codes';
import { encodeUtf8 } from '../bytes/text';
import { isRawTime } from '../bytes/time';
import { isSoundEventValue } from './sound-event-value';

/**
 * Returns true for a value that certainly has no problem, given its bytes, all of which are visible ASCII or spaces. What
 * it returns false for may have one, or may be written in a rarer way. In a quoted cell, quotes are doubled.
 */
export type SoundTest = (bytes: Uint8Array, from: number, to: number, isQuoted: boolean) => boolean;

/** What values are tested for; a kernel has tests of its own for all but the last two, in this order. */
export const SOUND_KINDS = [
  'text',
  'app-id',
  'number',
  'time',
  'device-id',
  'country',
  'currency',
  'boolean',
  'platform',
  'json',
  'never',
] as const;

/** What a value is tested for. */
export type SoundKind = (typeof SOUND_KINDS)[number];

/**
 * Returns what the values under a name are tested for: the canonical name of a field, or any other, as of a link parameter.
 * None is sound where the name itself may be a problem.
 */
export function soundKindOf(name: string): SoundKind {
  const field = findField(name);
  if (field === undefined && (/[^ -~]/.test(name) || nearestField(name) !== undefined)) return 'never';
  if (name === 'app_id') return 'app-id';
  switch (field === undefined ? 'event-field-text' : ruleFor(field)) {
    case 'event-field-number':
      return 'number';
    case 'event-field-boolean':
      return 'boolean';
    case 'event-field-time':
      return 'time';
    case 'event-field-device-id':
      return 'device-id';
    case 'event-field-country':
      return 'country';
    case 'event-field-currency':
      return 'currency';
    case 'event-field-platform':
      return 'platform';
    case 'event-field-json':
      return 'json';
    case 'event-field-text':
      return 'text';
    default:
      return 'never';
  }
}

/** Returns the test of the values under a name, as `soundKindOf` has it. */
export function testFor(name: string): SoundTest {
  return TESTS[soundKindOf(name)];
}

const MAX_NAMES = 2000;

/** Returns `testFor` with a memory: link parameters may have any names, but mostly the same few. */
export function rememberedTests(): (name: string) => SoundTest {
  const known = new Map<string, SoundTest>();
  return (name) => {
    const test = known.get(name) ?? testFor(name);
    if (known.size < MAX_NAMES) known.set(name, test);
    return test;
  };
}

function never(): boolean {
  return false;
}

const [LOWER_E, LOWER_U] = [101, 117];
// The word `undefined`.
const WORD_LENGTH = 9;
// Fifteen digits and three zeros.
const ROUNDED_LENGTH = 18;
// Sets the bit by which letters of both cases differ.
const LOWER = 32;

// A text that is neither JSON, nor a number that may have been rounded, nor the word for no value that JavaScript prints.
function isText(bytes: Uint8Array, from: number, to: number): boolean {
  const first = bytes[from] ?? 0;
  if (first <= QUOTE || first === OPENING_BRACKET || first === OPENING_BRACE) return false;
  if (first === LOWER_U && to - from === WORD_LENGTH) return false;
  const isNumeric = isDigit(first) || first === PLUS || first === HYPHEN;
  return !isNumeric || !mayBeRounded(bytes, from, to);
}

// Zeros after so many digits; or one digit, perhaps with a fraction, and an exponent of two digits.
function mayBeRounded(bytes: Uint8Array, from: number, to: number): boolean {
  if (to - from >= ROUNDED_LENGTH && mayEndInZeros(bytes, to)) return true;
  const letter = (bytes[to - 3] === PLUS ? bytes[to - 4] : bytes[to - 3]) ?? 0;
  if ((letter | LOWER) !== LOWER_E) return false;
  const second = bytes[isDigit(bytes[from] ?? 0) ? from + 1 : from + 2] ?? 0;
  return second === DOT || second === COMMA || (second | LOWER) === LOWER_E;
}

function isNumber(bytes: Uint8Array, from: number, to: number): boolean {
  let dots = 0;
  const start = bytes[from] === HYPHEN ? from + 1 : from;
  for (let at = start; at < to; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === DOT && at > start && at < to - 1) dots += 1;
    else if (!isDigit(byte)) return false;
  }
  return start < to && dots < 2;
}

// In either case.
function oneOf(...words: readonly string[]): SoundTest {
  const all = words.map((word) => Array.from(word, (letter) => letter.charCodeAt(0)));
  return (bytes, from, to) =>
    all.some(
      (word) =>
        word.length === to - from && word.every((letter, at) => ((bytes[from + at] ?? 0) | LOWER) === letter),
    );
}

const TIME_LENGTH = 19;

// With or without milliseconds.
function isTime(bytes: Uint8Array, from: number, to: number): boolean {
  const end = from + TIME_LENGTH;
  if (!isRawTime(bytes, from, Math.min(to, end))) return false;
  return to === end || (to === end + 4 && bytes[end] === DOT && isDigits(bytes, end + 1, to));
}

const UUID_LENGTH = 36;
const UUID_HYPHENS = [8, 13, 18, 23];
const UUID_DIGITS = UUID_LENGTH - UUID_HYPHENS.length;

const IS_HEX = new Uint8Array(256);
for (const digit of '0123456789abcdefABCDEF') IS_HEX[digit.charCodeAt(0)] = 1;

// A UUID, or so many hexadecimal digits as identifiers of Android have that it is no rounded number.
function isDeviceId(bytes: Uint8Array, from: number, to: number): boolean {
  const length = to - from;
  const isUuid = length === UUID_LENGTH && UUID_HYPHENS.every((at) => bytes[from + at] === HYPHEN);
  if (!isUuid && (length < 8 || length > 64 || mayEndInZeros(bytes, to))) return false;
  let digits = 0;
  for (let at = from | 0; at < to; at = (at + 1) | 0) digits += IS_HEX[bytes[at] ?? 0] ?? 0;
  return digits === (isUuid ? UUID_DIGITS : length);
}

function mayEndInZeros(bytes: Uint8Array, to: number): boolean {
  return bytes[to - 1] === ZERO && bytes[to - 2] === ZERO && bytes[to - 3] === ZERO;
}

function isLetters(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const lower = (bytes[at] ?? 0) | LOWER;
    if (lower < 97 || lower > 122) return false;
  }
  return true;
}

function isDigits(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (!isDigit(bytes[at] ?? 0)) return false;
  return true;
}

// From the space to the tilde.
const VISIBLE = 126 - SPACE;

/** True when bytes are not all visible ASCII or spaces. */
export function hasUnusual(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from | 0; at < to; at = (at + 1) | 0) {
    // What is less than a space becomes a great number, so one comparison is enough.
    if (((bytes[at] ?? 0) - SPACE) >>> 0 > VISIBLE) return true;
  }
  return false;
}

/** True for a value that passes the test of its field. */
export function isSound({ kind, text }: FieldValue, test: SoundTest): boolean {
  const bytes = encodeUtf8(text);
  if (kind === 'json' || hasUnusual(bytes, 0, bytes.length)) return false;
  return test(bytes, 0, bytes.length, false);
}

const TESTS: Readonly<Record<SoundKind, SoundTest>> = {
  text: isText,
  'app-id': (bytes, from, to) => isText(bytes, from, to) && !isDigits(bytes, from, to),
  number: isNumber,
  time: isTime,
  'device-id': isDeviceId,
  country: (bytes, from, to) => to - from === 2 && isLetters(bytes, from, to),
  currency: (bytes, from, to) => to - from === 3 && isLetters(bytes, from, to),
  boolean: oneOf('true', 'false'),
  platform: oneOf('android', 'ios'),
  json: isSoundEventValue,
  never,
};
