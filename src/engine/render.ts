import { encodeFor } from './encode';
import type { EventFields, FieldValue } from './fields';
import type { RenderOptions } from './options';
import type { Droppable, Fill, Plan, Step } from './plan';
import { shape, type ShapeListener } from './shape';

/**
 * The request a template becomes for one event. The text alone and where each step of the plan ends in it;
 * `segmentsOf` tells the whole story of each piece, on demand.
 */
export interface Rendering {
  readonly plan: Plan;
  readonly event: EventFields;
  readonly text: string;
  /** For each step of the plan, the UTF-16 offset at which its output ends. */
  readonly ends: readonly number[];
  /** False when the output ends early, with the piece that passed `MAX_RENDERED_LENGTH`. */
  readonly complete: boolean;
}

/**
 * The length in UTF-16 units beyond which nothing more is put out: the piece that passes it is the last. A large event
 * value that is repeated often would grow without end.
 */
export const MAX_RENDERED_LENGTH = 2_000_000;

const NOTHING: Pick<Step, 'fill' | 'literal'> = { fill: undefined, literal: '' };

const ZERO_UUID = '00000000-0000-0000-0000-000000000000';

/**
 * Fills a plan with an event: one pass, left to right, each value encoded once for its place; what was put in
 * is never scanned again. Total for any plan and event.
 */
export function render(plan: Plan, event: EventFields): Rendering {
  const { steps, options } = plan;
  const ends = new Array<number>(steps.length);
  const dropped = plan.droppable.length > 0 ? droppedSteps(plan, event) : undefined;
  let text = '';
  let complete = true;
  for (let index = 0; index < steps.length; index += 1) {
    const { fill, literal } = steps[index] ?? NOTHING;
    if (dropped?.has(index) !== true && complete) {
      text += fill === undefined ? literal : fillMacro(fill, event, options);
      complete = text.length <= MAX_RENDERED_LENGTH;
    }
    ends[index] = text.length;
  }
  return { plan, event, text, ends, complete };
}

/** Finds the event's value for a macro: the first of its fields that has one, otherwise the first that is there but empty. */
export function valueFor({ fields, echo }: Fill, event: EventFields): FieldValue | undefined {
  let empty: FieldValue | undefined;
  for (const field of fields) {
    const value = event.get(field);
    if (value === undefined) continue;
    if (value.text !== '') return value;
    empty ??= value;
  }
  return empty ?? echo?.(event);
}

/** Writes a macro's value for its place; `tell` hears of every step that shaped it. */
export function fillMacro(
  fill: Fill,
  event: EventFields,
  options: RenderOptions,
  tell?: ShapeListener,
): string {
  const { encoding } = fill.part;
  if (fill.setting !== undefined) return encodeFor(encoding, fill.setting);
  const value = valueFor(fill, event);
  if (value !== undefined && value.text !== '') {
    return encodeFor(encoding, shape(value, fill.shaping, options, tell));
  }
  if (value === undefined && fill.match === undefined) return fill.written;
  return missing(fill, options);
}

// A bare JSON value cannot be left out, so there a missing value is always `null`.
function missing({ part, shaping }: Fill, options: RenderOptions): string {
  const zero = options.missing === 'zero-uuid' && shaping.kind === 'device-id' && shaping.hash === undefined;
  if (zero) return encodeFor(part.encoding, ZERO_UUID);
  return options.missing === 'null' || part.encoding === 'json-value' ? 'null' : '';
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

// No way of shaping or encoding makes a text empty, so it is enough to look at the value.
function isEmpty(fill: Fill, event: EventFields): boolean {
  if (fill.setting !== undefined) return fill.setting === '';
  const value = valueFor(fill, event);
  return value === undefined ? fill.match !== undefined : value.text === '';
}
