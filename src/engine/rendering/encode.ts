import type { Encoding } from '../template/part';

const NEEDS_PERCENT = /[^A-Za-z0-9._*-]/;
// What the platform's encoder leaves as it is and AppsFlyer's does not.
const LEFT_BY_PLATFORM = /[!'()~]/;
const CONTROLS = /\p{Cc}+/gu;

/**
 * Percent-encodes a value as AppsFlyer does: UTF-8, upper-case hex, everything but letters, digits, `-`, `.`, `_` and `*`,
 * a space as `%20` (`facts.md`, Encoding; the characters no log shows follow Java's encoder, which is inferred).
 * A lone surrogate becomes the replacement character U+FFFD.
 */
export function percentEncode(value: string): string {
  if (!NEEDS_PERCENT.test(value)) return value;
  const encoded = encodeURIComponent(value.toWellFormed());
  if (!LEFT_BY_PLATFORM.test(value)) return encoded;
  let text = replaceEach(encoded, '(', '%28');
  text = replaceEach(text, ')', '%29');
  text = replaceEach(text, "'", '%27');
  text = replaceEach(text, '!', '%21');
  return replaceEach(text, '~', '%7E');
}

// User agents have parentheses; a global replacement takes several times as long.
function replaceEach(text: string, character: string, escape: string): string {
  let result = '';
  let from = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, from)) {
    result += text.slice(from, at) + escape;
    from = at + 1;
  }
  return from === 0 ? text : result + text.slice(from);
}

/** Escapes a value for the inside of a JSON string. */
function escapeJsonString(value: string): string {
  return JSON.stringify(value).slice(1, -1);
}

/** Writes a value as a bare JSON value: text that is JSON stays as it is, any other text becomes a JSON string. */
function bareJsonValue(value: string): string {
  return isJson(value) ? value : JSON.stringify(value);
}

function isJson(value: string): boolean {
  try {
    JSON.parse(value);
    return true;
  } catch {
    return false;
  }
}

/** Replaces each run of line breaks and control characters with a space, because a header cannot hold them. */
function headerText(value: string): string {
  return value.replace(CONTROLS, ' ');
}

/** The function that writes a value for a place of each kind, once. */
export const ENCODERS: Readonly<Record<Encoding, (value: string) => string>> = {
  percent: percentEncode,
  'json-string': escapeJsonString,
  'json-value': bareJsonValue,
  header: headerText,
  none: (value) => value,
};
