import type { FieldValue } from '../../engine';
import { findField } from '../../vocabulary';
import { isNoValue } from '../no-value';
import { toJson } from '../write';

/** Returns the canonical name of the field under each title of a table; the title itself when it names none. */
export function columnNames(titles: readonly string[]): readonly string[] {
  return titles.map((title) => findField(title.trim())?.name ?? title.trim());
}

/**
 * Writes a row of a table as an event in JSON, without empty cells and words for no value. Columns without a name are
 * left out; of two columns for one field the later that is not empty wins.
 */
export function rowAsJson(names: readonly string[], cells: readonly string[]): string {
  const fields = new Map<string, FieldValue>();
  for (const [index, name] of names.entries()) {
    const text = (cells[index] ?? '').trim();
    if (name !== '' && text !== '' && !isNoValue(text)) fields.set(name, { key: name, kind: 'string', text });
  }
  return toJson({ ok: true, form: 'raw-data', text: '', fields, problems: [] });
}
