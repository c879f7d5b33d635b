import type { Span } from '../../../engine';
import { type CodeEntry, type CodeValue, textValue } from './tree';

const OPENING = /(?:Array|[\w\\]{1,200} Object)[ \t]*\([ \t]*(?=\[)/y;
const KEY = /\[([^\]\r\n]{1,200}?)(?::(?:protected|private|[\w\\]{1,200}:private))?\] => ?/y;
// What ends a value: the next key, or the bracket of the array.
const END = /(?<![ \t])[ \t]+(?:(?=\[[^\]\r\n]{1,200}\] => )|\)(?=\s|$))/g;
const MAX_DEPTH = 20;

/** Reads an array at an offset as PHP’s `print_r` prints it, after a log joined its lines; undefined where there is none. */
export function oneLineArrayAt(text: string, from: number, depth = 0): CodeValue | undefined {
  const start = endOf(OPENING, text, from);
  if (start === undefined || depth > MAX_DEPTH) return undefined;
  const entries: CodeEntry[] = [];
  let at = start;
  for (;;) {
    KEY.lastIndex = at;
    const [head, key = ''] = KEY.exec(text) ?? [];
    if (head === undefined) return undefined;
    const begin = at + head.length;
    const inner = oneLineArrayAt(text, begin, depth + 1);
    // Read as a text, it would be read again for each of its keys.
    if (inner === undefined && endOf(OPENING, text, begin) !== undefined) return undefined;
    const end = endOfValue(text, inner?.to ?? begin);
    if (end === undefined) return undefined;
    const value = inner ?? textValue(text.slice(begin, end.from), { from: begin, to: end.from });
    entries.push({ key, keyAt: { from: at + 1, to: at + 1 + key.length }, value });
    at = end.to;
    if (text[at - 1] === ')') return { type: 'object', entries, from, to: at };
  }
}

function endOfValue(text: string, from: number): Span | undefined {
  END.lastIndex = from;
  const found = END.exec(text);
  return found === null ? undefined : { from: found.index, to: found.index + found[0].length };
}

function endOf(pattern: RegExp, text: string, from: number): number | undefined {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
