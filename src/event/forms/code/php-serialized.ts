import type { Span } from '../../../engine';
import { endOfBytes } from './scalar';
import { codeAsJson, type CodeEntry, type CodeValue, fieldsIn, jsonValue, textValue } from './tree';
import type { Recognizer } from '../form';

const MAX_DEPTH = 50;
const MIN_FIELDS = 2;

/** Recognizes an array or an object as PHP's `serialize` writes it, with the length of each text in bytes. */
export const readPhpSerialized: Recognizer = (text) => {
  const from = text.search(/\S/);
  if (!/^(?:a|O):\d/.test(text.slice(Math.max(0, from), from + 3))) return undefined;
  const value = valueAt(text, from, 0);
  if (value === undefined || text.slice(value.to).trim() !== '' || fieldsIn(value) < MIN_FIELDS) {
    return undefined;
  }
  return { ...codeAsJson(text, value), phrase: 'a value that PHP serialized', label: 'PHP value', notes: [] };
};

const NUMBER = /(?:i|d):(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?);/y;
const BOOLEAN = /b:([01]);/y;
const TEXT = /s:(\d{1,7}):"/y;
const OPENING = /(?:a|O:\d{1,4}:"[\w\\]{1,200}"):\d{1,7}:\{/y;

/** Reads a value at an offset as PHP’s `serialize` writes it; undefined where there is none. */
export function phpValueAt(text: string, from: number): CodeValue | undefined {
  return valueAt(text, from, 0);
}

function valueAt(text: string, from: number, depth: number): CodeValue | undefined {
  if (text.startsWith('N;', from)) return jsonValue('null', { from, to: from + 2 });
  const boolean = found(BOOLEAN, text, from);
  if (boolean !== undefined) return jsonValue(String(boolean.content === '1'), boolean);
  const number = found(NUMBER, text, from);
  if (number !== undefined) return jsonValue(number.content, number);
  return textAt(text, from) ?? (depth < MAX_DEPTH ? entriesAt(text, from, depth) : undefined);
}

function found(pattern: RegExp, text: string, from: number): (Span & { content: string }) | undefined {
  pattern.lastIndex = from;
  const match = pattern.exec(text);
  return match === null ? undefined : { content: match[1] ?? '', from, to: pattern.lastIndex };
}

function textAt(text: string, from: number): CodeValue | undefined {
  const head = found(TEXT, text, from);
  if (head === undefined) return undefined;
  const to = endOfBytes(text, head.to, Number(head.content));
  return text.startsWith('";', to) ? textValue(text.slice(head.to, to), { from, to: to + 2 }) : undefined;
}

function entriesAt(text: string, from: number, depth: number): CodeValue | undefined {
  const opening = found(OPENING, text, from);
  if (opening === undefined) return undefined;
  const entries: CodeEntry[] = [];
  let at = opening.to;
  while (text[at] !== '}') {
    const key = valueAt(text, at, MAX_DEPTH);
    const value = key && valueAt(text, key.to, depth + 1);
    if (key?.type !== 'scalar' || value === undefined) return undefined;
    // The name of a hidden member has the class before it.
    const name = (key.text ?? key.json).replace(/^\0[^\0]*\0/, '');
    entries.push({ key: name, keyAt: key, value });
    at = value.to;
  }
  const span = { from, to: at + 1 };
  const isList = entries.length > 0 && entries.every(({ key }, index) => key === String(index));
  return isList
    ? { type: 'list', items: entries.map(({ value }) => value), ...span }
    : { type: 'object', entries, ...span };
}
