import { type KernelScanner, kernelScanner, scannerSize } from './scanner';
import type { Kernel } from './memory';
import { type KernelWriters, kernelWriters, MOST_REQUEST } from './writer';

/** Makes a kernel with a number of bytes; undefined where there is none. */
export type CreateKernel = (size: number) => Kernel | undefined;

/** What a kernel does for a table. */
export interface KernelTable {
  /** Scans its rows. */
  readonly scanner: KernelScanner;
  /** Writes their requests. */
  readonly writers: KernelWriters;
}

/** The bytes for the plans of a table; a plan that does not fit is carried out without the kernel. */
const PLANS = 2 ** 18;

/** Prepares a kernel for tables with a number of columns; undefined where there is none. */
export function kernelTable(
  create: CreateKernel,
  columns: number,
  delimiter: number,
): KernelTable | undefined {
  const kernel = create(scannerSize(columns) + MOST_REQUEST + PLANS);
  const scanner = kernel && kernelScanner(kernel, columns, delimiter);
  const writers = kernel && scanner && kernelWriters(kernel, scanner);
  return scanner && writers && { scanner, writers };
}
