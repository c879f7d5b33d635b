/** A line of the decoded table. */
export interface TableRow {
  /** Where in the request it stands: `query`, `header`, `body` … */
  readonly place: string;
  readonly name: string;
  /** Decoded. */
  readonly value: string;
  /** The macros it holds, as written. */
  readonly macros: readonly string[];
  /** The event fields they were read from. */
  readonly fields: readonly string[];
}

const COLUMNS = ['place', 'name', 'value', 'macros', 'fields'] as const;

/** Writes the decoded table as JSON, a list of objects. */
export function toTableJson(rows: readonly TableRow[]): string {
  const plain = rows.map(({ place, name, value, macros, fields }) => ({
    place,
    name,
    value,
    macros,
    fields,
  }));
  return `${JSON.stringify(plain, null, 2)}\n`;
}

/**
 * Writes the decoded table as CSV (RFC 4180, lines end with CRLF). A spreadsheet takes a cell that begins with `=`, `+`,
 * `-` or `@` for a formula and may run it, so such a cell begins with an apostrophe, unless it is a number; with
 * `exact` it does not, for programs that read values back.
 */
export function toCsv(rows: readonly TableRow[], { exact = false } = {}): string {
  const lines = rows.map(({ place, name, value, macros, fields }) => [
    place,
    name,
    value,
    macros.join(' '),
    fields.join(' '),
  ]);
  const write = (cell: string) => quote(exact ? cell : harmless(cell));
  return [COLUMNS, ...lines].map((cells) => `${cells.map(write).join(',')}\r\n`).join('');
}

function harmless(cell: string): string {
  return /^[=+\-@\t\r]/.test(cell) && !/^[+-]?\d+(?:\.\d+)?$/.test(cell) ? `'${cell}` : cell;
}

function quote(cell: string): string {
  return /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
