import type { Span } from '../../../engine';
import { quotedAt } from './scalar';
import { codeAsJson, type CodeEntry, type CodeValue, fieldsIn, jsonValue, textValue } from './tree';
import type { Recognizer } from '../form';

const BEGINNING = /^\s*(?:\[\s*)?(?:#:[\w.*-]{1,100}\s*)?\{[\s,]*(?::[A-Za-z_]|"[^"\n]*"[\s,]+[^\s,:=])/;
const MAX_DEPTH = 50;
const MIN_FIELDS = 2;

/** Recognizes a map of Clojure, as EDN, with at least one keyword as a key. */
export const readEdn: Recognizer = (text) => {
  if (!BEGINNING.test(text)) return undefined;
  const value = ednAt(text, afterSpace(text, 0));
  if (value === undefined || afterSpace(text, value.to) < text.length) return undefined;
  if (fieldsIn(value) < MIN_FIELDS) return undefined;
  return { ...codeAsJson(text, value), phrase: 'a Clojure map', label: 'Clojure map', notes: [] };
};

/** Reads a value of Clojure at an offset; undefined where there is none, and for a map without a keyword. */
export function ednAt(text: string, from: number): CodeValue | undefined {
  const reader: Reader = { text, hasKeyword: false };
  const value = valueAt(reader, from, 0);
  return reader.hasKeyword ? value : undefined;
}

interface Reader {
  readonly text: string;
  hasKeyword: boolean;
}

const SPACE = /(?:[\s,]+|;[^\n]*)*/y;
const KEYWORD = /:([A-Za-z_][\w./-]*[?!]?)(?=[\s,}\])]|$)/y;
const NUMBER = /([+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)[NM]?(?=[\s,}\])]|$)/y;
const WORD = /(nil|true|false)(?=[\s,}\])]|$)/y;
const TAG = /#[A-Za-z][\w./-]*\s+(?=")/y;
const NAMESPACE = /#:[\w.*-]{1,100}\s*(?=\{)/y;
const CLOSING = { '{': '}', '[': ']', '(': ')' } as const;

function afterSpace(text: string, from: number): number {
  SPACE.lastIndex = from;
  SPACE.test(text);
  return SPACE.lastIndex;
}

function valueAt(reader: Reader, from: number, depth: number): CodeValue | undefined {
  const { text } = reader;
  const namespace = found(NAMESPACE, text, from);
  if (namespace !== undefined) return valueAt(reader, namespace.to, depth + 1);
  const first = text[from] ?? '';
  if (first === '{' || first === '[' || first === '(') {
    return depth < MAX_DEPTH ? containerAt(reader, { from, opening: first, depth }) : undefined;
  }
  const tag = found(TAG, text, from);
  if (first === '"' || tag !== undefined) {
    const value = quotedAt(text, tag?.to ?? from);
    return value && { ...value, from };
  }
  const word = found(WORD, text, from);
  if (word !== undefined) return jsonValue(word.content === 'nil' ? 'null' : word.content, word);
  const keyword = found(KEYWORD, text, from);
  if (keyword !== undefined) return textValue(keyword.content, keyword);
  const number = found(NUMBER, text, from);
  if (number === undefined) return undefined;
  const digits = number.content.replace(/^\+/, '');
  return /^-?0\d/.test(digits) ? textValue(digits, number) : jsonValue(digits, number);
}

function found(pattern: RegExp, text: string, from: number): (Span & { content: string }) | undefined {
  pattern.lastIndex = from;
  const match = pattern.exec(text);
  return match === null ? undefined : { content: match[1] ?? '', from, to: pattern.lastIndex };
}

interface Opened {
  readonly from: number;
  readonly opening: keyof typeof CLOSING;
  readonly depth: number;
}

function containerAt(reader: Reader, { from, opening, depth }: Opened): CodeValue | undefined {
  const { text } = reader;
  const items: CodeValue[] = [];
  let at = afterSpace(text, from + 1);
  while (text[at] !== CLOSING[opening]) {
    const item = valueAt(reader, at, depth + 1);
    if (item === undefined) return undefined;
    items.push(item);
    at = afterSpace(text, item.to);
  }
  const span = { from, to: at + 1 };
  return opening === '{' ? mapOf(reader, items, span) : { type: 'list', items, ...span };
}

function mapOf(reader: Reader, items: readonly CodeValue[], span: Span): CodeValue | undefined {
  const entries: CodeEntry[] = [];
  for (let index = 0; index < items.length; index += 2) {
    const [key, value] = items.slice(index, index + 2);
    if (key?.type !== 'scalar' || value === undefined) return undefined;
    reader.hasKeyword ||= reader.text[key.from] === ':';
    // A keyword may have the name of a namespace before it.
    entries.push({ key: (key.text ?? key.json).replace(/^[\w.-]+\/(?=.)/, ''), keyAt: key, value });
  }
  return { type: 'object', entries, ...span };
}
