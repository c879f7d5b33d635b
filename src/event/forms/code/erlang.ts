import type { Span } from '../../../engine';
import { pairsOf } from './call';
import { quotedAt } from './scalar';
import { codeAsJson, type CodeEntry, type CodeValue, fieldsIn, jsonValue, textValue } from './tree';
import type { Recognizer } from '../form';

const MAX_DEPTH = 50;
const MIN_FIELDS = 2;

/** Recognizes a map of Erlang, or a list of pairs of a name and a value. */
export const readErlang: Recognizer = (text) => {
  if (!/^\s*(?:#\{|\[\s*\{\s*(?:<<"|"[^"\n]*"\s*,|'|[a-z]\w*\s*,))/.test(text)) return undefined;
  const value = valueAt(text, afterSpace(text, 0), 0);
  if (value === undefined || !/^\s*\.?\s*$/.test(text.slice(value.to))) return undefined;
  if (fieldsIn(value) < MIN_FIELDS) return undefined;
  return { ...codeAsJson(text, value), phrase: 'an Erlang term', label: 'Erlang term', notes: [] };
};

/** Reads a term of Erlang at an offset; undefined where there is none. */
export function erlangAt(text: string, from: number): CodeValue | undefined {
  return valueAt(text, from, 0);
}

const SPACE = /(?:\s+|%[^\n]*)*/y;
const ATOM = /([a-z][\w@]*)|'((?:[^'\\\n]|\\.)*)'/y;
const NUMBER = /(-?\d+(?:\.\d+(?:[eE][+-]?\d+)?)?)(?![\w#])/y;
const BINARY = /<<\s*(?=")/y;
const BINARY_END = /\s*(?:\/utf8\s*)?>>/y;

function endOf(pattern: RegExp, text: string, from: number): number | undefined {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

function afterSpace(text: string, from: number): number {
  return endOf(SPACE, text, from) ?? from;
}

function valueAt(text: string, from: number, depth: number): CodeValue | undefined {
  if (depth > MAX_DEPTH) return undefined;
  if (text.startsWith('#{', from)) return mapAt(text, from, depth);
  if (text[from] === '[' || text[from] === '{') return listAt(text, from, depth);
  if (text[from] === '"') return quotedAt(text, from);
  return binaryAt(text, from) ?? numberAt(text, from) ?? atomAt(text, from);
}

function binaryAt(text: string, from: number): CodeValue | undefined {
  if (text.startsWith('<<>>', from)) return textValue('', { from, to: from + 4 });
  const start = endOf(BINARY, text, from);
  if (start === undefined) return undefined;
  const value = quotedAt(text, start);
  const to = value && endOf(BINARY_END, text, value.to);
  return value && to !== undefined ? { ...value, from, to } : undefined;
}

function numberAt(text: string, from: number): CodeValue | undefined {
  const to = endOf(NUMBER, text, from);
  if (to === undefined) return undefined;
  const number = text.slice(from, to);
  return /^-?0\d/.test(number) ? textValue(number, { from, to }) : jsonValue(number, { from, to });
}

function atomAt(text: string, from: number): CodeValue | undefined {
  ATOM.lastIndex = from;
  const [written, plain, quoted] = ATOM.exec(text) ?? [];
  if (written === undefined) return undefined;
  const span = { from, to: from + written.length };
  if (plain === 'true' || plain === 'false') return jsonValue(plain, span);
  if (plain === 'undefined' || plain === 'null' || plain === 'nil') return jsonValue('null', span);
  return textValue(plain ?? quoted ?? '', span);
}

// A tuple is read as a list; a list of pairs is an object.
function listAt(text: string, from: number, depth: number): CodeValue | undefined {
  const closing = text[from] === '[' ? ']' : '}';
  const items: CodeValue[] = [];
  let at = afterSpace(text, from + 1);
  while (text[at] !== closing) {
    const item = valueAt(text, at, depth + 1);
    if (item === undefined) return undefined;
    items.push(item);
    at = afterSpace(text, item.to);
    if (text[at] === ',') at = afterSpace(text, at + 1);
    else if (text[at] !== closing) return undefined;
  }
  const span: Span = { from, to: at + 1 };
  const pairs = closing === ']' ? pairsOf(items, span) : undefined;
  return pairs ?? { type: 'list', items, ...span };
}

function mapAt(text: string, from: number, depth: number): CodeValue | undefined {
  const entries: CodeEntry[] = [];
  let at = afterSpace(text, from + 2);
  while (text[at] !== '}') {
    const key = valueAt(text, at, depth + 1);
    if (key?.type !== 'scalar') return undefined;
    at = afterSpace(text, key.to);
    if (!/^[:=][>=]/.test(text.slice(at, at + 2))) return undefined;
    const value = valueAt(text, afterSpace(text, at + 2), depth + 1);
    if (value === undefined) return undefined;
    entries.push({ key: key.text ?? key.json, keyAt: key, value });
    at = afterSpace(text, value.to);
    if (text[at] === ',') at = afterSpace(text, at + 1);
    else if (text[at] !== '}') return undefined;
  }
  return { type: 'object', entries, from, to: at + 1 };
}
