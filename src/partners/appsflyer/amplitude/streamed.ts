import { compactJson, type EventFields, type FieldValue, readJson } from '../../../engine';
import { findField } from '../../../vocabulary';
import { entriesOf } from '../../receiver/json';
import type { EventSettings } from '../events/settings';
import { PROPERTIES, PROPERTY_NAMES, type PropertyName, type PropertyRow } from './properties';

/** What a stream is made from: the mapping, and the properties that are selected besides. */
export type Selection = Pick<EventSettings, 'mapping' | 'eventProperties' | 'userProperties'>;

/** Returns the name under which the event has a user property: that of an event field, or the property's own. */
export function fieldOfProperty(property: string): string {
  return findField(property)?.name ?? property.trim();
}

/** Finds the row that fills a property of AppsFlyer: the first that names a user property. */
export function rowFor(mapping: readonly PropertyRow[], name: PropertyName): PropertyRow | undefined {
  return mapping.find(({ field, property }) => field === name && property.trim() !== '');
}

/** Returns the value of the user property that fills a property of AppsFlyer; undefined when the user has none. */
export function mappedValue(
  event: EventFields,
  { mapping }: Pick<Selection, 'mapping'>,
  name: PropertyName,
): FieldValue | undefined {
  const row = rowFor(mapping, name);
  const value = row && valueOf(event, row.property);
  return value?.text.trim() ? value : undefined;
}

function valueOf(event: EventFields, property: string): FieldValue | undefined {
  return event.get(fieldOfProperty(property)) ?? event.get(property.trim());
}

/**
 * Adds the fields that the modeled templates of Amplitude's stream read: `mapped_` and the name of each property at the
 * top of AppsFlyer's body, and `streamed_event_value`. A mapped value is text, as Amplitude sends user properties (AME).
 */
export function streamed(event: EventFields, selection: Selection): EventFields {
  const fields = new Map(event);
  for (const name of PROPERTY_NAMES) {
    const { field, valueKey } = PROPERTIES[name];
    if (valueKey !== undefined) continue;
    const value = mappedValue(event, selection, name);
    fields.set(`mapped_${name}`, value ? { ...value, kind: 'string' } : none(field));
  }
  return fields.set('streamed_event_value', eventValue(event, selection));
}

const none = (key: string): FieldValue => ({ key, text: '', kind: 'string' });

/**
 * The event value of a streamed event: what is mapped into it, then the selected event properties, then the selected user
 * properties as text. Of a key that comes twice the first stays. Empty when nothing is mapped or selected (AMS).
 */
function eventValue(event: EventFields, selection: Selection): FieldValue {
  const members = new Map<string, string>();
  const add = (key: string, json: string) => members.has(key) || members.set(key, json);
  for (const name of PROPERTY_NAMES) {
    const { valueKey } = PROPERTIES[name];
    const value = valueKey === undefined ? undefined : mappedValue(event, selection, name);
    if (valueKey !== undefined && value) add(valueKey, JSON.stringify(value.text));
  }
  if (selection.eventProperties) for (const [key, json] of propertiesOf(event)) add(key, json);
  for (const property of selection.userProperties.split(',').map((each) => each.trim())) {
    const value = property === '' ? undefined : valueOf(event, property);
    if (value !== undefined) add(property, JSON.stringify(value.text));
  }
  const key = event.get('event_value')?.key ?? 'event_value';
  if (members.size === 0) return none(key);
  const text = [...members].map(([name, json]) => `${JSON.stringify(name)}:${json}`).join(',');
  return { key, text: `{${text}}`, kind: 'json' };
}

function propertiesOf(event: EventFields): readonly (readonly [key: string, json: string])[] {
  const text = event.get('event_value')?.text ?? '';
  const reading = readJson(text);
  const entries = reading.ok ? entriesOf(reading.node) : undefined;
  return [...(entries?.values() ?? [])].map(({ key, value }) => [key, compactJson(value, text)]);
}
