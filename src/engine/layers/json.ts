import { type JsonNode, readJson } from '../json';
import { type InnerValue, type Layer, leftOut, MAX_INNER_VALUES, type OpenInner, type Stop } from './layer';
import { type Piece, pieceWriter } from './piece';

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

// The reader allows at most 200 levels, so recursion is safe.
function* stringsOf(node: JsonNode, path: Found['path']): Generator<Found> {
  if (node.type === 'string') yield { node, path };
  else if (node.type === 'object') {
    for (const { key, value } of node.entries) yield* stringsOf(value, [...path, key]);
  } else if (node.type === 'array') {
    for (const [index, item] of node.items.entries()) yield* stringsOf(item, [...path, index]);
  }
}

// Names in brackets and braces, `[US] spring` or `{clickid}`, are not attempts at JSON.
const BEGINS_LIKE_JSON = /^\s*(?:\{\s*["':]|\[\s*["'{[])/;

/** Explains where and why a text that begins like JSON is not JSON. */
export function brokenJson(text: string): Stop | undefined {
  if (!BEGINS_LIKE_JSON.test(text)) return undefined;
  const reading = readJson(text);
  if (reading.ok) return undefined;
  const { from, to, message } = reading.problem;
  return { at: { from, to }, reason: `This starts like JSON, but is not valid. ${message}` };
}

/**
 * Decodes a text that is one JSON string. JSON that lost the quotes around it but kept the backslashes inside it, such
 * as `{\"a\":1}`, is read as the inside of such a string.
 */
export function jsonStringLayer(text: string): Layer | undefined {
  const isQuoted = /^\s*"/.test(text);
  if (!isQuoted && !/^\s*[[{][^"]*\\"/.test(text)) return undefined;
  const reading = readJson(isQuoted ? text : `"${text}"`);
  if (!reading.ok || reading.node.type !== 'string') return undefined;
  const after = reading.node.value;
  if (!isQuoted && !readJson(after).ok) return undefined;
  return { kind: 'json-string', before: text, after };
}

const TOKENS = /\\u[0-9A-Fa-f]{4}|\\[^]|[^\\]+/g;

/** Returns which characters of a JSON string encode which of its value; the quotes encode nothing. */
export function jsonStringPieces(before: string): readonly Piece[] {
  const { pieces, add } = pieceWriter();
  const isQuoted = /^\s*"/.test(before);
  const from = isQuoted ? before.indexOf('"') + 1 : 0;
  const to = isQuoted ? before.lastIndexOf('"') : before.length;
  let after = 0;
  if (from > 0) add(from, 0, false);
  for (const { 0: token, index } of before.slice(from, to).matchAll(TOKENS)) {
    const isEscape = token.startsWith('\\');
    after += isEscape ? 1 : token.length;
    add(from + index + token.length, after, !isEscape);
  }
  if (to < before.length) add(before.length, after, false);
  return pieces;
}
