import type { Span } from './span';

/** One value of the event, as the engine fills it into a template. */
export interface FieldValue {
  /** The key as the event has it. */
  readonly key: string;
  /** A string's characters; a number or a boolean as written; an object or array as compact JSON; empty for null. */
  readonly text: string;
  readonly kind: 'string' | 'number' | 'boolean' | 'null' | 'json';
  /** Where the value stands in the text of the event; absent when the event was not read from text. */
  readonly at?: Span;
  /** Where the key stands, its quotes included. */
  readonly keyAt?: Span;
}

/** The event as the engine reads it: known fields under their canonical name, others under their key as written. */
export type EventFields = ReadonlyMap<string, FieldValue>;

/** The fields of an event that has none. */
export const NO_FIELDS: EventFields = new Map();
