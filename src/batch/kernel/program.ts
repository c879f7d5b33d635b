import type { FastPlan } from '../fast/plan';
import { missingState } from '../fast/row';
import { nameHashes } from '../bytes/link-names';
import { SKETCH_SIZE } from '../counts/sketch';
import type { Kernel } from './memory';

/** A plan in the memory of a kernel. */
export interface Program {
  /** Where it is. */
  readonly address: number;
  /** The bytes of its literal text and of what stands for missing values, and 16 more for each text. */
  readonly fixed: number;
  /** Where the kernel notes the states of the macros of a row, a byte each. */
  readonly states: number;
}

/** The kernel copies 16 bytes at a time. */
const BEYOND = 16;

/**
 * Stores a plan for `writeRow`, as `assembly/write.ts` reads it. Undefined for a plan with values that are more than
 * percent-encoded, and when the memory does not suffice.
 */
export function storeProgram(
  kernel: Kernel,
  { macros, tail, linkNames }: FastPlan,
  places: readonly number[],
  link: number | undefined,
): Program | undefined {
  if (!macros.every(({ isPlain }) => isPlain)) return undefined;
  const store = storeIn(kernel);
  const records = macros.map((macro, index) => [
    ...store.text(macro.literal),
    ...store.text(macro.missing),
    ...store.numbers(macro.columns),
    macro.prefersLink ? 1 : 0,
    missingState(macro),
    (places[index] ?? -1) * SKETCH_SIZE,
  ]);
  const [firstMacro] = store.numbers(records.flat());
  const names = store.numbers([...nameHashes(linkNames)]);
  const asksLink = link !== undefined && linkNames.size > 0;
  const [address] = store.numbers([
    macros.length,
    firstMacro,
    ...store.text(tail),
    asksLink ? link : -1,
    ...names,
  ]);
  const [states] = store.text(new Uint8Array(macros.length));
  return store.isFull() ? undefined : { address, fixed: store.fixed(), states };
}

// Each returns the address of what it stores and how many there are.
function storeIn(kernel: Kernel) {
  let isFull = false;
  let fixed = 0;
  const allocate = (size: number) => {
    const address = kernel.allocate(size);
    if (address === undefined) isFull = true;
    return address ?? 0;
  };
  return {
    text: (bytes: Uint8Array): readonly [number, number] => {
      const address = allocate(bytes.length + BEYOND);
      if (address > 0) kernel.bytes.set(bytes, address);
      fixed += bytes.length + BEYOND;
      return [address, bytes.length];
    },
    numbers: (values: readonly number[]): readonly [number, number] => {
      const address = allocate(values.length * 4);
      if (address > 0) kernel.words.set(values, address / 4);
      return [address, values.length];
    },
    isFull: () => isFull,
    fixed: () => fixed,
  };
}
