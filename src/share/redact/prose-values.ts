import { findField } from '../../vocabulary';
import type { NamedText } from './find-in-value';
import { type Kind, kindOfName } from './kind';
import { looksRandom } from './random';

/** Returns what a sentence or a line of notes says is someone's or a secret: `token: abc`, `password hunter2`. */
export function proseValues(text: string): readonly NamedText[] {
  return [
    ...wordStarts(text).flatMap((from) => [
      ...valuesAt(SAID, text, from, valueAfter),
      ...valuesAt(CALLED, text, from, valueBefore),
    ]),
    ...[...text.matchAll(QUOTED)].flatMap(([, value = '', first, second]) =>
      quotedBefore(value, first, second),
    ),
    ...[...text.matchAll(LOGIN)].flatMap(([, user = '', password = '']) =>
      isSpoken(password)
        ? []
        : [user, password].map((each) => ({ name: '', text: each, kind: 'secret' as const })),
    ),
  ];
}

const WORD = String.raw`[\p{L}][\p{L}\w.-]{0,40}`;
const SECOND_WORD = String.raw`(?!(?:is|was|to)\b)(${WORD})`;
const MARK = String.raw`[:：=→–]|[-=]>|-(?=\s)`;
const IN_QUOTES = String.raw`["'\x60“„«]([^"'\x60“”„«»<>\0\n]{3,200})["'\x60”“»]`;
// The last two words before a separator, or a word before a value.
const SAID = new RegExp(
  String.raw`(${WORD})(?:[ _-]${SECOND_WORD})?["'\x60]?\s{0,3}(?:(${MARK})|\b(is|was|to)\b|\s)\s{0,3}` +
    String.raw`(?:${IN_QUOTES}|\(([^\s()<>\0]{3,200})\)|["'\x60“„«]?([^\s"'\x60“”„«»,，。；！<>&\0]{3,}))`,
  'uy',
);
const NAMED = String.raw`\s{1,3}(?:is|as|was)\s{1,3}(?:(?:the|our|my|your|his|her|their|its|an?)\s{1,3})?(${WORD})(?:[ _-](${WORD}))?`;
// A value before its name: `abc is the token`.
const CALLED = new RegExp(String.raw`([^\s"'\x60“”„«»,，。；！<>&\0]{3,})${NAMED}`, 'uy');
const QUOTED = new RegExp(IN_QUOTES + NAMED, 'gu');
const LOGIN =
  /\b(?:logins?|creds|credentials)["'`]?:?\s{1,3}([^\s/:,;]{3,60})\s{0,2}[/:]\s{0,2}([^\s/:,;]{3,60})/gi;

// What people write after `token:` when they speak about a token.
const SPOKEN =
  /^(?:bearer|basic|digest|missing|empty|wrong|invalid|expired|none|required|optional|valid|the|this|that|here|see|below|above|should|needs|must|not|and|for|from|with|please|check|sent|added|changed|removed|unknown)\b/i;
// What else they write after `token is`, or before `is the token`.
const SPOKEN_IN_SENTENCE =
  /^(?:right|correct|incorrect|these|those|what|which|where|without|public|private|same|only|also|now|still|too|old|new|longer|shorter|different|secret|part|just|always|never|all|any|reset|change|policy|field|protected|manager)\b|(?:ed|ing)$/i;
const PASSWORD = /^(?:pass|pw|pwd|passwd|password|passcode|passphrase)$/i;
const CAPITALS = /^[A-Z\d_-]{10,}$/;
const SHORTEST_PLAIN = 6;

type Said = (found: RegExpExecArray, next: string) => readonly NamedText[];

function valuesAt(pattern: RegExp, text: string, from: number, read: Said): readonly NamedText[] {
  pattern.lastIndex = from;
  const found = pattern.exec(text);
  return found === null ? [] : read(found, text.charAt(from + found[0].length));
}

// `matchAll` would go on after a match, in which the next name may be.
function wordStarts(text: string): readonly number[] {
  return [...text.matchAll(/(?<![\p{L}\p{N}_.-])[\p{L}\p{N}]/gu)].map(({ index }) => index);
}

function valueAfter(
  [, first = '', second, mark, verb, quoted, bracketed, written = '']: RegExpExecArray,
  next: string,
): readonly NamedText[] {
  const kind = kindIn(first, second);
  if (kind === undefined) return [];
  const whole = quoted ?? bracketed;
  if (whole !== undefined) return isNamedAlone(kind) ? quotedAs(kind, whole) : tokenIn(kind, whole);
  const value = withoutEnd(written);
  const isAtEnd = value !== written || /^["'`”“»,，。；！)\r\n]?$/.test(next);
  const isPassword = PASSWORD.test(second ?? first);
  const isSaid = isAtEnd && value.length >= SHORTEST_PLAIN && (verb !== undefined || isPassword);
  const isMeant = mark === undefined ? isSaid && !isSpokenInSentence(value) : !isSpoken(value);
  if (isMeant && isNamedAlone(kind)) return [under(kind, value)];
  return tokenIn(kind, value);
}

function valueBefore([, written = '', first = '', second]: RegExpExecArray): readonly NamedText[] {
  const kind = kindIn(first, second);
  const value = withoutEnd(written);
  if (kind === undefined || !isNamedAlone(kind)) return [];
  const isPassword = PASSWORD.test(second ?? first) && value.length >= SHORTEST_PLAIN;
  return isPassword && !isSpokenInSentence(value) ? [under(kind, value)] : tokenIn(kind, value);
}

function quotedBefore(value: string, first = '', second?: string): readonly NamedText[] {
  const kind = kindIn(first, second);
  return kind === undefined || !isNamedAlone(kind) ? [] : quotedAs(kind, value);
}

function quotedAs(kind: Kind, text: string): readonly NamedText[] {
  return isSpoken(text) ? [] : [under(kind, text)];
}

function kindIn(first: string, second: string | undefined): Kind | undefined {
  const both = second === undefined ? first : `${first} ${second}`;
  return kindOfName(both) ?? (second === undefined ? undefined : kindOfName(second));
}

// A plain word is a value of these where a sentence says so.
function isNamedAlone(kind: Kind): boolean {
  return kind === 'secret' || kind === 'app-id' || kind === 'person' || kind === 'hash';
}

// A macro or a field is public, too: `the key is event_name`.
function isSpoken(value: string): boolean {
  return SPOKEN.test(value) || findField(value) !== undefined;
}

function isSpokenInSentence(value: string): boolean {
  return isSpoken(value) || SPOKEN_IN_SENTENCE.test(value);
}

function tokenIn(kind: Kind, value: string): readonly NamedText[] {
  const isToken =
    looksRandom(value) ||
    /\d/.test(value) ||
    CAPITALS.test(value) ||
    (/[a-z][A-Z]|[_-]/.test(value) && value.length >= 10);
  return isToken && value.length >= 3 && findField(value) === undefined ? [under(kind, value)] : [];
}

function withoutEnd(text: string): string {
  return text.replace(/(?<![.;:!?)\]}])[.;:!?)\]}]+$/, '');
}

function under(kind: Kind, text: string): NamedText {
  return { name: '', text, kind };
}
