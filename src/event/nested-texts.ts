import { type FieldValue, type JsonNode, readJson, type Span } from '../engine';
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
 * Lists the keys and texts inside of a field in their order, to any depth, also inside texts that are JSON themselves.
 * Returns undefined for a field that is neither an object nor a list nor the text of one.
 */
export function nestedTexts(reading: ReadEvent, field: FieldValue): readonly NestedText[] | undefined {
  if (field.kind !== 'json' && !looksNested(field.text)) return undefined;
  const opened = openEventValue(reading, field);
  const { locate, source } = opened;
  const found: NestedText[] = [];
  if (opened.node !== undefined) {
    collect(opened.node, { key: '', source, locate }, found);
    return found;
  }
  const parsed = readJson(field.text);
  if (!parsed.ok) return undefined;
  // The object was put together from several places of the event.
  collect(parsed.node, { key: '', source: field.text, locate: () => field.at ?? { from: 0, to: 0 } }, found);
  return found;
}

function looksNested(text: string): boolean {
  return /^\s*["{[]/.test(text);
}

interface Place {
  readonly key: string;
  readonly source: string;
  readonly locate: (inside: Span) => Span;
}

function collect(node: JsonNode, place: Place, found: NestedText[]): void {
  if (node.type === 'object') {
    for (const { key, keyAt, value } of node.entries) {
      found.push({ key, text: key, isKey: true, locate: () => place.locate(keyAt) });
      collect(value, { ...place, key }, found);
    }
  } else if (node.type === 'array') {
    for (const item of node.items) collect(item, place, found);
  } else if (node.type === 'string') {
    const inner = looksNested(node.value) ? readJson(node.value) : undefined;
    if (inner?.ok === true && inner.node.type !== 'string') collect(inner.node, insideOf(node, place), found);
    else found.push({ key: place.key, text: node.value, isKey: false, locate: () => place.locate(node) });
  }
}

function insideOf(text: Span, { key, source, locate }: Place): Place {
  const inner = spansInside(source, text, 'json');
  return {
    key,
    source: String(JSON.parse(source.slice(text.from, text.to))),
    locate: (span) => locate(inner(span)),
  };
}
