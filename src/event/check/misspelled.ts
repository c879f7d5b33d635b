import { type Diagnostic, editDistance } from '../../engine';
import { EVENT_FIELDS, findField, normalizeName } from '../../vocabulary';
import { problemAt, quote } from '../problem';
import type { ReadEvent } from '../reading/reading';
import { keyEdit } from './edits';

const MIN_LENGTH = 5;
const MAX_KEYS = 300;
const PLAIN = /^[ -~]*$/;

/** Reports keys that are no field but differ from one in a letter or two. They are valid: any key can be a link parameter. */
export function misspelledNames(reading: ReadEvent): readonly Diagnostic[] {
  const keys = [...reading.fields].slice(0, MAX_KEYS);
  return keys.flatMap(([name, value]) => {
    // What only looks like the name of a field is reported by its characters.
    if (findField(name) !== undefined || !PLAIN.test(name)) return [];
    const nearest = nearestField(name);
    if (nearest === undefined || reading.fields.has(nearest)) return [];
    const message = `${quote(name)} is not a field that AppsFlyer documents; ${quote(nearest)} is. As it is, only a macro of the same name reads it.`;
    const edits = keyEdit(reading, value, nearest);
    const changes = `The value becomes that of ${nearest}, for every macro that reads it.`;
    const suggestions = edits.length === 0 ? [] : [{ label: `Rename it to ${nearest}`, edits, changes }];
    const at = value.keyAt ?? { from: 0, to: 0 };
    return [{ ...problemAt(at, 'info', 'event-field-name', message), suggestions }];
  });
}

const candidates = EVENT_FIELDS.flatMap(({ name, aliases }) =>
  [name, ...aliases].map((each) => {
    const normalized = normalizeName(each);
    return { name, normalized, digits: digitsOf(normalized) };
  }),
).filter(({ normalized }) => normalized.length >= MIN_LENGTH);

/** Returns the field that a name which is none resembles by a letter or two; undefined when there is none. */
export function nearestField(name: string): string | undefined {
  const wanted = normalizeName(name);
  if (wanted.length < MIN_LENGTH) return undefined;
  const limit = wanted.length < 8 ? 1 : 2;
  let best: { readonly name: string; readonly distance: number } | undefined;
  const wantedDigits = digitsOf(wanted);
  for (const { name, normalized, digits } of candidates) {
    // Names that differ in their numbers, such as af_sub6 and af_sub5, differ on purpose.
    if (digits !== wantedDigits) continue;
    const distance = editDistance(wanted, normalized, limit);
    if (distance <= limit && distance < (best?.distance ?? limit + 1)) best = { name, distance };
  }
  return best?.name;
}

function digitsOf(name: string): string {
  return name.replace(/\D/g, '');
}
