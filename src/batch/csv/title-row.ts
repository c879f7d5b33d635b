import type { CsvFormat } from '../job';
import { encodeUtf8 } from '../bytes/text';
import { cellText } from './cell';
import { findCell, newCell, type Scan } from './scan';

/** True for a scanned row whose cells are the titles of its table, as in the middle of joined files. */
export type TitleRow = (bytes: Uint8Array, scan: Scan) => boolean;

/** Prepares to find the rows of a table that are its titles. */
export function titleRow({ titles }: CsvFormat): TitleRow {
  const cell = newCell();
  const first = encodeUtf8(titles[0] ?? '');
  return (bytes, scan) => {
    if (scan.cells !== titles.length) return false;
    // Nearly every row is told by the first bytes of its first cell.
    findCell(bytes, scan, 0, cell);
    if (bytes[cell.from] !== first[0] || bytes[cell.from + 1] !== first[1]) return false;
    return titles.every((title, column) => {
      findCell(bytes, scan, column, cell);
      return cellText(bytes, cell).trim() === title;
    });
  };
}
