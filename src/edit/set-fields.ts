import { type EventReading, readEvent, toJson } from '../event';
import { applyEdits } from './change';
import { insertField } from './insert-field';

/**
 * Writes values into the text of an event, by canonical field name: in place of the value of a field it has, otherwise
 * at its end. An empty value is not added. The rest of a JSON event stays as written; an event in another format becomes
 * JSON; text that cannot be read is returned unchanged. `reading` is the reading of `text`.
 */
export function setEventFields(
  text: string,
  reading: EventReading,
  values: Readonly<Record<string, string>>,
): string {
  const json = reading.ok && reading.tree === undefined ? toJson(reading) : text;
  return Object.entries(values).reduce(setField, json);
}

function setField(text: string, [name, value]: [string, string]): string {
  const reading = readEvent(text);
  const at = reading.ok ? reading.fields.get(name)?.at : undefined;
  if (at === undefined && value === '') return text;
  const edit =
    at === undefined
      ? insertField(text, name, value)
      : { from: at.from, to: at.to, insert: JSON.stringify(value) };
  return edit === undefined ? text : applyEdits(text, [edit]);
}
