import type { Span } from './span';
import { allSteps, type Steps } from './steps';

/** A key and its value in a JSON object. */
export interface JsonEntry {
  /** The key with its escapes decoded. */
  readonly key: string;
  /** The position of the key, quotes included. */
  readonly keyAt: Span;
  /** The value. */
  readonly value: JsonNode;
}

/**
 * A JSON value and its position. Keys keep their order and may repeat;
 * numbers keep their digits, because `12345678901234567890` and `1.0` must not change.
 */
export type JsonNode = Span &
  (
    | { readonly type: 'object'; readonly entries: readonly JsonEntry[] }
    | { readonly type: 'array'; readonly items: readonly JsonNode[] }
    | { readonly type: 'string'; readonly value: string }
    | { readonly type: 'number' | 'boolean' | 'null'; readonly text: string }
  );

/** The first fault in a text that is not JSON, and its position. */
export interface JsonProblem extends Span {
  /** The kind of fault; it stays the same when the message changes. */
  readonly code: keyof typeof MESSAGES;
  /** A sentence that says what is wrong. */
  readonly message: string;
}

/** The result of reading a text as JSON: the value, or the first fault. */
export type JsonReading =
  | { readonly ok: true; readonly node: JsonNode }
  | {
      readonly ok: false;
      readonly problem: JsonProblem;
      /** The value before the fault, where the fault is that text follows it. */
      readonly first?: JsonNode;
    };

/** The deepest nesting that is read; no event needs more. Deeper JSON is a fault. */
export const MAX_JSON_DEPTH = 200;

const MESSAGES = {
  'json-value': 'A value is missing here.',
  'json-word': 'This word is not JSON: text needs double quotes.',
  'json-quotes': 'JSON puts text in double quotes, not in single ones.',
  'json-number': 'This is not a JSON number.',
  'json-string': 'This text lacks its closing double quote.',
  'json-escape': 'JSON has no such escape after the backslash.',
  'json-control': 'A line break, a tab or another control character must be escaped inside JSON text.',
  'json-key': 'A key in double quotes is missing here.',
  'json-colon': 'A colon is missing between key and value.',
  'json-comma': 'A comma is missing before this.',
  'json-trailing-comma': 'JSON allows no comma after the last entry.',
  'json-close': 'The end of the text is reached, and a closing bracket is missing.',
  'json-end': 'There is more text after the end of the JSON value.',
  'json-depth': `The JSON is nested more than ${String(MAX_JSON_DEPTH)} levels deep.`,
} as const;

type Container = { readonly from: number; to: number } & (
  | { readonly type: 'object'; readonly entries: JsonEntry[] }
  | { readonly type: 'array'; readonly items: JsonNode[] }
);

interface Reader {
  readonly text: string;
  at: number;
  /** The objects and arrays that are open, the innermost last. */
  readonly open: Container[];
  problem?: JsonProblem;
}

/**
 * Reads a text as strict JSON, with positions. Total, and without recursion: any text yields a value or the first
 * fault. `JSON.parse` has no positions, reorders keys that are numbers, and loses digits.
 */
export function readJson(text: string): JsonReading {
  return allSteps(readJsonSteps(text));
}

// A few ms on a slow machine.
const ENTRIES_OF_A_STEP = 4000;

/** Reads as `readJson` does, in steps of a few ms, for a text that may be long. */
export function* readJsonSteps(text: string): Steps<JsonReading> {
  const reader: Reader = { text, at: 0, open: [] };
  const node = readValue(reader);
  for (let count = 1; reader.open.length > 0 && reader.problem === undefined; count += 1) {
    readNext(reader);
    if (count % ENTRIES_OF_A_STEP === 0) yield;
  }
  return readingOf(reader, node);
}

function readingOf(reader: Reader, node: JsonNode | undefined): JsonReading {
  const { text } = reader;
  skipSpaces(reader);
  if (reader.at < text.length) fail(reader, 'json-end', reader.at, text.length);
  if (node !== undefined && reader.problem === undefined) return { ok: true, node };
  const { problem: found = problem('json-value', 0, text.length) } = reader;
  return { ok: false, problem: found, ...(found.code === 'json-end' && node && { first: node }) };
}

function problem(code: keyof typeof MESSAGES, from: number, to: number): JsonProblem {
  return { code, from, to, message: MESSAGES[code] };
}

// Returns undefined, which lets a caller report the fault and stop in one statement.
function fail(reader: Reader, code: keyof typeof MESSAGES, from = reader.at, to = from + 1): undefined {
  reader.problem ??= problem(code, from, Math.min(to, reader.text.length));
}

// One step inside the innermost container: its end, or its next entry.
function readNext(reader: Reader): void {
  const container = reader.open.at(-1);
  if (container === undefined) return;
  skipSpaces(reader);
  const isFirst = (container.type === 'object' ? container.entries : container.items).length === 0;
  const closing = container.type === 'object' ? '}' : ']';
  if (reader.text[reader.at] === closing) {
    reader.at += 1;
    container.to = reader.at;
    reader.open.pop();
    return;
  }
  if (reader.at >= reader.text.length) return fail(reader, 'json-close');
  if (!isFirst && !readComma(reader, closing)) return;
  if (container.type === 'object') readEntry(reader, container.entries);
  else {
    const item = readValue(reader);
    if (item !== undefined) container.items.push(item);
  }
}

function readComma(reader: Reader, closing: string): boolean {
  if (reader.text[reader.at] !== ',') {
    fail(reader, 'json-comma');
    return false;
  }
  const comma = reader.at;
  reader.at += 1;
  skipSpaces(reader);
  if (reader.text[reader.at] !== closing) return true;
  fail(reader, 'json-trailing-comma', comma);
  return false;
}

function readEntry(reader: Reader, entries: JsonEntry[]): void {
  skipSpaces(reader);
  const from = reader.at;
  if (reader.text[from] !== '"') return fail(reader, reader.text[from] === "'" ? 'json-quotes' : 'json-key');
  const key = readString(reader);
  if (key === undefined) return;
  const keyAt = { from, to: reader.at };
  skipSpaces(reader);
  if (reader.text[reader.at] !== ':') return fail(reader, 'json-colon');
  reader.at += 1;
  const value = readValue(reader);
  if (value !== undefined) entries.push({ key, keyAt, value });
}

const SCALAR = /[^\s,:[\]{}"]+/y;
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

// An object or array is given back empty and filled by the steps that follow.
function readValue(reader: Reader): JsonNode | undefined {
  skipSpaces(reader);
  const from = reader.at;
  const first = reader.text[from];
  if (first === '"') {
    const value = readString(reader);
    return value === undefined ? undefined : { type: 'string', value, from, to: reader.at };
  }
  if (first === '{' || first === '[') return openContainer(reader, first);
  SCALAR.lastIndex = from;
  const text = SCALAR.exec(reader.text)?.[0];
  if (text === undefined) return fail(reader, 'json-value');
  reader.at += text.length;
  const to = reader.at;
  if (text === 'true' || text === 'false') return { type: 'boolean', text, from, to };
  if (text === 'null') return { type: 'null', text, from, to };
  if (NUMBER.test(text)) return { type: 'number', text, from, to };
  if (text.startsWith("'")) return fail(reader, 'json-quotes', from, to);
  return fail(reader, /^[-+.\d]/.test(text) ? 'json-number' : 'json-word', from, to);
}

function openContainer(reader: Reader, bracket: '{' | '['): JsonNode | undefined {
  const { at: from, open, text } = reader;
  if (open.length >= MAX_JSON_DEPTH) return fail(reader, 'json-depth');
  const container: Container =
    bracket === '{'
      ? { type: 'object', entries: [], from, to: text.length }
      : { type: 'array', items: [], from, to: text.length };
  open.push(container);
  reader.at += 1;
  return container;
}

// Everything but the quote, the backslash and the control characters up to U+001F.
const PLAIN = /[ !#-[\]-\uffff]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4})/y;

// Finds the end of the string. Its escapes, where it has any, are left to `JSON.parse`.
function readString(reader: Reader): string | undefined {
  const { text } = reader;
  const from = reader.at;
  let at = skip(PLAIN, text, from + 1);
  if (text[at] === '"') {
    reader.at = at + 1;
    return text.slice(from + 1, at);
  }
  for (;;) {
    at = skip(PLAIN, text, at);
    if (text[at] === '"') break;
    if (at >= text.length) return fail(reader, 'json-string', from, from + 1);
    const next = skip(ESCAPE, text, at);
    if (next === at) return fail(reader, text[at] === '\\' ? 'json-escape' : 'json-control', at, at + 1);
    at = next;
  }
  reader.at = at + 1;
  return String(JSON.parse(text.slice(from, reader.at)));
}

function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

const SPACES = /[ \t\r\n]*/y;

// Most values follow each other without a space, and to see that takes no pattern.
function skipSpaces(reader: Reader): void {
  const { text, at } = reader;
  if (!(text.charCodeAt(at) > 0x20)) reader.at = skip(SPACES, text, at);
}

/** Returns the compact form of a node: no spaces between tokens, keys in their order, strings and numbers as written. */
export function compactJson(node: JsonNode, source: string): string {
  if (node.type === 'array') return `[${node.items.map((item) => compactJson(item, source)).join(',')}]`;
  if (node.type !== 'object') return source.slice(node.from, node.to);
  const entries = node.entries.map(
    ({ keyAt, value }) => `${source.slice(keyAt.from, keyAt.to)}:${compactJson(value, source)}`,
  );
  return `{${entries.join(',')}}`;
}
