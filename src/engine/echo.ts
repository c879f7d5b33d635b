import type { Vocabulary } from '../vocabulary';
import type { EventFields, FieldValue } from './fields';

// Built once for an event, when the first unknown name asks for it.
const looseNames = new WeakMap<EventFields, Map<string, FieldValue>>();

/**
 * Finds an event field by a name in which case, `-`, `_` and blanks do not count: this is how parameters of the
 * attribution link are echoed. Of fields with the same name the first one is taken.
 */
export function fieldNamed(
  name: string,
  event: EventFields,
  { normalize }: Pick<Vocabulary, 'normalize'>,
): FieldValue | undefined {
  let fields = looseNames.get(event);
  if (fields === undefined) {
    fields = new Map([...event].reverse().map(([field, value]) => [normalize(field), value]));
    looseNames.set(event, fields);
  }
  return fields.get(normalize(name));
}
