import type { Scan } from '../csv/scan';
import { SOUND_KINDS, type SoundKind } from '../event-problems/sound-value';
import type { Kernel } from './memory';
import type { KernelScanner } from './scanner';

/** Finds the cells of a row that may have problems. */
export interface CellTests {
  /** The columns of these cells. */
  readonly found: Int32Array;
  /** Finds them in a scanned row, and returns how many there are; undefined for a row that the kernel does not have. */
  readonly find: (bytes: Uint8Array, scan: Scan) => number | undefined;
}

/** Prepares the tests of the columns of a table, each of a kind, or `undefined` for none. */
export type CreateCellTests = (kinds: readonly (SoundKind | undefined)[]) => CellTests | undefined;

/** Returns how much memory the tests take. */
export function testsSize(columns: number): number {
  return columns * 5 + 32;
}

/** Makes tests for the rows that a scanner has. */
export function kernelTests(kernel: Kernel, scanner: KernelScanner): CreateCellTests {
  return (kinds) => {
    const address = kernel.allocate(kinds.length);
    const found = kernel.allocate(kinds.length * 4);
    if (address === undefined || found === undefined) return undefined;
    kernel.bytes.set(
      kinds.map((kind) => (kind === undefined ? 0 : SOUND_KINDS.indexOf(kind) + 1)),
      address,
    );
    return {
      found: kernel.words.subarray(found / 4, found / 4 + kinds.length),
      find: (bytes, { firstEnd, firstUnusual }) => {
        const block = scanner.addressOf(bytes);
        return block === undefined
          ? undefined
          : kernel.findUnsound(block, firstEnd * 4, firstUnusual, address, kinds.length, found);
      },
    };
  };
}
