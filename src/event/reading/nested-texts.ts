import { type FieldValue, type JsonNode, readJson, type Span } from '../../engine';
import { openEventValue } from './event-value';
import { spansInside } from './literal';
import type { ReadEvent } from './reading';

/** A key or a text inside of a field that is JSON. */
export interface NestedText {
  /** The key itself, or the nearest key of the value; empty for a value that is under none. */
  readonly key: string;
  /** Its characters, without escapes. */
  readonly text: string;
  /** True for a key. */
  readonly isKey: boolean;
  /** Finds its place in the text of the event; cheapest when asked in the order of the texts. */
  readonly locate: () => Span;
}

/**
 * Lists the keys and texts inside of a field that have a pattern, in their order, to any depth, also inside texts that
 * are JSON themselves. Returns undefined for a field that is neither an object nor a list nor the text of one.
 */
export function nestedTexts(
  reading: ReadEvent,
  field: FieldValue,
  pattern: RegExp,
): readonly NestedText[] | undefined {
  if (field.kind !== 'json' && !looksNested(field.text)) return undefined;
  const { node, problem, locate, source } = openEventValue(reading, field);
  const found: NestedText[] = [];
  const search: Search = { pattern, found };
  if (node !== undefined) {
    collect(node, '', { source, locate }, search);
    return found;
  }
  const parsed = problem === undefined ? readJson(field.text) : undefined;
  if (parsed?.ok !== true) return undefined;
  // The object was put together from several places of the event.
  collect(parsed.node, '', { source: field.text, locate: () => field.at ?? { from: 0, to: 0 } }, search);
  return found;
}

function looksNested(text: string): boolean {
  return /^\s*["{[]/.test(text);
}

interface Place {
  readonly source: string;
  readonly locate: (inside: Span) => Span;
}

interface Search {
  readonly pattern: RegExp;
  readonly found: NestedText[];
}

// Recursion is safe: the JSON reader limits the depth.
function collect(node: JsonNode, key: string, place: Place, search: Search): void {
  const { pattern, found } = search;
  if (node.type === 'object') {
    for (const { key: name, keyAt, value } of node.entries) {
      if (pattern.test(name)) {
        found.push({ key: name, text: name, isKey: true, locate: () => place.locate(keyAt) });
      }
      collect(value, name, place, search);
    }
  } else if (node.type === 'array') {
    for (const item of node.items) collect(item, key, place, search);
  } else if (node.type === 'string') {
    const { value } = node;
    const inner = looksNested(value) ? readJson(value) : undefined;
    if (inner?.ok === true && inner.node.type !== 'string') {
      collect(inner.node, key, insideOf(node, place), search);
    } else if (pattern.test(value)) {
      found.push({ key, text: value, isKey: false, locate: () => place.locate(node) });
    }
  }
}

function insideOf(text: Span, { source, locate }: Place): Place {
  const inner = spansInside(source, text, 'json');
  return {
    source: String(JSON.parse(source.slice(text.from, text.to))),
    locate: (span) => locate(inner(span)),
  };
}
