import { newScan, type Scan, scanRow } from './scan';

/** Scans the rows of a block, one after another. */
export interface RowScanner {
  /** Where the cells of the present row are. */
  readonly scan: Scan;
  /** Begins a block. */
  readonly begin: (bytes: Uint8Array) => void;
  /** Scans a row of the block: first the one at 0, then the one at `scan.next`. */
  readonly scanAt: (offset: number) => void;
}

/** Makes a scanner for tables with a number of columns. */
export function rowScanner(columns: number, delimiter: number): RowScanner {
  const scan = newScan(columns);
  let block: Uint8Array = new Uint8Array(0);
  return {
    scan,
    begin: (bytes) => (block = bytes),
    scanAt: (offset) => scanRow(block, offset, block.length, delimiter, scan),
  };
}
