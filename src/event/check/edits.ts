import { type Diagnostic, type Edit, type FieldValue, readJson, type Suggestion } from '../../engine';
import { problemAt } from '../problem';
import type { ReadEvent } from '../reading/reading';

/** The place of a value that was made from others. */
export const NOWHERE = { from: 0, to: 0 } as const;

/** Reports a value with what would change it; without a suggestion where it is not known how the value is written. */
export function suggest(
  { at = NOWHERE }: FieldValue,
  code: string,
  message: string,
  suggestion: Suggestion,
): Diagnostic {
  const suggestions = suggestion.edits.length === 0 ? [] : [suggestion];
  return { ...problemAt(at, 'warning', code, message), suggestions };
}

/** Returns the edit that replaces a value by a text, written as its surroundings need it; none where that is not known. */
export function valueEdit(reading: ReadEvent, value: FieldValue, text: string): readonly Edit[] {
  return editAt(reading, value.at, text);
}

/** Returns the edit that renames the key of a value; none where it is not known how the key is written. */
export function keyEdit(reading: ReadEvent, value: FieldValue, name: string): readonly Edit[] {
  return editAt(reading, value.keyAt, name);
}

function editAt({ text, form, wrapping }: ReadEvent, at: FieldValue['at'], insert: string): readonly Edit[] {
  if (at === undefined) return [];
  const written = text.slice(at.from, at.to);
  if (form !== 'raw-data') return readJson(written).ok ? [{ ...at, insert: JSON.stringify(insert) }] : [];
  if (wrapping !== undefined) return [];
  const needsQuotes = written.startsWith('"') || /[",;|\t\r\n]/.test(insert);
  return [{ ...at, insert: needsQuotes ? `"${insert.replaceAll('"', '""')}"` : insert }];
}

/** Returns the edit that replaces a value by JSON; none for a value that is not written as JSON. */
export function jsonEdit({ text }: ReadEvent, { at }: FieldValue, insert: string): readonly Edit[] {
  return at !== undefined && readJson(text.slice(at.from, at.to)).ok ? [{ ...at, insert }] : [];
}
