import { compactJson, type JsonNode, readJson } from '../../../engine';
import type { Comparison } from './comparison';
import { short } from './comparison';
import { type Change, differ, type Difference } from '../difference';

/** Finds JSON that says the same in another spelling, with other types, or with other values. */
export function jsonDifference(comparison: Comparison): Difference | undefined {
  const { decoded, expected, at, piece } = comparison;
  if (piece.fill.match?.macro.kind !== 'json' || expected === undefined || decoded === expected) {
    return undefined;
  }
  const [received, wanted] = [readJson(decoded), readJson(expected)];
  if (!received.ok || !wanted.ok) return undefined;
  const places = { at, templateAt: piece.at };
  const [compact, other] = [compactJson(received.node, decoded), compactJson(wanted.node, expected)];
  if (plainSlashes(compact) === plainSlashes(other) || normal(received.node) === normal(wanted.node)) {
    const isSlashes = compact.includes('\\/') !== other.includes('\\/');
    const how = isSlashes ? 'slashes are escaped in another way' : 'spaces, escapes or order differ';
    return differ('json-spelling', `It is the same JSON; ${how}.`, {
      ...places,
      change: isSlashes ? slashChange(compact.includes('\\/')) : undefined,
    });
  }
  if (received.node.type === 'string' && received.node.value === expected) {
    const sentence = 'It is JSON in a text of JSON, so a receiver has to parse it twice.';
    return differ('encoded-twice', sentence, places);
  }
  const differing = differingPath(received.node, wanted.node);
  const sentence = `The event value differs${differing === undefined ? '' : ` at ${short(differing)}`}.`;
  return differ('other-value', sentence, places);
}

function plainSlashes(json: string): string {
  return json.replace(/\\[^]/g, (escape) => (escape === '\\/' ? '/' : escape));
}

function slashChange(escapeSlashes: boolean): Change {
  const label = escapeSlashes ? 'Adopt escaped slashes' : 'Adopt plain slashes';
  return { label, edits: [], options: { escapeSlashes } };
}

// Keys in order, texts without escapes; numbers as written, since `1` and `1.0` are not the same to everyone.
function normal(node: JsonNode): string {
  switch (node.type) {
    case 'object':
      return `{${node.entries
        .map(({ key, value }) => `${JSON.stringify(key)}:${normal(value)}`)
        .sort()
        .join(',')}}`;
    case 'array':
      return `[${node.items.map(normal).join(',')}]`;
    case 'string':
      return JSON.stringify(node.value);
    default:
      return node.text;
  }
}

// The first key of the outer object whose values differ, or that only one of the two has.
function differingPath(received: JsonNode, wanted: JsonNode): string | undefined {
  if (received.type !== 'object' || wanted.type !== 'object') return undefined;
  const values = new Map(received.entries.map(({ key, value }) => [key, normal(value)]));
  const missing = wanted.entries.find(({ key, value }) => values.get(key) !== normal(value));
  if (missing !== undefined) return missing.key;
  const known = new Set(wanted.entries.map(({ key }) => key));
  return received.entries.find(({ key }) => !known.has(key))?.key;
}
