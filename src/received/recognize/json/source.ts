import type { JsonNode } from '../../../engine';
import { jsonStringPieces } from '../../../engine/layers';
import type { Inner } from '../../../event/forms';
import type { ArrivalNoteCode } from '../../arrival';
import { cut, type Mapped, replaced } from '../text/mapped';
import { through } from '../text/undo';

/** An object of JSON. */
export type JsonObject = Extract<JsonNode, { type: 'object' }>;

/**
 * Compares keys of logs without regard to case and signs: `http_host`, `httpHost` and `HTTP-Host` are one. Azure adds a
 * letter for the type of the value, as in `httpMethod_s`.
 */
export function plainKey(key: string): string {
  return key
    .replace(/_[sdbgt]$/, '')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}

// An object is asked for many names.
const indexed = new WeakMap<JsonObject, ReadonlyMap<string, JsonNode>>();

/**
 * The values of an object that are not null, by their keys as `plainKey` writes them; the first of several. Of a list of
 * one plain value, which searches write for each field, that one.
 */
export function valuesOf(node: JsonObject): ReadonlyMap<string, JsonNode> {
  const known = indexed.get(node);
  if (known !== undefined) return known;
  const values = new Map<string, JsonNode>();
  for (const { key, value } of node.entries) {
    const name = plainKey(key);
    if (value.type !== 'null' && !values.has(name)) values.set(name, onlyValue(value));
  }
  indexed.set(node, values);
  return values;
}

function onlyValue(node: JsonNode): JsonNode {
  if (node.type !== 'array' || node.items.length !== 1) return node;
  const [item = node] = node.items;
  return scalarOf(item) === undefined ? node : item;
}

/** The first value of a key that one of these names is; names as `plainKey` writes them. */
export function valueOf(node: JsonObject, names: readonly string[]): JsonNode | undefined {
  const values = valuesOf(node);
  for (const name of names) {
    const value = values.get(name);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** An object under one of these names, or a list of attributes as the object it means. */
export function objectOf(node: JsonObject, names: readonly string[]): JsonObject | undefined {
  const values = valuesOf(node);
  for (const name of names) {
    const value = values.get(name);
    if (value?.type === 'object') return value;
    const attributes = value?.type === 'array' ? attributesOf(value) : undefined;
    if (attributes !== undefined) return attributes;
  }
  return undefined;
}

const listed = new WeakMap<JsonNode, JsonObject | undefined>();

// `{"key": "http.method", "value": "GET"}` of Jaeger; OpenTelemetry has the value in `{"stringValue": "GET"}`.
function attributesOf(list: Extract<JsonNode, { type: 'array' }>): JsonObject | undefined {
  if (listed.has(list)) return listed.get(list);
  const entries = list.items.flatMap((item): JsonObject['entries'][number][] => {
    if (item.type !== 'object') return [];
    const key = item.entries.find((entry) => entry.key === 'key')?.value;
    const value = item.entries.find((entry) => entry.key === 'value')?.value;
    if (key?.type !== 'string' || value === undefined) return [];
    const typed = value.type === 'object' && value.entries.length === 1 ? value.entries[0]?.value : undefined;
    return [{ key: key.value, keyAt: key, value: typed ?? value }];
  });
  const { from, to } = list;
  const object: JsonObject | undefined =
    entries.length > 0 && entries.length === list.items.length
      ? { type: 'object', entries, from, to }
      : undefined;
  listed.set(list, object);
  return object;
}

/** The text of a string, a number or another plain value. */
export function scalarOf(node: JsonNode | undefined): string | undefined {
  if (node === undefined || node.type === 'object' || node.type === 'array') return undefined;
  return node.type === 'string' ? node.value : node.text;
}

/** The text of a plain value with its places: of a string without its quotes and escapes. */
export function textOf(source: Mapped, node: JsonNode): Mapped {
  if (node.type !== 'string') return cut(source, node);
  const raw = source.text.slice(node.from, node.to);
  if (!raw.includes('\\')) return cut(source, { from: node.from + 1, to: node.to - 1 });
  const inner: Inner = { text: node.value, pieces: jsonStringPieces(raw) };
  return through(cut(source, node), inner);
}

/** The note on a text out of JSON whose escapes were undone; none without escapes. */
export function escapeCodes(source: Mapped, node: JsonNode): readonly ArrivalNoteCode[] {
  return node.type === 'string' && source.text.slice(node.from, node.to).includes('\\')
    ? ['json-escapes']
    : [];
}

/** The text of a key with its places. */
export function keyText(source: Mapped, key: string, { from, to }: { from: number; to: number }): Mapped {
  const inside = { from: from + 1, to: to - 1 };
  return source.text.slice(inside.from, inside.to) === key
    ? cut(source, inside)
    : replaced(source, { from, to }, key);
}
