import type { JsonEntry, JsonNode, Span } from '../../engine';

/** A JSON object's entries by key. Of a key that comes twice the last entry counts, as parsers usually have it. */
export type Entries = ReadonlyMap<string, JsonEntry>;

/** Finds where a stretch of a JSON text stands in the request. */
export type Place = (span: Span) => Span;

/** The entries of a node by key; undefined when it is no object. */
export function entriesOf(node: JsonNode | undefined): Entries | undefined {
  if (node?.type !== 'object') return undefined;
  return new Map(node.entries.map((entry) => [entry.key, entry]));
}

/** Tells whether a key says nothing: it is not there, is null, or is an empty text. */
export function isBlank(entry: JsonEntry | undefined): boolean {
  if (entry === undefined || entry.value.type === 'null') return true;
  return entry.value.type === 'string' && entry.value.value.trim() === '';
}

/** The characters of a text value; undefined when the key is not there or holds something else. */
export function stringOf(entry: JsonEntry | undefined): string | undefined {
  return entry?.value.type === 'string' ? entry.value.value : undefined;
}

/** The number a key holds; undefined when the key is not there or holds something else, a number in quotes included. */
export function numberOf(entry: JsonEntry | undefined): number | undefined {
  return entry?.value.type === 'number' ? Number(entry.value.text) : undefined;
}

/** Where a container opens: the place to speak of what it lacks. */
export function openingOf({ from }: JsonNode): Span {
  return { from, to: from + 1 };
}

/** A node and its nesting, counted from 1. */
type Visit = readonly [node: JsonNode, depth: number];

/** Goes through a node and all that it holds, in order, without recursion, so that no nesting is too deep for it. */
export function* walk(root: JsonNode): Generator<Visit> {
  const open: Visit[] = [[root, 1]];
  for (let visit = open.pop(); visit !== undefined; visit = open.pop()) {
    yield visit;
    const [node, depth] = visit;
    const children = childrenOf(node);
    for (let index = children.length - 1; index >= 0; index -= 1) {
      const child = children[index];
      if (child !== undefined) open.push([child, depth + 1]);
    }
  }
}

function childrenOf(node: JsonNode): readonly JsonNode[] {
  if (node.type === 'array') return node.items;
  return node.type === 'object' ? node.entries.map(({ value }) => value) : [];
}
