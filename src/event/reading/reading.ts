import type { Diagnostic, EventFields, JsonNode, JsonReading, Steps } from '../../engine';

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
  /** The form it is written in. */
  readonly form: EventForm;
  /** The text it was read from; every offset counts in it. */
  readonly text: string;
  /** The fields by canonical name; unknown ones by their key. */
  readonly fields: EventFields;
  /** The event's object, at its place in the text; absent when the event is not written as JSON, whatever is around it. */
  readonly tree?: JsonNode;
  /**
   * What the event is inside of, or written as instead of JSON, such as “cURL command”; absent for plain JSON and plain
   * raw-data rows. The text cannot be edited as JSON while it is there.
   */
  readonly wrapping?: string;
  /** Warnings and notes; never errors. */
  readonly problems: readonly Diagnostic[];
}

/** A text that is not an event. */
export interface RefusedEvent {
  readonly ok: false;
  /** Why not; at least one problem. */
  readonly problems: readonly Diagnostic[];
}

/** The result of reading a text as an event. */
export type EventReading = ReadEvent | RefusedEvent;

/**
 * Reads an event in any form but an empty or overlong one, given its reading as JSON. It loads separately, since most
 * events are plain JSON.
 */
export type FormReader = (text: string, json: JsonReading) => Steps<EventReading>;
