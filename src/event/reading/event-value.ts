import { type Diagnostic, type FieldValue, type JsonNode, readJson, type Span } from '../../engine';
import { spansInside } from './literal';
import { problemAt } from '../problem';
import type { ReadEvent } from './reading';

/** A parsed event value, or another field that is JSON, written either as an object or as the text of one. */
export interface EventValue {
  /** The value; absent when it is empty or not JSON. */
  readonly node?: JsonNode;
  /** Why the value is not JSON; absent when it is. */
  readonly problem?: Diagnostic;
  /** Maps a span of the node's source to its span in the text of the event. */
  readonly locate: (inside: Span) => Span;
  /** The text that the spans of the node count in. */
  readonly source: string;
}

// Several checks look into the same value, which may be long.
const opened = new WeakMap<FieldValue, { readonly reading: ReadEvent; readonly value: EventValue }>();

/** Parses an event value. */
export function openEventValue(reading: ReadEvent, value: FieldValue): EventValue {
  const before = opened.get(value);
  if (before?.reading === reading) return before.value;
  const now = open(reading, value);
  opened.set(value, { reading, value: now });
  return now;
}

function open({ text, form, tree, wrapping }: ReadEvent, value: FieldValue): EventValue {
  const at = value.at ?? { from: 0, to: 0 };
  if (value.kind !== 'string') {
    const entries = tree?.type === 'object' ? tree.entries : [];
    const node = entries.find((entry) => entry.value.from === at.from)?.value;
    return node === undefined || node.type === 'null'
      ? { locate: () => at, source: text }
      : { node, locate: (inside) => inside, source: text };
  }
  const literal = form === 'raw-data' ? 'table' : 'json';
  const locate = value.at === undefined || wrapping !== undefined ? () => at : spansInside(text, at, literal);
  const source = value.text;
  if (source.trim() === '') return { locate, source };
  const reading = readJson(source);
  if (reading.ok) return { node: reading.node, locate, source };
  const message = `The event value is not valid JSON. ${reading.problem.message}`;
  const problem = problemAt(locate(reading.problem), 'warning', 'event-value-json', message);
  return { problem, locate, source };
}
