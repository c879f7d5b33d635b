import type { EventFields } from './fields';
import { fillMacro, isEmpty, valueFor } from './fill';
import type { Droppable, Plan } from './plan';

/** The request that a plan is rendered to for one event. `segmentsOf` explains each part of it on demand. */
export interface Rendering {
  /** What was rendered. */
  readonly plan: Plan;
  /** The event it was filled from. */
  readonly event: EventFields;
  /** The whole request. */
  readonly text: string;
  /** What was sent for each macro of the plan, in order. Macros after the limit may be absent. */
  readonly values: readonly string[];
  /** False when the output ends early, with the step that passed `MAX_RENDERED_LENGTH`. */
  readonly complete: boolean;
}

/**
 * The length in UTF-16 units beyond which nothing more is put out: the step that passes it is the last. A large event
 * value that is repeated often would grow without end.
 */
export const MAX_RENDERED_LENGTH = 2_000_000;

/**
 * Fills a plan with an event: one pass, left to right, each value encoded once for its place; what was put in
 * is never scanned again. Total for any plan and event.
 */
export function render(plan: Plan, event: EventFields): Rendering {
  if (plan.droppable.length > 0) return renderSteps(plan, event);
  const { runs, tail, options } = plan;
  const isJsonPlain = !options.escapeSlashes && !options.newlineAfterEncode;
  const values = new Array<string>(runs.length);
  let text = '';
  let index = 0;
  for (const { literal, fill } of runs) {
    const field = valueFor(fill, event);
    // Most values only have to be encoded.
    const isReady = fill.isPlain || (isJsonPlain && fill.shaping.kind === 'json');
    const value =
      isReady && field !== undefined && field.text !== ''
        ? fill.encode(field.text)
        : fillMacro(fill, event, options);
    text += literal;
    text += value;
    if (text.length > MAX_RENDERED_LENGTH) return renderSteps(plan, event);
    values[index] = value;
    index += 1;
  }
  text += tail;
  if (text.length > MAX_RENDERED_LENGTH) return renderSteps(plan, event);
  return { plan, event, text, values, complete: true };
}

// Renders step by step, for plans that drop parameters and for output that is cut off after a step.
function renderSteps(plan: Plan, event: EventFields): Rendering {
  const dropped = droppedSteps(plan, event);
  const values: string[] = [];
  let text = '';
  for (const [index, { literal, fill }] of plan.steps.entries()) {
    if (text.length > MAX_RENDERED_LENGTH) break;
    const output = fill === undefined ? literal : fillMacro(fill, event, plan.options);
    const sent = dropped.has(index) ? '' : output;
    if (fill !== undefined) values.push(sent);
    text += sent;
  }
  return { plan, event, text, values, complete: text.length <= MAX_RENDERED_LENGTH };
}

const ends = new WeakMap<Rendering, readonly number[]>();

/** Returns for each step of the plan the UTF-16 offset of the request at which its output ends. */
export function endsOf(rendering: Rendering): readonly number[] {
  let known = ends.get(rendering);
  if (known === undefined) {
    known = findEnds(rendering);
    ends.set(rendering, known);
  }
  return known;
}

function findEnds({ plan, event, values }: Rendering): readonly number[] {
  const dropped = droppedSteps(plan, event);
  let end = 0;
  let macros = 0;
  return plan.steps.map(({ literal, fill }, index) => {
    const output = fill === undefined ? literal : (values[macros] ?? '');
    if (fill !== undefined) macros += 1;
    if (!dropped.has(index) && end <= MAX_RENDERED_LENGTH) end += output.length;
    return end;
  });
}

// A parameter is dropped when its value consists of macros alone and none of them has a value.
function droppedSteps(plan: Plan, event: EventFields): ReadonlySet<number> {
  const dropped = new Set<number>();
  let keptBefore = false;
  for (const parameter of plan.droppable) {
    const { from, to, separator } = parameter;
    if (separator < 0) keptBefore = false;
    const drop = isEmptied(plan, parameter, event);
    if (drop) for (let step = from; step < to; step += 1) dropped.add(step);
    if (separator >= 0 && (drop || !keptBefore)) dropped.add(separator);
    keptBefore ||= !drop;
  }
  return dropped;
}

function isEmptied({ steps }: Plan, { value, to }: Droppable, event: EventFields): boolean {
  const run = steps.slice(value, to);
  const hasMacro = run.some(({ fill }) => fill !== undefined);
  return hasMacro && run.every(({ fill, literal }) => (fill ? isEmpty(fill, event) : literal === ''));
}
