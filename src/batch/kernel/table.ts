import { type CreateKeys, kernelKeys, MAX_KEY } from './keys';
import type { Kernel } from './memory';
import { type KernelScanner, kernelScanner, scannerSize } from './scanner';
import { type CreateCellTests, kernelTests, testsSize } from './tests';
import { type KernelWriters, kernelWriters, writersSize } from './writer';

/** Makes a kernel with a number of bytes; undefined where there is none. */
export type CreateKernel = (size: number) => Kernel | undefined;

/** What a kernel does for a table. */
export interface KernelTable {
  /** Scans its rows. */
  readonly scanner: KernelScanner;
  /** Writes their requests. */
  readonly writers: KernelWriters;
  /** Finds cells that may have problems. */
  readonly tests: CreateCellTests;
  /** Writes the keys of their classes. */
  readonly keys: CreateKeys;
}

/** What a kernel is prepared for. */
export interface KernelUse {
  /** How many columns the table has. */
  readonly columns: number;
  /** The byte between cells. */
  readonly delimiter: number;
  /** How many different macros the template has. */
  readonly macros: number;
}

/** The bytes for plans and lists of columns; what does not fit is done without the kernel. */
const PLANS = 2 ** 18;

/** Prepares a kernel for a table; undefined where there is none. */
export function kernelTable(
  create: CreateKernel,
  { columns, delimiter, macros }: KernelUse,
): KernelTable | undefined {
  const kernel = create(scannerSize(columns) + writersSize(macros) + testsSize(columns) + MAX_KEY + PLANS);
  const scanner = kernel && kernelScanner(kernel, columns, delimiter);
  const writers = kernel && scanner && kernelWriters(kernel, scanner, macros);
  const keys = kernel && scanner && kernelKeys(kernel, scanner);
  return (
    kernel && scanner && writers && keys && { scanner, writers, keys, tests: kernelTests(kernel, scanner) }
  );
}
