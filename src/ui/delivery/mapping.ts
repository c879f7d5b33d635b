import type { Json } from '../../partners';

/** A row of a mapping as it is stored, by column; a column that was never set is absent. */
export type MappingRow = Readonly<Record<string, Json>>;

/** Returns the rows of a stored mapping. Items that are not objects are skipped; anything but a list has no rows. */
export function readMapping(rows: Json): readonly MappingRow[] {
  return Array.isArray(rows) ? rows.filter(isRow) : [];
}

/** Returns a row with one cell changed. An empty text removes the cell, except that of the column which every row keeps. */
export function withCell(row: MappingRow, name: string, value: string, kept: string): MappingRow {
  const others = Object.entries(row).filter(([key]) => key !== name);
  const hasCell = value !== '' || name === kept;
  return Object.fromEntries(hasCell ? [...others, [name, value]] : others);
}

function isRow(value: Json): value is MappingRow {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
