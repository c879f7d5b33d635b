import { allOrNothing } from './component';
import type { SentPair, SplitText } from './pairs';
import type { Loss, Parsed, Parser } from './parser';
import {
  compacted,
  entriesOf,
  merge,
  type QsLeaf,
  type QsNode,
  type QsObject,
  withinLimit,
} from './qs-merge';

/** How many pairs `qs` reads, and how many brackets of a name it opens. */
const MAX_PAIRS = 1000;
const DEEPEST = 5;

/** Reads a query as the package `qs` does, with the option `allowPrototypes`, as Express sets it. */
export function qsParser(arrayLimit: number): Parser {
  return { separator: '&', parse: (sent) => parseQs(sent, arrayLimit) };
}

function parseQs({ text, pairs }: SplitText, limit: number): Parsed {
  const faults = new Map<number, 'left-encoded'>();
  const losses = new Map<number, Loss>();
  const values = new Map<string, QsNode>();
  for (const pair of pairs) {
    if (pair.position >= MAX_PAIRS) losses.set(pair.index, 'over-limit');
    else if (readPair(text, pair, values, limit)) faults.set(pair.index, 'left-encoded');
  }
  const root: QsObject = { type: 'object', entries: new Map() };
  let merged: QsNode = root;
  for (const [key, value] of entriesOf({ type: 'object', entries: values })) {
    const chain = key === '' ? undefined : segmentsOf(key);
    const nested = chain && nest(chain, value, limit);
    if (nested !== undefined) merged = merge(merged, nested, limit);
  }
  const entries = new Map(entriesOf(merged).map(([key, node]) => [key, compacted(node)] as const));
  for (const { index, name } of pairs) {
    if (losses.has(index)) continue;
    const written = text.slice(name.from, name.to);
    if (written === '') losses.set(index, 'no-name');
    else if (written.includes('__proto__')) losses.set(index, 'reserved');
  }
  return { entries, faults, losses };
}

/** Decodes a pair into the values by name. True when a part of it stays encoded. */
function readPair(text: string, pair: SentPair, values: Map<string, QsNode>, limit: number): boolean {
  const part = text.slice(pair.from, pair.to).replace(/%5B/gi, '[').replace(/%5D/gi, ']');
  const bracket = part.indexOf(']=');
  const equals = bracket < 0 ? part.indexOf('=') : bracket + 1;
  const name = allOrNothing(equals < 0 ? part : part.slice(0, equals));
  const value = allOrNothing(equals < 0 ? '' : part.slice(equals + 1));
  if (!name.ok || !value.ok) return false;
  const leaf: QsLeaf = { type: 'leaf', text: value.text, pair: pair.index };
  const before = values.get(name.text);
  values.set(name.text, before === undefined ? leaf : withinLimit(before, leaf, limit));
  return (value.fault ?? name.fault) !== undefined;
}

/** Splits a name such as `a[b][]` into `a`, `[b]` and `[]`. What is deeper than the limit stays in one segment. */
function segmentsOf(key: string): readonly string[] {
  const first = key.indexOf('[');
  const parent = first < 0 ? key : key.slice(0, first);
  const segments = parent === '' ? [] : [parent];
  let open = first;
  for (let depth = 0; open >= 0 && depth < DEEPEST; depth += 1) {
    const close = closingOf(key, open);
    if (close < 0) break;
    segments.push(key.slice(open, close + 1));
    open = key.indexOf('[', close + 1);
  }
  if (open >= 0) segments.push(`[${key.slice(open)}]`);
  return segments;
}

function closingOf(key: string, open: number): number {
  let level = 0;
  for (let at = open; at < key.length; at += 1) {
    if (key[at] === '[') level += 1;
    else if (key[at] === ']' && (level -= 1) === 0) return at;
  }
  return -1;
}

/** Puts a value under the segments of its name. */
function nest(chain: readonly string[], value: QsNode, limit: number): QsNode {
  return chain.reduceRight((leaf, segment) => wrap(segment, leaf, limit), value);
}

function wrap(segment: string, leaf: QsNode, limit: number): QsNode {
  if (segment === '[]') {
    if (leaf.type === 'object' && leaf.overflow !== undefined) return leaf;
    return withinLimit({ type: 'array', items: [] }, leaf, limit);
  }
  const isWrapped = segment.startsWith('[') && segment.endsWith(']');
  const key = isWrapped ? segment.slice(1, -1) : segment;
  const index = isWrapped && /^(?:0|[1-9]\d*)$/.test(key) ? Number(key) : undefined;
  if (index !== undefined && String(index) === key) {
    if (index < limit) {
      const items: QsNode[] = [];
      items[index] = leaf;
      return { type: 'array', items };
    }
    return { type: 'object', entries: new Map([[key, leaf]]), overflow: index };
  }
  return { type: 'object', entries: new Map(key === '__proto__' ? [] : [[key, leaf]]) };
}
