import type { EventFields, FieldValue } from '../../../engine';
import { findField } from '../../../vocabulary';
import { canonicalName, collectFields } from '../../reading/collect';
import { isNoValue } from '../../reading/no-value';
import { fieldValues } from '../../reading/table';
import { toJson } from '../../write';

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

/** Reads the cells of one row as the fields of an event. */
export type RowReader = (cells: readonly string[]) => EventFields;

/** Prepares reading the rows of a table under these titles, as `readTable` reads its first row. */
export function rowReader(titles: readonly string[]): RowReader {
  const header = titles.map((text) => ({ text }));
  const names = new Map(titles.map((title) => [title.trim(), canonicalName(title.trim())]));
  const nameOf = (key: string) => names.get(key) ?? key;
  return (cells) =>
    collectFields(
      fieldValues(
        header,
        cells.map((text) => ({ text })),
      ),
      nameOf,
    ).fields;
}
