import type { RowScanner } from '../csv/rows';
import { newScan, type Scan, scanRow } from '../csv/scan';
import type { Kernel } from './memory';

/** Scans the rows of blocks that are copied into the memory of a kernel. */
export interface KernelScanner extends RowScanner {
  /** Returns the address of the present block; undefined for one that is too large, which is scanned without the kernel. */
  readonly addressOf: (bytes: Uint8Array) => number | undefined;
}

/** The most bytes of a block in the memory: those of a usual block, and of a row that was left over from the one before. */
const MAX_BYTES = 3 * 2 ** 20;
/** The kernel reads 16 bytes at a time. */
const BEYOND = 16;
/** The ends of the cells of so many bytes are found at once. They stay in the cache of a processor until they are used. */
const ENDS_SIZE = 2 ** 17;
/** The numbers that are stored for a row: how many cells it has, its flags, and where the next row begins. */
const ROW_WORDS = 3;

/** Returns how much memory a scanner takes at most. */
export function scannerSize(columns: number): number {
  const rows = rowsAtOnce(columns);
  return MAX_BYTES + BEYOND + rows * (columns * 5 + 4 + ROW_WORDS * 4) + 64;
}

function rowsAtOnce(columns: number): number {
  return Math.max(1, Math.floor(ENDS_SIZE / ((columns + 1) * 4)));
}

/** Makes a scanner for tables with a number of columns; undefined when the memory does not suffice. */
export function kernelScanner(kernel: Kernel, columns: number, delimiter: number): KernelScanner | undefined {
  const regions = takeRegions(kernel, columns);
  if (regions === undefined) return undefined;
  const { block } = regions;
  const read = rowReader(kernel, regions, columns, delimiter);
  const own = newScan(columns);
  const scan: Scan = { ...own };
  let bytes: Uint8Array = new Uint8Array(0);
  let isHeld = false;
  return {
    scan,
    addressOf: (wanted) => (isHeld && wanted === bytes ? block : undefined),
    begin: (next) => {
      bytes = next;
      isHeld = next.length <= MAX_BYTES;
      if (isHeld) kernel.bytes.set(next, block);
      Object.assign(scan, isHeld ? { ...own, ends: kernel.words, unusual: kernel.bytes } : own);
      read.begin();
    },
    scanAt: (offset) => {
      if (isHeld) read.next(offset, bytes.length, scan);
      else scanRow(bytes, offset, bytes.length, delimiter, scan);
    },
  };
}

// Scans many rows at once, and points a scan at one after the other.
function rowReader(kernel: Kernel, regions: Regions, columns: number, delimiter: number) {
  const { block, ends, unusual, rows } = regions;
  const most = rowsAtOnce(columns);
  // The rows that were scanned, and which of them comes next.
  let count = 0;
  let row = 0;
  return {
    begin: () => {
      count = 0;
      row = 0;
    },
    next: (offset: number, length: number, scan: Scan) => {
      if (row === count) {
        count = kernel.scanRows(block, offset, length, delimiter, columns, ends, unusual, rows, most);
        row = 0;
      }
      scan.isOpen = count === 0;
      pointAt(row, columns, kernel.words, regions, scan);
      row += 1;
    },
  };
}

/** The addresses of what a scanner has in memory. */
interface Regions {
  readonly block: number;
  readonly ends: number;
  readonly unusual: number;
  readonly rows: number;
}

function takeRegions(kernel: Kernel, columns: number): Regions | undefined {
  const count = rowsAtOnce(columns);
  const block = kernel.allocate(MAX_BYTES + BEYOND);
  const ends = kernel.allocate(count * (columns + 1) * 4);
  const unusual = kernel.allocate(count * columns);
  const rows = kernel.allocate(count * ROW_WORDS * 4);
  const isFull = block === undefined || ends === undefined || unusual === undefined || rows === undefined;
  return isFull ? undefined : { block, ends, unusual, rows };
}

function pointAt(
  row: number,
  columns: number,
  words: Int32Array,
  { ends, unusual, rows }: Regions,
  scan: Scan,
): void {
  const at = rows / 4 + row * ROW_WORDS;
  scan.firstEnd = ends / 4 + row * (columns + 1);
  scan.firstUnusual = unusual + row * columns;
  scan.cells = words[at] ?? 0;
  scan.isMisquoted = words[at + 1] !== 0;
  scan.next = words[at + 2] ?? 0;
}
