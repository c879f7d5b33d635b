import type { Diagnostic, EventFields, JsonNode } from '../engine';

/**
 * The form in which an event is written.
 * - `playground`: a JSON object with the names of Push API V2, which are those of the raw data.
 * - `push-v1`: a message of Push API V1, with its older names.
 * - `s2s`: the body of a server-to-server event, with camel-case names and the event value as text.
 * - `raw-data`: a header line and rows, as in a raw-data report.
 */
export type EventForm = 'playground' | 'push-v1' | 's2s' | 'raw-data';

/** An event that could be read. */
export interface ReadEvent {
  readonly ok: true;
  readonly form: EventForm;
  /** The text it was read from; every offset counts in it. */
  readonly text: string;
  readonly fields: EventFields;
  /** The event's object; absent when the event is not written as JSON. */
  readonly tree?: JsonNode;
  /** Warnings and notes; never errors. */
  readonly problems: readonly Diagnostic[];
}

/** A text that holds no event, and why; there is at least one problem. */
export interface RefusedEvent {
  readonly ok: false;
  readonly problems: readonly Diagnostic[];
}

/** The outcome of reading a text as an event. */
export type EventReading = ReadEvent | RefusedEvent;

/** Reads raw-data rows; undefined for a text that is none. It loads apart from the rest, as most events are JSON. */
export type TableReader = (text: string) => EventReading | undefined;
