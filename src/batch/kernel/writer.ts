import type { FastPlan } from '../fast/plan';
import type { FastNotes, FastWriter } from '../fast/row';
import { signatureOf, withState } from '../counts/macro-states';
import { bitOf } from '../macro-list';
import { type Output, reserve } from '../bytes/output';
import { mergeSketches, SKETCH_SIZE } from '../counts/sketch';
import type { Kernel } from './memory';
import { type Program, storeProgram } from './program';
import type { KernelScanner } from './scanner';

/** A plan to be written by a kernel. */
export interface KernelPlan {
  /** The plan. */
  readonly plan: FastPlan;
  /** For each macro of the plan its place among the different macros, or -1 when the same macro came before. */
  readonly places: readonly number[];
  /** The column of the original URL; undefined when the table has none. */
  readonly link: number | undefined;
  /** Writes what the kernel cannot write. */
  readonly plain: FastWriter;
}

/** Writes requests with a kernel. */
export interface KernelWriters {
  /** Where the requests of a block should go: as long as they fit, this is in the memory of the kernel. */
  readonly output: Output;
  /** Makes the writer of a plan. */
  readonly writerOf: (plan: KernelPlan) => FastWriter;
  /** Adds what the kernel sketched to the sketches of a block, and begins anew. */
  readonly addSketches: (into: Uint8Array) => void;
}

/** The requests of a block of usual size. */
const MAX_OUTPUT = 3 * 2 ** 20;
/** The most bytes of a request that goes elsewhere, and of what the kernel may write beyond it. */
const MAX_REQUEST = 2 ** 20;

/** Returns how much memory writers take for a template with so many different macros. */
export function writersSize(macros: number): number {
  return MAX_OUTPUT + MAX_REQUEST + macros * SKETCH_SIZE + 64;
}

/** Prepares writing the requests of the rows that a scanner has; undefined when the memory does not suffice. */
export function kernelWriters(
  kernel: Kernel,
  scanner: KernelScanner,
  macros: number,
): KernelWriters | undefined {
  const out = kernel.allocate(MAX_OUTPUT);
  const scratch = kernel.allocate(MAX_REQUEST);
  const sketches = kernel.allocate(macros * SKETCH_SIZE);
  if (out === undefined || scratch === undefined || sketches === undefined) return undefined;
  const own = kernel.bytes.subarray(out, out + MAX_OUTPUT);
  const sketched = kernel.bytes.subarray(sketches, sketches + macros * SKETCH_SIZE);
  return {
    output: { bytes: own, length: 0 },
    writerOf: (plan) => writerIn({ kernel, scanner, own, out, scratch, sketches }, plan),
    addSketches: (into) => {
      mergeSketches(into, sketched);
      sketched.fill(0);
    },
  };
}

interface Room {
  readonly kernel: Kernel;
  readonly scanner: KernelScanner;
  /** The bytes of the output in the memory of the kernel, and their address. */
  readonly own: Uint8Array;
  readonly out: number;
  /** Where requests are written that go elsewhere. */
  readonly scratch: number;
  readonly sketches: number;
}

function writerIn(
  { kernel, scanner, own, out, scratch, sketches }: Room,
  { plan, places, link, plain }: KernelPlan,
): FastWriter {
  const program = storeProgram(kernel, plan, places, link);
  if (program === undefined) return plain;
  const { address, fixed, states } = program;
  return (bytes, scan, output, notes, into) => {
    const block = scanner.addressOf(bytes);
    const length = scan.next - (scan.ends[scan.firstEnd] ?? 0);
    const most = fixed + places.length * (length * 3 + 16);
    const isOwn = output.bytes === own && output.length + most <= MAX_OUTPUT;
    const isRoom = isOwn || most <= MAX_REQUEST;
    if (block === undefined || !isRoom) return plain(bytes, scan, output, notes, into);
    const at = isOwn ? out + output.length : scratch;
    const end = kernel.writeRow(address, block, scan.firstEnd * 4, at, states, into ? sketches : 0);
    if (end === 0) return plain(bytes, scan, output, notes, into);
    if (isOwn) output.length += end - at;
    else appendFrom(kernel.bytes, at, end, output);
    if (notes !== undefined) note(kernel, program, places, end - at, notes);
    return true;
  };
}

function appendFrom(bytes: Uint8Array, from: number, to: number, output: Output): void {
  reserve(output, to - from);
  output.bytes.set(bytes.subarray(from, to), output.length);
  output.length += to - from;
}

function note(
  { bytes }: Kernel,
  { states }: Program,
  places: readonly number[],
  length: number,
  notes: FastNotes,
): void {
  let all = 0;
  let empty = 0;
  for (let index = 0; index < places.length; index += 1) {
    const state = bytes[states + index] ?? 0;
    all = withState(all, state);
    const place = places[index] ?? -1;
    if (place < 0) continue;
    const isFilled = state !== 1 && state !== 2;
    notes.filled[place] = isFilled ? 1 : 0;
    if (!isFilled) empty |= bitOf(place);
  }
  notes.signature = signatureOf(all, length);
  notes.empty = empty >>> 0;
}
