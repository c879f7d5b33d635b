import { type Diagnostic, type FieldValue, type JsonNode, readJson, type Span } from '../engine';
import { spanInside } from './literal';
import { problemAt } from './problem';
import type { ReadEvent } from './reading';

/** An event value taken apart, whether it is written as an object or as the text of one. */
export interface EventValue {
  /** Absent when the value is empty or is not JSON. */
  readonly node?: JsonNode;
  /** Says why the value is not JSON. */
  readonly problem?: Diagnostic;
  /** Finds where a stretch of the node's source stands in the text of the event. */
  readonly locate: (inside: Span) => Span;
}

/** Takes an event value apart. */
export function openEventValue({ text, form, tree }: ReadEvent, value: FieldValue): EventValue {
  const at = value.at ?? { from: 0, to: 0 };
  if (value.kind !== 'string') {
    const entries = tree?.type === 'object' ? tree.entries : [];
    const node = entries.find((entry) => entry.value.from === at.from)?.value;
    return node === undefined || node.type === 'null'
      ? { locate: () => at }
      : { node, locate: (inside) => inside };
  }
  const literal = form === 'raw-data' ? 'table' : 'json';
  const locate = (inside: Span) => (value.at === undefined ? at : spanInside(text, at, inside, literal));
  if (value.text.trim() === '') return { locate };
  const reading = readJson(value.text);
  if (reading.ok) return { node: reading.node, locate };
  const message = `The event value cannot be read as JSON. ${reading.problem.message}`;
  return { problem: problemAt(locate(reading.problem), 'warning', 'event-value-json', message), locate };
}
