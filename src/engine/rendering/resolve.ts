import type { MacroMatch, Vocabulary } from '../../vocabulary';
import type { EventFields, FieldValue } from './fields';

/** The values of the chosen partner's settings by name, for `(setting:name)`. */
export type Settings = ReadonlyMap<string, string>;

/** Settings of a partner that has none. */
export const NO_SETTINGS: Settings = new Map();

/** What a macro's name refers to, the first that applies in this order. */
export type ResolvedName =
  /** A setting of the partner, which has this value. */
  | { readonly kind: 'setting'; readonly value: string }
  /** A macro of the vocabulary. */
  | { readonly kind: 'macro'; readonly match: MacroMatch }
  /** A field of the event, and the name under which the event holds it. */
  | { readonly kind: 'field'; readonly name: string; readonly field: FieldValue }
  | { readonly kind: 'unknown' };

const SETTING = 'setting:';

/** Returns the `name` of `setting:name`. Undefined for any other name, and when nothing follows the colon. */
export function settingName(name: string): string | undefined {
  const setting = name.startsWith(SETTING) ? name.slice(SETTING.length).trim() : '';
  return setting === '' ? undefined : setting;
}

/** Finds what a macro's name refers to. Every part of the page that asks whether a name is known asks this function. */
export function resolveName(
  name: string,
  vocabulary: Pick<Vocabulary, 'find' | 'normalize'>,
  event: EventFields,
  settings: Settings = NO_SETTINGS,
): ResolvedName {
  const setting = settings.get(settingName(name) ?? '');
  if (setting !== undefined) return { kind: 'setting', value: setting };
  const match = vocabulary.find(name);
  if (match !== undefined) return { kind: 'macro', match };
  const found = namesOf(event, vocabulary).get(vocabulary.normalize(name));
  return found === undefined ? { kind: 'unknown' } : { kind: 'field', ...found };
}

/**
 * Finds an event field by a name in which case, `-`, `_` and spaces do not count: this is how parameters of the
 * attribution link are echoed. Of several fields with that name the first is returned.
 */
export function fieldNamed(
  name: string,
  event: EventFields,
  vocabulary: Pick<Vocabulary, 'normalize'>,
): FieldValue | undefined {
  return namesOf(event, vocabulary).get(vocabulary.normalize(name))?.field;
}

interface NamedField {
  readonly name: string;
  readonly field: FieldValue;
}

// Filled for an event when a name is first looked up in it.
const byNormalizedName = new WeakMap<EventFields, ReadonlyMap<string, NamedField>>();

function namesOf(
  event: EventFields,
  { normalize }: Pick<Vocabulary, 'normalize'>,
): ReadonlyMap<string, NamedField> {
  let names = byNormalizedName.get(event);
  if (names === undefined) {
    names = new Map([...event].reverse().map(([name, field]) => [normalize(name), { name, field }]));
    byNormalizedName.set(event, names);
  }
  return names;
}
