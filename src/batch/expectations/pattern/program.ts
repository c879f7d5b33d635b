import type { Has, PatternNode } from './syntax';

/** One step of a program. A `set` takes a character and goes on, a `fork` goes on in several places at once. */
export type Step =
  | { readonly type: 'set'; readonly has: Has; readonly next: number }
  | { readonly type: 'fork'; readonly next: number[] }
  | { readonly type: 'match' };

/** A pattern as steps that a value is run through. */
export interface Program {
  /** The steps, by number. */
  readonly steps: readonly Step[];
  /** The number of the first step. */
  readonly start: number;
}

/** The most steps; written out, `(a{30}){30}` would have 900. More would make each character of a value slow. */
const MAX_STEPS = 1100;

interface Writer {
  readonly steps: Step[];
  /** How much of `MAX_STEPS` is left. Nodes count as well as steps, since empty groups have no steps. */
  left: number;
}

/** Writes out the steps of a pattern; undefined when there are more than `MAX_STEPS`. */
export function writeProgram(node: PatternNode): Program | undefined {
  const writer: Writer = { steps: [{ type: 'match' }], left: MAX_STEPS };
  const start = write(writer, node, 0);
  return writer.left < 0 ? undefined : { steps: writer.steps, start };
}

// Writes from the end: `next` is the step after the node. Returns the node's first step.
function write(writer: Writer, node: PatternNode, next: number): number {
  writer.left -= 1;
  if (writer.left < 0) return next;
  switch (node.type) {
    case 'set':
      return add(writer, { type: 'set', has: node.has, next });
    case 'sequence':
      return node.items.reduceRight((after, item) => write(writer, item, after), next);
    case 'choice':
      return add(writer, { type: 'fork', next: node.items.map((item) => write(writer, item, next)) });
    case 'repeat':
      return writeRepeat(writer, node, next);
  }
}

function writeRepeat(
  writer: Writer,
  { item, least, most }: Extract<PatternNode, { type: 'repeat' }>,
  next: number,
): number {
  let first = next;
  if (most === Infinity) {
    const ways: number[] = [next];
    first = add(writer, { type: 'fork', next: ways });
    ways.push(write(writer, item, first));
  } else {
    for (let count = least; count < most && writer.left >= 0; count += 1) {
      first = add(writer, { type: 'fork', next: [next, write(writer, item, first)] });
    }
  }
  for (let count = 0; count < least && writer.left >= 0; count += 1) first = write(writer, item, first);
  return first;
}

function add(writer: Writer, step: Step): number {
  return writer.steps.push(step) - 1;
}
