import type { FastPlan } from '../fast-plan';
import type { FastNotes, FastWriter } from '../fast-row';
import { signatureOf, withState } from '../macro-states';
import { bitOf } from '../macro-list';
import { type Output, reserve } from '../output';
import { addToSketch, SKETCH_SIZE } from '../sketch';
import type { Kernel } from './memory';
import { NOTE_WORDS, type Program, storeProgram } from './program';
import type { KernelScanner } from './scanner';

/** Writes requests with a kernel. */
export interface KernelWriters {
  /** Makes the writer of a plan. What the kernel cannot write, `plain` writes. */
  readonly writerOf: (
    plan: FastPlan,
    places: readonly number[],
    link: number | undefined,
    plain: FastWriter,
  ) => FastWriter;
}

/** The most bytes of a request and of what the kernel may write beyond it. */
export const MOST_REQUEST = 2 ** 20;

/** Prepares writing the requests of the rows that a scanner has. */
export function kernelWriters(kernel: Kernel, scanner: KernelScanner): KernelWriters | undefined {
  const out = kernel.allocate(MOST_REQUEST);
  if (out === undefined) return undefined;
  return {
    writerOf: (plan, places, link, plain) => {
      const program = storeProgram(kernel, plan, link);
      if (program === undefined) return plain;
      const macros = plan.macros.length;
      return (bytes, scan, output, notes, sketches) => {
        const block = scanner.addressOf(bytes);
        const length = scan.next - (scan.ends[scan.firstEnd] ?? 0);
        const isRoom = program.fixed + macros * (length * 3 + 16) <= MOST_REQUEST;
        const end =
          block === undefined || !isRoom
            ? 0
            : kernel.writeRow(program.address, block, scan.firstEnd * 4, out, program.notes);
        if (end === 0) return plain(bytes, scan, output, notes, sketches);
        const start = output.length;
        reserve(output, end - out);
        output.bytes.set(kernel.bytes.subarray(out, end), start);
        output.length = start + end - out;
        if (notes !== undefined) note(kernel, program, places, { output, start, notes, sketches });
        return true;
      };
    },
  };
}

interface Written {
  readonly output: Output;
  readonly start: number;
  readonly notes: FastNotes;
  readonly sketches: Uint8Array | undefined;
}

function note(
  { words }: Kernel,
  program: Program,
  places: readonly number[],
  { output, start, notes, sketches }: Written,
): void {
  let states = 0;
  let empty = 0;
  let at = program.notes / 4;
  for (let index = 0; index < places.length; index += 1, at += NOTE_WORDS) {
    const state = words[at] ?? 0;
    states = withState(states, state);
    const place = places[index] ?? -1;
    if (place < 0) continue;
    const isFilled = state !== 1 && state !== 2;
    notes.filled[place] = isFilled ? 1 : 0;
    if (!isFilled) empty |= bitOf(place);
    else if (sketches) {
      const from = start + (words[at + 1] ?? 0);
      addToSketch(sketches, place * SKETCH_SIZE, output.bytes, from, start + (words[at + 2] ?? 0));
    }
  }
  notes.signature = signatureOf(states, output.length - start);
  notes.empty = empty >>> 0;
}
