import { EVENT_FIELDS, type EventField, findField, type Vocabulary } from '../../../vocabulary';
import { valuesOfField } from '../../../vocabulary/field-values';
import { EVENT_VALUE_KEYS, fieldReference, RICH_EVENT_NAMES } from '../../../vocabulary/reference';
import { typeOf } from '../../info/facts';
import type { EventHelp } from '../../help';
import type { JsonPlace } from '../../json/place';
import type { JsonShape } from './write';

/** A key that can be added to the event. */
export interface KnownKey {
  /** The key, without quotes. */
  readonly name: string;
  /** The type of its value, in a few words. */
  readonly holds: string;
  /** How its value begins. */
  readonly shape: JsonShape;
}

/** A value that a key can have. */
export interface KnownValue {
  /** The value, without quotes. */
  readonly value: string;
  /** True if JSON writes it without quotes. */
  readonly isBare: boolean;
  /** True if it only shows what a value looks like. */
  readonly isExample: boolean;
}

/** Lists the known keys that the object at a place does not have yet, under any alias, in the order of the vocabulary. */
export function missingKeys(
  place: Pick<JsonPlace, 'path' | 'present'>,
  vocabulary: Vocabulary,
): readonly KnownKey[] {
  if (vocabulary.id !== 'appsflyer') return place.path.length > 0 ? [] : missingIn(vocabulary, place.present);
  if (isInEventValue(place)) {
    const present = new Set(place.present);
    return valueKeys.filter(({ name }) => !present.has(name));
  }
  if (place.path.length > 0) return [];
  const present = new Set(place.present.map((key) => findField(key)?.name));
  return fieldKeys.filter(({ name }) => !present.has(name));
}

// In another language the fields of the event are those that its macros read.
function missingIn({ macros }: Vocabulary, present: JsonPlace['present']): readonly KnownKey[] {
  return macros.flatMap(({ fields, kind }) =>
    fields
      .filter((name) => !present.includes(name))
      .map((name): KnownKey => {
        if (kind === 'json') return { name, holds: 'JSON object', shape: 'object' };
        if (kind === 'unix-milliseconds') return { name, holds: 'milliseconds', shape: 'bare' };
        return { name, holds: 'text', shape: 'text' };
      }),
  );
}

const fieldKeys = EVENT_FIELDS.map((field: EventField): KnownKey => ({
  name: field.name,
  holds: typeOf(field),
  shape: shapeOf(field),
}));

const valueKeys = EVENT_VALUE_KEYS.map(({ name, type }): KnownKey => ({
  name,
  holds: type.replace('-', ' '),
  shape: type === 'text' ? 'text' : type === 'text-list' ? 'list' : 'bare',
}));

function isInEventValue({ path }: Pick<JsonPlace, 'path'>): boolean {
  return path.length === 1 && findField(path[0] ?? '')?.name === 'event_value';
}

function shapeOf({ type }: EventField): JsonShape {
  if (type === 'json') return 'object';
  return type === 'number' || type === 'boolean' ? 'bare' : 'text';
}

const BOOLEANS: readonly KnownValue[] = ['true', 'false'].map((value) => ({
  value,
  isBare: true,
  isExample: false,
}));

/** Lists the known values for the key at a place, an example last. */
export function knownValues(
  place: Pick<JsonPlace, 'path' | 'key'>,
  { vocabulary, documentation }: Pick<EventHelp, 'vocabulary' | 'documentation'>,
): readonly KnownValue[] {
  const { key = '' } = place;
  if (vocabulary.id !== 'appsflyer') {
    const value = place.path.length > 0 ? undefined : documentation?.fieldReference(key)?.example;
    return value === undefined || /^[{[]/.test(value) ? [] : [{ value, isBare: false, isExample: true }];
  }
  if (isInEventValue(place)) {
    const type = EVENT_VALUE_KEYS.find(({ name }) => name === key)?.type;
    return type === 'boolean' ? BOOLEANS : [];
  }
  const field = place.path.length === 0 ? findField(key) : undefined;
  if (field === undefined) return [];
  if (field.type === 'boolean') return BOOLEANS;
  const isBare = shapeOf(field) !== 'text';
  const names = field.name === 'event_name' ? ['install', ...RICH_EVENT_NAMES] : valuesOfField(field.name);
  const known = names.map((value) => ({ value, isBare, isExample: false }));
  const example = fieldReference(field.name)?.example ?? '';
  if (example === '' || names.includes(example)) return known;
  return [...known, { value: example, isBare, isExample: true }];
}
