import { BACKSLASH, SPACE } from '../bytes/codes';
import { decodeUtf8 } from '../bytes/text';
import { type Cell, findCell, newCell, newScan, type Scan, scanRow } from './scan';

const [LOWER_N, UPPER_N] = [110, 78];

/** Returns the text of a cell, with doubled quotes read as one. */
export function cellText(bytes: Uint8Array, { from, to, isQuoted }: Cell): string {
  if (to <= from) return '';
  const text = decodeUtf8(bytes.subarray(from, to));
  return isQuoted ? text.replaceAll('""', '"') : text;
}

/** Returns the text of a cell of the scanned row; empty when the row does not have it. */
export function textIn(bytes: Uint8Array, scan: Scan, column: number): string {
  if (column >= scan.cells) return '';
  const cell = newCell();
  findCell(bytes, scan, column, cell);
  return cellText(bytes, cell);
}

/** True when a cell may be a word for no value, such as `null`: its length and its first letter fit. */
export function mayBeNoValue(bytes: Uint8Array, { from, to }: Cell): boolean {
  const first = bytes[from];
  if (first !== LOWER_N && first !== UPPER_N && first !== BACKSLASH) return first === SPACE;
  return to - from <= 4 || bytes[to - 1] === SPACE;
}

/** Reads all cells of one row, given its bytes. A row with an open quote has the cells before it. */
export type CellReader = (bytes: Uint8Array) => string[];

/** Prepares reading the cells of rows; of a row with more cells than columns the further ones are left out. */
export function cellReader(columns: number, delimiter: number): CellReader {
  const scan = newScan(columns);
  const cell = newCell();
  return (bytes) => {
    scanRow(bytes, 0, bytes.length, delimiter, scan);
    const texts: string[] = [];
    const count = Math.min(columns, scan.cells);
    for (let column = 0; column < count; column += 1) {
      findCell(bytes, scan, column, cell);
      texts.push(cellText(bytes, cell));
    }
    return texts;
  };
}
