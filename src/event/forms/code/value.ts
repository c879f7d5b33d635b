import { callValue } from './call';
import { afterSpace, bareAt, scalarAt } from './scalar';
import { type CodeValue, jsonValue } from './tree';
import { type CodeSign } from './sign';
import { type Part, listOf } from './list';

/** A value that is written as in a programming language. */
export interface Code {
  /** The value. */
  readonly value: CodeValue;
  /** What tells the language. */
  readonly signs: ReadonlySet<CodeSign>;
}

interface Reader {
  readonly text: string;
  readonly signs: Set<CodeSign>;
  readonly mayBeBare: boolean;
  depth: number;
}

const MAX_DEPTH = 100;
const MAX_PARTS = 5000;
// Apple’s systems print short texts without quotes, and a semicolon after each.
const BARE_OBJECT =
  /\{\s*(?:"[^"\n]*"|[\w.$-]+)\s*=\s*(?:[^\s{("'][^\n]*|(?:"(?:[^"\\\n]|\\.)*"|[{(])[^\S\n]*(?:;[^\S\n]*)?)\n/y;

/**
 * Reads one value at an offset as PHP, Ruby, Python, Swift and other languages write it: brackets of any kind around
 * values, or around keys and values with `=>`, `:`, `=` and the like between them. Undefined where it is not certain.
 */
export function codeAt(text: string, from: number): Code | undefined {
  BARE_OBJECT.lastIndex = from;
  const mayBeBare =
    BARE_OBJECT.test(text) &&
    text
      .slice(from, BARE_OBJECT.lastIndex + 500)
      .split('\n')
      .some(isAssignment);
  const reader: Reader = { text, signs: new Set(), mayBeBare, depth: 0 };
  if (mayBeBare) reader.signs.add('bare');
  const value = valueAt(reader, from);
  return value && { value, signs: reader.signs };
}

function isAssignment(line: string): boolean {
  return line.includes('=') && line.trimEnd().endsWith(';');
}

function valueAt(reader: Reader, offset: number): CodeValue | undefined {
  const { text, signs, mayBeBare } = reader;
  const from = afterSigil(reader, afterSpace(text, offset));
  const scalar = scalarAt(text, from);
  if (scalar !== undefined) {
    const word = text.slice(scalar.from, scalar.to);
    if (word === 'nil') signs.add('nothing-nil');
    if (word === 'undef') signs.add('nothing-undef');
    if (word.startsWith(':')) signs.add('symbol');
    if (word.startsWith('[') || /^-?\d+n$/.test(word)) signs.add('cut');
    if (/^(?:datetime\.)?date/.test(word)) signs.add('name-datetime');
    if (mayBeBare && word === '"<null>"') return jsonValue('null', scalar);
    if (word.startsWith('string(')) signs.add('dump');
    return scalar;
  }
  const list = prefixedAt(reader, from);
  return list ?? (mayBeBare ? bareAt(text, from) : undefined);
}

const SIGIL = /[@%&](?=[\s"'[{(\dA-Z])/y;

function afterSigil({ text, signs }: Reader, from: number): number {
  SIGIL.lastIndex = from;
  if (!SIGIL.test(text)) return from;
  if (text[from] === '@') signs.add('at');
  if (text[from] === '%') signs.add('percent');
  return from + 1;
}

// What may be before a bracket: the name of a type or of a function, with the types it holds.
const GO_TYPE = /map\[\w+\](?:interface \{\}|[\w.*[\]]+)(?=\{)|\[\][\w.]+(?=\{)/y;
const NAME = /(new\s+)?(?:[A-Za-z_][\w$.\\]{0,100}(?:::\w+){0,5})?(?:\s*<[\w\s,.?<>[\]|']{1,100}>)?/y;
const COUNT = /\s*(?:\(\w*\)\s*)?(?:#\d+\s*)?(?:\(\d*\)\s*)?(?=\{)/y;
const LARAVEL = /array:\d+ (?=\[)/y;
const PROTOTYPE = /\[[A-Z]\w*: null prototype\]\s*(?=\{)/y;

function prefixedAt(reader: Reader, from: number): CodeValue | undefined {
  const { text, signs } = reader;
  for (const [pattern, sign] of [
    [GO_TYPE, 'name-go'],
    [PROTOTYPE, 'name-node'],
    [LARAVEL, 'dump'],
  ] as const) {
    pattern.lastIndex = from;
    if (!pattern.test(text)) continue;
    signs.add(sign);
    return listAt(reader, pattern.lastIndex, 'type');
  }
  NAME.lastIndex = from;
  const [name = '', isNew] = NAME.exec(text) ?? [];
  const end = from + name.length;
  if (isNew !== undefined) signs.add('new');
  if (name === '') return listAt(reader, from, '');
  signs.add(`name-${name.replace(/^new\s+|\s*<[^]*|.*[.:\\]/g, '')}`);
  if (/^[a-z]\w*\.[A-Z]\w*$/.test(name) && text[end] === '{') signs.add('name-go');
  COUNT.lastIndex = end;
  const opening = COUNT.test(text) ? COUNT.lastIndex : afterSpace(text, end);
  const list = listAt(reader, opening, name);
  if (list === undefined || text[opening] !== '(') return list;
  return callValue(name, { ...list, from });
}

const CLOSING: Readonly<Record<string, string>> = { '{': '}', '[': ']', '(': ')' };

function listAt(reader: Reader, from: number, name: string): CodeValue | undefined {
  const { text, signs } = reader;
  const opening = text[from] ?? '';
  const closing = CLOSING[opening];
  if (closing === undefined || reader.depth >= MAX_DEPTH) return undefined;
  reader.depth += 1;
  const parts: Part[] = [];
  let at = from + 1;
  for (;;) {
    const next = afterSpace(text, at);
    if (text[next] === closing) {
      reader.depth -= 1;
      if (opening === '(' && name === '') signs.add('parentheses');
      return listOf(reader, parts, { from, to: next + 1 }, { opening, name });
    }
    const part = partAt(reader, next, parts.length === 0);
    if (part === undefined || parts.length >= MAX_PARTS) return undefined;
    parts.push(part);
    at = separatorAfter(reader, part, closing);
    if (at < 0) return undefined;
  }
}

// PHP prints its variables without commas, and settings have a line for each.
function separatorAfter({ text, signs }: Reader, { key, value: { to } }: Part, closing: string): number {
  const at = afterSpace(text, to);
  if (text[at] === ',' || text[at] === ';') return at + 1;
  const isLine = key?.sign === '=' && text.slice(to, at).includes('\n');
  return text[at] === closing || isLine || signs.has('dump') ? at : -1;
}

const KEY = /:?([A-Za-z_$][\w$.-]*[?!]?)\s*(=>|->|=(?!=)|:(?!:))/y;
const ASSIGN = /\s*(=>|->|=(?!=)|:(?!:)|to(?=\s))/y;

function partAt(reader: Reader, from: number, isFirst: boolean): Part | undefined {
  const { text, signs } = reader;
  KEY.lastIndex = from;
  const [written = '', word, sign = ''] = KEY.exec(text) ?? [];
  if (word !== undefined) {
    if (written.startsWith(':')) signs.add('symbol');
    const start = from + (written.startsWith(':') ? 1 : 0);
    const value = valueAt(reader, from + written.length);
    return value && { key: { text: word, at: { from: start, to: start + word.length }, sign }, value };
  }
  const first = valueAt(reader, from);
  if (first === undefined) return undefined;
  ASSIGN.lastIndex = first.to;
  const assign = ASSIGN.exec(text)?.[1];
  if (assign === undefined) return { value: first };
  const key = keyOf(first);
  const value = key === undefined ? undefined : valueAt(reader, ASSIGN.lastIndex);
  if (isFirst && first.type === 'list' && assign === '=>') signs.add('dump');
  return key === undefined || value === undefined
    ? undefined
    : { key: { text: key, at: first, sign: assign }, value };
}

// A key may be in brackets of its own: ["name"] = "value".
function keyOf(value: CodeValue): string | undefined {
  if (value.type === 'scalar') return value.text ?? value.json;
  const [only, more] = value.type === 'list' ? value.items : [];
  return only?.type === 'scalar' && more === undefined ? (only.text ?? only.json) : undefined;
}
