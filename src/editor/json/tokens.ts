import type { Span } from '../../engine';

/** A word of JSON or of what is nearly JSON, by how it is written. */
export interface JsonToken extends Span {
  /** A string; a number; `true`, `false` or `null`; a bracket, colon or comma; or anything else up to one of these. */
  readonly kind: 'string' | 'number' | 'literal' | 'sign' | 'other';
}

const BEGINNING = /"|[{}[\]():,]|[^\s"{}[\]():,]+/g;
const NUMBER = /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const LITERAL = /^(?:true|false|null)$/;

/**
 * Reads any text as words of JSON, however broken it is; `from` is the beginning of a line. A string ends with its line,
 * so what is on one line does not depend on the others.
 */
export function* jsonTokens(text: string, from = 0): Generator<JsonToken> {
  const beginning = new RegExp(BEGINNING);
  beginning.lastIndex = from;
  for (let found = beginning.exec(text); found !== null; found = beginning.exec(text)) {
    const [word] = found;
    const at = found.index;
    if (word === '"') beginning.lastIndex = stringEnd(text, at);
    yield { from: at, to: beginning.lastIndex, kind: kindOf(word) };
  }
}

function kindOf(word: string): JsonToken['kind'] {
  if (word === '"') return 'string';
  if (/^[{}[\]():,]/.test(word)) return 'sign';
  if (LITERAL.test(word)) return 'literal';
  return NUMBER.test(word) ? 'number' : 'other';
}

/** Returns where the string that begins at an offset ends: after its closing quote, or at the end of its line. */
function stringEnd(text: string, from: number): number {
  const newline = text.indexOf('\n', from);
  const lineEnd = newline < 0 ? text.length : newline;
  // A pattern for this exceeds the stack of Firefox in a string of 65,000 characters.
  for (let at = from + 1; at < lineEnd; at += 1) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) at += 1;
    else if (code === QUOTE) return at + 1;
  }
  return lineEnd;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** True for a string that has its closing quote. */
export function isClosed(text: string, { from, to }: Span): boolean {
  if (to - from < 2 || text.charCodeAt(to - 1) !== QUOTE) return false;
  let backslashes = 0;
  while (text.charCodeAt(to - 2 - backslashes) === BACKSLASH) backslashes += 1;
  return backslashes % 2 === 0;
}

/** Returns the string that an offset is inside of: after its first quote, and before its last one if it has one. */
export function stringAround(text: string, offset: number): JsonToken | undefined {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  for (const token of jsonTokens(text, lineStart)) {
    if (token.from >= offset) return undefined;
    const isInside = offset < token.to || (offset === token.to && !isClosed(text, token));
    if (token.kind === 'string' && isInside) return token;
  }
  return undefined;
}

const CLOSING: ReadonlyMap<string, string> = new Map([
  ['{', '}'],
  ['[', ']'],
  ['(', ')'],
]);

/** Returns the bracket that closes an opening one; undefined for any other text. */
export function closingOf(bracket: string): string | undefined {
  return CLOSING.get(bracket);
}
