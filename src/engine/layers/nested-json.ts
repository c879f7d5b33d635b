import { type JsonNode, readJson } from '../json';
import { type InnerValue, type Layer, MAX_INNER_VALUES, type OpenInner, type Stop } from './layer';
import { leftOut } from './left-out';

/** Reads a text as a JSON object or array, and opens the strings in it. */
export function jsonLayer(text: string, open: OpenInner): Layer | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  const reading = readJson(text);
  if (!reading.ok) return undefined;
  const strings = [...stringsOf(reading.node, [])];
  const inner = strings.slice(0, MAX_INNER_VALUES).flatMap(({ node, path }): InnerValue[] => {
    const { layers, stop } = open(node.value, 'json');
    const at = { from: node.from, to: node.to };
    if (layers.length === 0 && stop === undefined) return [];
    return [{ path, at, text: node.value, layers, ...(stop && { stop }) }];
  });
  const more = leftOut(strings[MAX_INNER_VALUES]?.node, text);
  return { kind: 'json', before: text, after: text, tree: reading.node, inner, ...more };
}

interface Found {
  readonly node: Extract<JsonNode, { type: 'string' }>;
  readonly path: readonly (string | number)[];
}

// The reader allows no more than 200 levels, so this may call itself.
function* stringsOf(node: JsonNode, path: Found['path']): Generator<Found> {
  if (node.type === 'string') yield { node, path };
  else if (node.type === 'object') {
    for (const { key, value } of node.entries) yield* stringsOf(value, [...path, key]);
  } else if (node.type === 'array') {
    for (const [index, item] of node.items.entries()) yield* stringsOf(item, [...path, index]);
  }
}

// Names in brackets and braces, `[US] spring` or `{clickid}`, are no attempts at JSON.
const BEGINS_LIKE_JSON = /^\s*(?:\{\s*["':]|\[\s*["'{[])/;

/** Says where and why a text that begins like JSON is none. */
export function brokenJson(text: string): Stop | undefined {
  if (!BEGINS_LIKE_JSON.test(text)) return undefined;
  const reading = readJson(text);
  if (reading.ok) return undefined;
  const { from, to, message } = reading.problem;
  return { at: { from, to }, reason: `This begins like JSON. ${message}` };
}
