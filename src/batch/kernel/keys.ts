import type { Scan } from '../csv/scan';
import type { Kernel } from './memory';
import type { KernelScanner } from './scanner';

/** Writes the keys of row classes, as far as they are cells whose bytes count. */
export interface KernelKeys {
  /** Where a key is written, as numbers. */
  readonly words: Int32Array<ArrayBuffer>;
  /** The same as bytes. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /**
   * Writes the sizes of the cells of a scanned row at 0, and their bytes at `at`, and returns the offset after them; undefined
   * for a row that the kernel does not have, or that may be too long.
   */
  readonly write: (bytes: Uint8Array, scan: Scan, at: number) => number | undefined;
}

/** Prepares the keys of the cells of some columns; undefined when the memory does not suffice. */
export type CreateKeys = (columns: readonly number[]) => KernelKeys | undefined;

/** The most bytes of a key, and of what the kernel may write beyond it. */
export const MAX_KEY = 2 ** 16;
/** Besides the row: its last word is filled up, and the kernel writes 16 bytes at a time. */
const BEYOND = 32;

/** Makes keys for the rows that a scanner has; undefined when the memory does not suffice. */
export function kernelKeys(kernel: Kernel, scanner: KernelScanner): CreateKeys | undefined {
  const key = kernel.allocate(MAX_KEY);
  if (key === undefined) return undefined;
  return (columns) => {
    const list = kernel.allocate(columns.length * 4);
    if (list === undefined) return undefined;
    kernel.words.set(columns, list / 4);
    return {
      words: kernel.words.subarray(key / 4, (key + MAX_KEY) / 4),
      bytes: kernel.bytes.subarray(key, key + MAX_KEY),
      write: (bytes, { ends, firstEnd, next }, at) => {
        const block = scanner.addressOf(bytes);
        const isRoom = at + next - (ends[firstEnd] ?? 0) + BEYOND <= MAX_KEY;
        if (block === undefined || !isRoom) return undefined;
        return kernel.writeCells(block, firstEnd * 4, list, columns.length, key, key + at) - key;
      },
    };
  };
}
