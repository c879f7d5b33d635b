import type { JsonNode, Span } from '../../engine';

/** A value inside JSON and how it is reached. */
export interface JsonPlace {
  /** How it is reached from the root, such as `event.items[0]`; empty for the root itself. */
  readonly path: string;
  /** The value. */
  readonly node: JsonNode;
  /** The value with its key, in offsets of the JSON text. */
  readonly at: Span;
}

/** Lists every value of JSON with its path, each before the values inside it. */
export function* jsonNodes(root: JsonNode): Generator<JsonPlace> {
  // Reading limits the depth of JSON, so recursion is safe.
  yield* nodesFrom({ path: '', node: root, at: root });
}

function* nodesFrom(place: JsonPlace): Generator<JsonPlace> {
  const { path, node } = place;
  yield place;
  if (node.type === 'array') {
    for (const [index, item] of node.items.entries()) {
      yield* nodesFrom({ path: `${path}[${String(index)}]`, node: item, at: item });
    }
  } else if (node.type === 'object') {
    for (const { key, keyAt, value } of node.entries) {
      const at = { from: keyAt.from, to: value.to };
      yield* nodesFrom({ path: path === '' ? key : `${path}.${key}`, node: value, at });
    }
  }
}

/** True for a value that holds no others: a text, a number, a word, or an empty list or object. */
export function isLeaf(node: JsonNode): boolean {
  if (node.type === 'object') return node.entries.length === 0;
  return node.type !== 'array' || node.items.length === 0;
}
