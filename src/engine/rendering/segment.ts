import type { HashAlgorithm, Macro } from '../../vocabulary';
import type { FieldValue } from './fields';
import type { Encoding, Outline, Part } from '../template/part';
import { type Fill, fillMacro, valueFor } from './fill';
import type { Plan } from './plan';
import { endsOf, type Rendering } from './render';
import type { ShapeStep } from './shape';
import { overlaps, type Span } from '../span';

/** What a macro's name refers to. `spelling` is any name of a macro but the canonical one. */
export type Resolution = 'name' | 'spelling' | 'field' | 'setting' | 'unknown';

/** Whether a macro has a value: it has one, its field is empty, the event lacks the field, or the name is unknown. */
export type FillState = 'filled' | 'empty' | 'missing' | 'unknown';

/** One step of a value from raw to sent, with the text after it. */
export interface ValueStep {
  /** What was done. */
  readonly step: ShapeStep | Exclude<Encoding, 'none'>;
  /** The value after it. */
  readonly after: string;
}

/** Where a macro's value comes from and how it was changed. */
export interface Filling {
  /** What the name refers to. */
  readonly resolution: Resolution;
  /** Whether there is a value. */
  readonly state: FillState;
  /** The macro of the vocabulary; absent for fields of the event, settings and unknown names. */
  readonly macro?: Macro;
  /** The hash that the name asks for; absent for a value that is not hashed. */
  readonly hash?: HashAlgorithm;
  /** The event field it was read from; absent when the event has none, and for settings. */
  readonly field?: FieldValue;
  /** The value before any step; empty when there is none. */
  readonly raw: string;
  /** The changes in order, encoding last; a step that changed nothing is left out. */
  readonly steps: readonly ValueStep[];
}

/** A span of the output and the span of the template it comes from. Segments tile both texts, in order. */
export interface Segment {
  /** The span of the template. */
  readonly source: Span;
  /** The span of the output; empty for layout and for what is not sent. */
  readonly output: Span;
  /** The part of the template. */
  readonly part: Part;
  /** The part's place among the template's parts. */
  readonly partIndex: number;
  /** Set for macros. */
  readonly filling?: Filling;
}

/** Explains a rendering: for each part of the template what was sent for it and why. */
export function segmentsOf(rendering: Rendering): readonly Segment[] {
  const { plan } = rendering;
  const ends = endsOf(rendering);
  // Equal macros in equal places share one filling; a long event value may be repeated a thousand times.
  const fillings = new Map<string, Filling>();
  const explain = (fill: Fill) => {
    const key = `${fill.part.encoding} ${fill.written}`;
    const filling = fillings.get(key) ?? fillingOf(fill, rendering);
    fillings.set(key, filling);
    return filling;
  };
  return plan.steps.map(({ source, part, partIndex, fill }, index) => {
    const output = { from: index === 0 ? 0 : (ends[index - 1] ?? 0), to: ends[index] ?? 0 };
    if (fill === undefined) return { source, output, part, partIndex };
    return { source, output, part, partIndex, filling: explain(fill) };
  });
}

function fillingOf(fill: Fill, { event, plan }: Rendering): Filling {
  const { match, setting, part } = fill;
  const steps: ValueStep[] = [];
  if (setting !== undefined) {
    if (setting !== '') addEncoding(steps, part.encoding, setting, fillMacro(fill, event, plan.options));
    return { resolution: 'setting', state: setting === '' ? 'empty' : 'filled', raw: setting, steps };
  }
  const field = valueFor(fill, event);
  const state = stateOf(fill, field);
  const raw = field?.text ?? '';
  if (state === 'filled') {
    const sent = fillMacro(fill, event, plan.options, (step, after) => steps.push({ step, after }));
    addEncoding(steps, part.encoding, steps.at(-1)?.after ?? raw, sent);
  }
  const filling: { -readonly [Key in keyof Filling]: Filling[Key] } = {
    resolution: resolutionOf(fill, field),
    state,
    raw,
    steps,
  };
  if (match !== undefined) filling.macro = match.macro;
  if (match?.hash !== undefined) filling.hash = match.hash;
  if (field !== undefined) filling.field = field;
  return filling;
}

function addEncoding(steps: ValueStep[], encoding: Encoding, before: string, after: string): void {
  if (encoding !== 'none' && after !== before) steps.push({ step: encoding, after });
}

function stateOf({ match }: Fill, field: FieldValue | undefined): FillState {
  if (field === undefined) return match === undefined ? 'unknown' : 'missing';
  return field.text === '' ? 'empty' : 'filled';
}

function resolutionOf({ match }: Fill, field: FieldValue | undefined): Resolution {
  if (match !== undefined) return match.exact && match.canonical ? 'name' : 'spelling';
  return field === undefined ? 'unknown' : 'field';
}

/** Returns the indexes of the macros that a span of the request has characters of, or that left nothing in it. */
export function macrosWithin(segments: readonly Segment[], span: Span): number[] {
  // Segments are in the order of the request.
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((segments[middle]?.output.to ?? 0) < span.from) low = middle + 1;
    else high = middle;
  }
  const found: number[] = [];
  for (let index = low; index < segments.length; index += 1) {
    const { part, output } = segments[index] ?? {};
    if (output === undefined || output.from > span.to) break;
    if (part?.type === 'macro' && (overlaps(output, span) || isEmptyWithin(output, span))) found.push(index);
  }
  return found;
}

// A macro without a value leaves nothing in the output, but belongs to the text around it.
function isEmptyWithin(output: Span, span: Span): boolean {
  return output.from === output.to && span.from <= output.from && output.from <= span.to;
}

/** Returns the outline of the rendered request, in offsets of the output. */
export function outlineOf(rendering: Rendering): Outline {
  const { url, headers, body, method } = rendering.plan.template.outline;
  const at = ({ from, to }: Span) => ({
    from: outputOffset(rendering, from),
    to: outputOffset(rendering, to),
  });
  return {
    method,
    url: at(url),
    headers: headers.map(({ name, value }) => ({ name: at(name), value: at(value) })),
    ...(body === undefined ? {} : { body: { ...at(body), kind: body.kind } }),
  };
}

// An edge of the outline is between two steps or inside literal text, which is the same in template and output.
function outputOffset(rendering: Rendering, offset: number): number {
  const { steps } = rendering.plan;
  const ends = endsOf(rendering);
  const index = stepAt(steps, offset);
  const start = index === 0 ? 0 : (ends[index - 1] ?? 0);
  const step = steps[index];
  return step === undefined ? start : Math.min(start + offset - step.source.from, ends[index] ?? start);
}

/** Finds the step that an offset of the template is in, by its index; steps tile the template. The number of steps at its end. */
export function stepAt(steps: Plan['steps'], offset: number): number {
  let low = 0;
  let high = steps.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((steps[middle]?.source.to ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
