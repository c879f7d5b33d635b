/**
 * What an event field holds.
 * - `time`: a date and time; UTC unless the field's documentation says otherwise.
 * - `json`: an object, or text that holds one.
 * - `device-id`: an identifier that belongs to a device.
 */
export type FieldType = 'text' | 'number' | 'boolean' | 'time' | 'json' | 'device-id';

/** The types of fields, in a few words. */
export const FIELD_TYPE_WORDS: Record<FieldType, string> = {
  text: 'text',
  number: 'number',
  boolean: 'true or false',
  time: 'date and time',
  json: 'JSON object',
  'device-id': 'device identifier',
};

/** A field of the event, under the name that Push API V2 and the raw-data reports give it. */
export interface EventField {
  /** The canonical name. */
  readonly name: string;
  /** Names that differ in more than case, `-`, `_` and spaces: those of Push API V1, report headers and server-to-server events. */
  readonly aliases: readonly string[];
  /** What it holds. */
  readonly type: FieldType;
}
