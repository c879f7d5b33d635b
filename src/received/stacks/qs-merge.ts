import type { StackValue } from './value';

/** A value of one pair. */
export interface QsLeaf {
  readonly type: 'leaf';
  /** The value, decoded. */
  readonly text: string;
  /** The index of its pair. */
  readonly pair: number;
}

/** A list, which may have holes until all names are merged. */
export interface QsArray {
  readonly type: 'array';
  /** The values in it. */
  readonly items: QsNode[];
  /** The last index of a list that was made because a name has a value and also members. */
  conflict?: number;
}

/** An object. */
export interface QsObject {
  readonly type: 'object';
  /** The values in it, by name. */
  readonly entries: Map<string, QsNode>;
  /** The greatest index of a list that became an object because it was longer than the limit. */
  overflow?: number;
  /** As in a list. */
  conflict?: number;
}

/** What `qs` builds while it merges names. */
export type QsNode = QsLeaf | QsArray | QsObject;

/** Returns the members of a node with their keys, in the order of JavaScript: indices first, from small to large. */
export function entriesOf(node: QsNode): readonly (readonly [string, QsNode])[] {
  if (node.type === 'leaf') return [];
  if (node.type === 'array') {
    return node.items.flatMap((item, index) => [[String(index), item] as const]);
  }
  const all = [...node.entries];
  const indices = all.filter(([key]) => isIndex(key)).sort(([a], [b]) => Number(a) - Number(b));
  return indices.length === 0 ? all : [...indices, ...all.filter(([key]) => !isIndex(key))];
}

function isIndex(key: string): boolean {
  return /^(?:0|[1-9]\d{0,9})$/.test(key) && Number(key) < 2 ** 32 - 1;
}

/** Appends values to a value of the same name. A list longer than the limit becomes an object. */
export function withinLimit(before: QsNode, added: QsNode, limit: number): QsNode {
  if (before.type === 'object' && before.overflow !== undefined) {
    for (const value of added.type === 'array' ? added.items : [added]) {
      before.entries.set(String((before.overflow += 1)), value);
    }
    return before;
  }
  // A name that comes often is appended to, not copied each time.
  const array: QsArray = before.type === 'array' ? before : { type: 'array', items: [before] };
  if (added.type !== 'array') array.items.push(added);
  const all = added.type === 'array' ? { ...array, items: array.items.concat(added.items) } : array;
  return all.items.length > limit ? overflowing(all) : all;
}

/** Merges what two names hold, as `merge` of `qs` does with its option `strictMerge`. */
export function merge(target: QsNode, source: QsNode, limit: number): QsNode {
  if (source.type === 'leaf') return mergeLeaf(target, source, limit);
  if (target.type === 'leaf') return beforeMembers(target, source, limit);
  if (target.type === 'array' && source.type === 'array') return mergeArrays(target, source, limit);
  return mergeMembers(target.type === 'array' ? asObject(target) : target, source, limit);
}

function mergeLeaf(target: QsNode, source: QsLeaf, limit: number): QsNode {
  // An empty text counts as nothing.
  if (source.text === '') return target;
  if (target.type === 'array') {
    const isFull = countOf(target) >= limit;
    target.items.push(source);
    return isFull ? overflowing(target) : target;
  }
  if (target.type === 'object') {
    if (target.overflow !== undefined) {
      target.entries.set(String((target.overflow += 1)), source);
      return target;
    }
    if (target.conflict !== undefined) {
      target.entries.set(String((target.conflict += 1)), source);
      return target;
    }
  }
  const pair: QsArray = { type: 'array', items: [target, source] };
  if (pair.items.length > limit) return overflowing(pair);
  return target.type === 'object' ? { ...pair, conflict: 1 } : pair;
}

function beforeMembers(target: QsLeaf, source: QsArray | QsObject, limit: number): QsNode {
  if (source.type === 'object' && source.overflow !== undefined) {
    const shifted = entriesOf(source).map(
      ([key, item]) => [String(Number.parseInt(key, 10) + 1), item] as const,
    );
    return { type: 'object', entries: new Map([['0', target], ...shifted]), overflow: source.overflow + 1 };
  }
  // Unlike the spread operator, `concat` keeps the holes of a list.
  const items = [target as QsNode].concat(source.type === 'array' ? source.items : [source]);
  return items.length > limit ? overflowing({ type: 'array', items }) : { type: 'array', items };
}

function mergeArrays(target: QsArray, source: QsArray, limit: number): QsNode {
  source.items.forEach((item, index) => {
    const own = index in target.items ? target.items[index] : undefined;
    if (own === undefined) target.items[index] = item;
    else if (own.type !== 'leaf' && item.type !== 'leaf') target.items[index] = merge(own, item, limit);
    else target.items.push(item);
  });
  return countOf(target) > limit ? overflowing(target) : target;
}

function mergeMembers(target: QsObject, source: QsArray | QsObject, limit: number): QsObject {
  const overflow = source.type === 'object' ? source.overflow : undefined;
  for (const [key, item] of entriesOf(source)) {
    const own = target.entries.get(key);
    target.entries.set(key, own === undefined ? item : merge(own, item, limit));
    if (overflow !== undefined) target.overflow ??= greatestIndex(target, overflow);
    const index = isIndex(key) ? Number(key) : -1;
    if (target.overflow !== undefined) target.overflow = Math.max(target.overflow, index);
    if (target.conflict !== undefined) target.conflict = Math.max(target.conflict, index);
  }
  return target;
}

function greatestIndex({ entries }: QsObject, least: number): number {
  return [...entries.keys()].filter(isIndex).reduce((most, key) => Math.max(most, Number(key)), least);
}

function countOf({ items }: QsArray): number {
  let count = 0;
  items.forEach(() => (count += 1));
  return count;
}

function asObject(array: QsArray): QsObject {
  const entries = new Map(entriesOf(array));
  return {
    type: 'object',
    entries,
    ...(array.conflict !== undefined && { conflict: array.items.length - 1 }),
  };
}

function overflowing(array: QsArray): QsObject {
  return { type: 'object', entries: new Map(entriesOf(array)), overflow: array.items.length - 1 };
}

/** Turns what was merged into a value; the holes of lists close up. */
export function compacted(node: QsNode): StackValue {
  if (node.type === 'leaf') return { type: 'string', text: node.text, pair: node.pair };
  if (node.type === 'object') {
    return { type: 'map', entries: new Map(entriesOf(node).map(([key, item]) => [key, compacted(item)])) };
  }
  // Iteration of a list with holes by `forEach` and `flatMap` skips them.
  return { type: 'list', items: node.items.flatMap((item) => [compacted(item)]) };
}
