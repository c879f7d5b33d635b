import type { Diagnostic, EventFields, FieldValue } from '../../engine';
import { findField } from '../../vocabulary';
import { problemAt, quote } from '../problem';

/** The fields of an event. */
export interface Collected {
  /** The fields by canonical name. */
  readonly fields: EventFields;
  /** Warnings about fields that are given twice. */
  readonly problems: readonly Diagnostic[];
}

/**
 * Collects values under their canonical names, in order; unknown keys stay as written. Of two values for one field the
 * later wins, as in any JSON reader, but an empty value under another name of the field does not replace another value.
 * For many rows of a table, `nameOf` can remember the names.
 */
export function collectFields(values: Iterable<FieldValue>, nameOf = canonicalName): Collected {
  const fields = new Map<string, FieldValue>();
  const problems: Diagnostic[] = [];
  for (const value of values) {
    const name = nameOf(value.key);
    const earlier = fields.get(name);
    if (earlier === undefined || value.key === earlier.key || value.text !== '') fields.set(name, value);
    if (earlier !== undefined && clash(earlier, value)) problems.push(duplicate(earlier, value));
  }
  return { fields, problems };
}

/** Returns the canonical name of the field with a key; the key itself when it is that of no field. */
export function canonicalName(key: string): string {
  return findField(key)?.name ?? key;
}

function clash(earlier: FieldValue, later: FieldValue): boolean {
  if (earlier.key === later.key) return true;
  return earlier.text !== '' && later.text !== '' && earlier.text !== later.text;
}

function duplicate(earlier: FieldValue, later: FieldValue): Diagnostic {
  const message =
    earlier.key === later.key
      ? `The key ${quote(later.key)} is given twice; the later value is used.`
      : `${quote(earlier.key)} and ${quote(later.key)} are names of the same field; the later value is used.`;
  return problemAt(later.keyAt ?? { from: 0, to: 0 }, 'warning', 'event-duplicate', message);
}
