import {
  BACKSLASH,
  CLOSING_BRACE,
  COLON,
  COMMA,
  DOT,
  HYPHEN,
  isDigit,
  OPENING_BRACE,
  QUOTE,
  ZERO,
} from '../bytes/codes';

// Parameters whose values are checked; all of them begin with it.
const CHECKED = Array.from('af_', (letter) => letter.charCodeAt(0));
// Their values are sound as plain numbers, or as three letters.
const AMOUNTS = ['af_revenue', 'af_net_revenue', 'af_price', 'af_quantity'].map(codesOf);
const CURRENCY = codesOf('af_currency');

function codesOf(text: string): readonly number[] {
  return Array.from(text, (letter) => letter.charCodeAt(0));
}

/**
 * Returns true for an event value that is certainly sound: an object, without spaces between its parts, of texts without
 * backslashes and of plain numbers. Other objects may be sound, too. In a quoted cell, quotes are doubled.
 */
export function isSoundEventValue(bytes: Uint8Array, from: number, to: number, isQuoted: boolean): boolean {
  const quote = isQuoted ? 2 : 1;
  if (bytes[from] !== OPENING_BRACE || bytes[to - 1] !== CLOSING_BRACE) return false;
  let at = from + 1;
  if (at === to - 1) return true;
  for (;;) {
    const keyEnd = textEnd(bytes, at, to, quote);
    if (keyEnd < 0 || bytes[keyEnd + quote] !== COLON) return false;
    const value = keyEnd + quote + 1;
    const isText = bytes[value] === QUOTE;
    const end = isText ? textEnd(bytes, value, to, quote) : numberEnd(bytes, value, to);
    if (end < 0) return false;
    const start = isText ? value + quote : value;
    if (!isSoundValue(bytes, at + quote, keyEnd, start, end)) return false;
    const next = isText ? end + quote : end;
    if (next === to - 1) return true;
    if (bytes[next] !== COMMA) return false;
    at = next + 1;
  }
}

// The offset of the closing quote of a text that begins here; -1 for anything else, and for a text with a backslash, without
// which it has no texts inside.
function textEnd(bytes: Uint8Array, from: number, to: number, quote: number): number {
  if (!isQuote(bytes, from, quote)) return -1;
  for (let at = from + quote; at < to; at += 1) {
    const byte = bytes[at];
    if (byte === BACKSLASH) return -1;
    if (byte === QUOTE) return isQuote(bytes, at, quote) ? at : -1;
  }
  return -1;
}

function isQuote(bytes: Uint8Array, at: number, quote: number): boolean {
  return bytes[at] === QUOTE && (quote === 1 || bytes[at + 1] === QUOTE);
}

// The end of a number of JSON without an exponent; -1 for anything else.
function numberEnd(bytes: Uint8Array, from: number, to: number): number {
  const start = bytes[from] === HYPHEN ? from + 1 : from;
  let at = digitsEnd(bytes, start, to);
  const hasLeadingZero = bytes[start] === ZERO && at - start > 1;
  if (at === start || hasLeadingZero) return -1;
  if (bytes[at] === DOT) {
    const fraction = digitsEnd(bytes, at + 1, to);
    if (fraction === at + 1) return -1;
    at = fraction;
  }
  return at;
}

function digitsEnd(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  while (at < to && isDigit(bytes[at] ?? 0)) at += 1;
  return at;
}

function isSoundValue(bytes: Uint8Array, key: number, keyEnd: number, from: number, to: number): boolean {
  if (!CHECKED.every((letter, at) => bytes[key + at] === letter)) return true;
  if (isWord(bytes, key, keyEnd, CURRENCY)) return to - from === 3 && lettersEnd(bytes, from, to) === to;
  return !AMOUNTS.some((name) => isWord(bytes, key, keyEnd, name)) || numberEnd(bytes, from, to) === to;
}

function lettersEnd(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  while (at < to && ((bytes[at] ?? 0) | 32) >= 97 && ((bytes[at] ?? 0) | 32) <= 122) at += 1;
  return at;
}

function isWord(bytes: Uint8Array, from: number, to: number, word: readonly number[]): boolean {
  return to - from === word.length && word.every((letter, at) => bytes[from + at] === letter);
}
