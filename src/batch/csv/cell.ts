import { BYTE, decodeUtf8 } from '../text';
import { newScan, QUOTED, scanRow } from './scan';

const [LOWER_N, UPPER_N, BACKSLASH] = [110, 78, 92];

/** Returns the text of a cell, with doubled quotes read as one. */
export function cellText(bytes: Uint8Array, from: number, to: number, form: number): string {
  if (to <= from) return '';
  const text = decodeUtf8(bytes.subarray(from, to));
  return form === QUOTED ? text.replaceAll('""', '"') : text;
}

/** True when a cell may be a word for no value, such as `null`: its length and its first letter fit. */
export function mayBeNoValue(bytes: Uint8Array, from: number, to: number): boolean {
  const first = bytes[from];
  if (first !== LOWER_N && first !== UPPER_N && first !== BACKSLASH) return first === BYTE.space;
  return to - from <= 4 || bytes[to - 1] === BYTE.space;
}

/** Reads all cells of one row, given its bytes. A row with an open quote has the cells before it. */
export type CellReader = (bytes: Uint8Array) => string[];

/** Prepares reading the cells of rows; of a row with more cells than columns the further ones are left out. */
export function cellReader(columns: number, delimiter: number): CellReader {
  const every = Int16Array.from({ length: columns }, (_, column) => column);
  const scan = newScan(columns);
  return (bytes) => {
    scanRow(bytes, 0, bytes.length, delimiter, every, scan);
    const cells: string[] = [];
    for (let column = 0; column < columns; column += 1) {
      const from = scan.from[column] ?? -1;
      if (from < 0) break;
      cells.push(cellText(bytes, from, scan.to[column] ?? from, scan.form[column] ?? 0));
    }
    return cells;
  };
}
