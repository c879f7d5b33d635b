import type { Span } from '../span';

/** One value of the event, as the engine fills it into a template. */
export interface FieldValue {
  /** The key as it is written in the event. */
  readonly key: string;
  /** A string's characters; a number or a boolean as written; an object or array as compact JSON; empty for null. */
  readonly text: string;
  /** The type the value has in the event. */
  readonly kind: 'string' | 'number' | 'boolean' | 'null' | 'json';
  /** The position of the value in the event's text; absent when the event was not read from text. */
  readonly at?: Span;
  /** The position of the key, quotes included. */
  readonly keyAt?: Span;
}

/** The event as the engine reads it, in the order of its keys: known fields under their canonical name, others under their key as written. */
export type EventFields = ReadonlyMap<string, FieldValue>;

/** The fields of an event that has none. */
export const NO_FIELDS: EventFields = new Map();
