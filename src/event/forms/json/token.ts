import type { Span } from '../../../engine';

/** A token of JSON as people and programming languages write it. */
export interface Token extends Span {
  /** What it is; `bad` for characters that begin no token. */
  readonly kind:
    | '{'
    | '}'
    | '['
    | ']'
    | ','
    | ':'
    | 'text'
    | 'word'
    | 'number'
    | 'space'
    | 'comment'
    | 'end'
    | 'bad';
  /** The characters of a text. */
  readonly value?: string;
  /** True when strict JSON allows the token as it is written. */
  readonly isStrict: boolean;
  /** The language that only this way of writing belongs to. */
  readonly language?: 'python' | 'javascript';
}

const SPACES = /[ \t\r\n]+/y;
// Spaces that are copied from web pages and chats, and marks that cannot be seen.
const OTHER_SPACES = /[^\S \t\r\n]+|[\u200b-\u200d\u2060\ufeff]+/y;
const COMMENT = /\/\/[^\r\n]*|#[^\r\n]*|\/\*[^]*?\*\//y;
const NUMBER = /[+-]?(?:\d[\d_]*(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?(?![\w.])/y;
const STRICT_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
// As Node shows a date inside an object.
const DATE = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/y;
const WORD = /[\p{L}_$][\p{L}\p{N}_$-]*/uy;
const PREFIX = /(?:[bBrRuU]|[bB][rR]|[rR][bB])(?=["'])/y;

/** Reads the token at an offset; spaces are a token only where JSON does not allow them. Total. */
export function tokenAt(text: string, offset: number): Token {
  const from = match(SPACES, text, offset);
  const first = text[from];
  if (first === undefined) return { kind: 'end', from, to: from, isStrict: true };
  if (BRACKET_OR_MARK.test(first)) return { kind: first as '{', from, to: from + 1, isStrict: true };
  return unseenAt(text, from, first) ?? textAt(text, from) ?? plainAt(text, from);
}

const BRACKET_OR_MARK = /[[\]{},:]/;

// Patterns are tried only where their first character is, since a long text has many tokens.
function unseenAt(text: string, from: number, first: string): Token | undefined {
  if (first === '/' || first === '#') {
    const to = match(COMMENT, text, from);
    return to > from ? { kind: 'comment', from, to, isStrict: false } : undefined;
  }
  if (/[\w"'{}[\],:.+-]/.test(first)) return undefined;
  const to = match(OTHER_SPACES, text, from);
  return to > from ? { kind: 'space', from, to, isStrict: false } : undefined;
}

function plainAt(text: string, from: number): Token {
  const date = match(DATE, text, from);
  if (date > from) return { kind: 'text', from, to: date, value: text.slice(from, date), isStrict: false };
  const number = match(NUMBER, text, from);
  if (number > from) {
    return { kind: 'number', from, to: number, isStrict: STRICT_NUMBER.test(text.slice(from, number)) };
  }
  const word = match(WORD, text, from);
  if (word === from) return { kind: 'bad', from, to: from + 1, isStrict: false };
  const isStrict = /^(?:true|false|null)$/.test(text.slice(from, word));
  return { kind: 'word', from, to: word, isStrict };
}

function match(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

/** The quotes that close a text, by the quote that opens it. */
const CLOSING: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  '`': '`',
  '“': '”“"',
  '”': '”"',
  '„': '“”"',
  '‘': "’‘'",
  '’': "’'",
};

function textAt(text: string, from: number): Token | undefined {
  const start = /[bBrRuU]/.test(text.charAt(from)) ? match(PREFIX, text, from) : from;
  const opening = text.charAt(start);
  const closing = CLOSING[opening];
  if (closing === undefined) return undefined;
  const isTriple =
    start > from || opening === '"' || opening === "'" ? text.startsWith(opening.repeat(3), start) : false;
  const read = isTriple
    ? tripleText(text, start + 3, opening.repeat(3))
    : quotedText(text, start + 1, closing, opening === '`');
  if (read === undefined) return { kind: 'bad', from, to: from + 1, isStrict: false };
  const isStrict = start === from && opening === '"' && text[read.to - 1] === '"' && read.isStrict;
  const language = start > from || isTriple ? 'python' : opening === '`' ? 'javascript' : undefined;
  return { kind: 'text', from, to: read.to, value: read.value, isStrict, ...(language && { language }) };
}

interface ReadText {
  readonly value: string;
  readonly to: number;
  readonly isStrict: boolean;
}

function tripleText(text: string, from: number, closing: string): ReadText | undefined {
  const end = text.indexOf(closing, from);
  const value = text.slice(from, end);
  return end < 0 || value.includes('\\') ? undefined : { value, to: end + 3, isStrict: false };
}

const PLAIN = /[^"'`“”‘’\\\r\n\t]+/y;
const ESCAPE =
  /\\(?:u([0-9A-Fa-f]{4})|x([0-9A-Fa-f]{2})|u\{([0-9A-Fa-f]{1,6})\}|U([0-9A-Fa-f]{8})|([bfnrtv0"'`/\\])|(\r?\n))/y;
const STRICT_ESCAPE = /^\\(?:u[0-9A-Fa-f]{4}|[bfnrt"/\\])$/;
const CONTROLS: Readonly<Record<string, string>> = {
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '0': '\0',
};

function quotedText(text: string, from: number, closing: string, mayBreak: boolean): ReadText | undefined {
  const parts: string[] = [];
  let isStrict = true;
  let at = from;
  for (;;) {
    const plain = match(PLAIN, text, at);
    parts.push(text.slice(at, plain));
    at = plain;
    const next = text[at];
    if (next === undefined) return undefined;
    if (closing.includes(next)) return { value: parts.join(''), to: at + 1, isStrict };
    if (next === '\\') {
      ESCAPE.lastIndex = at;
      const escape = ESCAPE.exec(text);
      const character = escape === null ? undefined : unescaped(escape);
      if (escape === null || character === undefined) return undefined;
      isStrict &&= STRICT_ESCAPE.test(escape[0]);
      parts.push(character);
      at += escape[0].length;
    } else {
      // A line break is more likely the end of a text that is not closed, except in a template literal.
      if (/[\r\n]/.test(next) && !mayBreak) return undefined;
      isStrict &&= !/[\r\n\t]/.test(next);
      parts.push(next);
      at += 1;
    }
  }
}

function unescaped([, u, x, braced, U, single, line]: RegExpExecArray): string | undefined {
  const hex = u ?? x ?? braced ?? U;
  if (hex !== undefined) {
    const code = Number.parseInt(hex, 16);
    return code > 0x10ffff ? undefined : String.fromCodePoint(code);
  }
  if (line !== undefined) return '';
  return single === undefined ? undefined : (CONTROLS[single] ?? single);
}
