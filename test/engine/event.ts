import type { EventFields } from '../../src/engine';
import { readEvent } from '../../src/event';

/** Reads the fields of an event. Throws when the text holds none: a case with a broken event is a mistake. */
export function fieldsOf(text: string): EventFields {
  const reading = readEvent(text);
  if (!reading.ok) throw new Error(`This is no event: ${text}`);
  return reading.fields;
}
