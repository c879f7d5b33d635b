import type { Json } from '../../partners';

/** A row of the event mapping as it is kept; what was never set is absent. */
export type MappingRow = Readonly<Record<string, Json>>;

/** Reads the rows of an event mapping; what is no row is passed over. */
export function readMapping(rows: Json): readonly MappingRow[] {
  return Array.isArray(rows) ? rows.filter(isRow) : [];
}

/** Writes one cell of a row; an empty text takes the cell away, but for the event's own name, which a row has to have. */
export function withCell(row: MappingRow, name: string, value: string): MappingRow {
  const others = Object.entries(row).filter(([key]) => key !== name);
  const isKept = value !== '' || name === 'event';
  return Object.fromEntries(isKept ? [...others, [name, value]] : others);
}

function isRow(value: Json): value is MappingRow {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
