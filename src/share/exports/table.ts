/** A row of the decoded table. */
export interface TableRow {
  /** The part of the request it is in: `query`, `header`, `body` … */
  readonly place: string;
  /** The decoded name. */
  readonly name: string;
  /** The decoded value. */
  readonly value: string;
  /** The macros in the value, as written. */
  readonly macros: readonly string[];
  /** The event fields those macros were filled from. */
  readonly fields: readonly string[];
}

const COLUMNS = ['place', 'name', 'value', 'macros', 'fields'] as const;

/** Writes the decoded table as a JSON array of objects. */
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
 * Writes the decoded table as CSV (RFC 4180, lines end with CRLF). A spreadsheet may run a cell that begins with `=`,
 * `+`, `-` or `@` as a formula, so an apostrophe is added before such a beginning unless the cell is a number. Where the
 * spreadsheet separates by semicolons or tabs, or a cell has lines, what follows those begins a cell, too. With `exact`
 * none is added, for programs that read the values back.
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

// Spaces, invisible characters and quotes may be dropped when a cell is read, and full-width signs read as plain ones.
const FORMULA = /(?<=^|[;\t\r\n])(?=[\s\p{Cf}\p{Default_Ignorable_Code_Point}"']*[=+\-@＝＋－＠﹢﹣﹦﹫])/gu;
const NUMBER = /^[+-]?\d+(?:[.,]\d+)?$/;

function harmless(cell: string): string {
  if (NUMBER.test(cell)) return cell;
  // A tab or a line break at the beginning may be dropped with what follows it.
  return cell.replace(FORMULA, "'").replace(/^(?=[\t\r\n])/, "'");
}

function quote(cell: string): string {
  return /[",;\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
