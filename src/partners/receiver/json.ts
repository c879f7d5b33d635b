import type { JsonEntry, JsonNode, Span } from '../../engine';

/** A JSON object with positions. */
export type ObjectNode = Extract<JsonNode, { readonly type: 'object' }>;

/** Maps a span of a JSON text, or of a decoded value, to its span in the request. */
export type Place = (span: Span) => Span;

/** The entries of a JSON object by key; of a repeated key the last entry, as most parsers read it. */
export type Entries = ReadonlyMap<string, JsonEntry>;

/** Returns the entries of a node by key; undefined when it is not an object. */
export function entriesOf(node: JsonNode | undefined): Entries | undefined {
  if (node?.type !== 'object') return undefined;
  return new Map(node.entries.map((entry) => [entry.key, entry]));
}

/** Returns an object's value under a key, the last one when the key repeats; undefined for any other node. */
export function valueAt(node: JsonNode | undefined, key: string): JsonNode | undefined {
  return node?.type === 'object' ? node.entries.findLast((entry) => entry.key === key)?.value : undefined;
}

/** True for a value that says nothing: a missing one, null, or a string of spaces only. */
export function isEmpty(node: JsonNode | undefined): boolean {
  if (node === undefined || node.type === 'null') return true;
  return node.type === 'string' && node.value.trim() === '';
}

/** Returns the characters of a string; undefined for any other value. */
export function stringOf(node: JsonNode | undefined): string | undefined {
  return node?.type === 'string' ? node.value : undefined;
}

/** Returns a number; undefined for any other value, a number in quotes included. */
export function numberOf(node: JsonNode | undefined): number | undefined {
  return node?.type === 'number' ? Number(node.text) : undefined;
}

/** Returns the characters of a string, a number or a boolean; an empty text for any other value. */
export function scalarText(node: JsonNode | undefined): string {
  if (node?.type === 'string') return node.value;
  return node?.type === 'number' || node?.type === 'boolean' ? node.text : '';
}

/** Returns the span of a container's opening bracket, where a finding about something it lacks is shown. */
export function openingOf({ from }: Span): Span {
  return { from, to: from + 1 };
}

type Visit = readonly [node: JsonNode, depth: number];

/** Visits a node and everything in it, in order, with the depth counted from 1. It does not recurse, so any depth works. */
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
