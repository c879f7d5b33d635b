import type { JsonEntry, JsonNode } from '../engine';

/** The entry of an object under a key, the last one when the key repeats, as most parsers read it. */
export function entryOf(node: JsonNode | undefined, key: string): JsonEntry | undefined {
  return node?.type === 'object' ? node.entries.findLast((entry) => entry.key === key) : undefined;
}

/** The text of a string value; undefined for a value of any other kind and for none. */
export function stringOf(node: JsonNode | undefined): string | undefined {
  return node?.type === 'string' ? node.value : undefined;
}
