import type { Vocabulary } from '../../vocabulary';
import { type Fill, lookUp } from './fill';
import type { RenderOptions } from './options';
import { parametersOf } from '../template/parameters';
import type { Part, Template } from '../template/part';
import { NO_SETTINGS, type Settings } from './resolve';
import type { Span } from '../span';

/** One part of the output: literal text, or a macro to fill. */
export interface Step {
  /** The span of the template it comes from; the steps tile the template. */
  readonly source: Span;
  /** The part of the template it comes from. */
  readonly part: Part;
  /** The part's place among the template's parts; an option can cut a part into several steps. */
  readonly partIndex: number;
  /** What is sent as it is; empty for layout and for macros. */
  readonly literal: string;
  /** The macro; undefined for literal text and layout. */
  readonly fill: Fill | undefined;
}

/** A macro and the literal text between it and the macro before it. */
export interface Run {
  /** The literal text before the macro; often empty for the first. */
  readonly literal: string;
  /** The macro. */
  readonly fill: Fill;
}

/** A template made ready for filling with any number of events. */
export interface Plan {
  /** The template that was planned. */
  readonly template: Template;
  /** The options to render with. */
  readonly options: RenderOptions;
  /** Literal text, layout and macros in order. */
  readonly steps: readonly Step[];
  /** The same as `steps`, with the text between two macros joined. */
  readonly runs: readonly Run[];
  /** The literal text after the last macro. */
  readonly tail: string;
  /** For the option that drops parameters without a value: which steps belong to which parameter. Otherwise empty. */
  readonly droppable: readonly Droppable[];
}

/** A parameter as the steps from `from` up to, but not including, `to`. */
export interface Droppable {
  /** The first step of the parameter. */
  readonly from: number;
  /** The first step of its value; `to` when it has none. */
  readonly value: number;
  /** The step after its last. */
  readonly to: number;
  /** The step that holds the `&` before it; -1 for the first parameter of a query or body. */
  readonly separator: number;
}

/** Looks up every name of a template once. The options are part of the plan, the event is not. */
export function planTemplate(
  template: Template,
  vocabulary: Vocabulary,
  options: RenderOptions,
  settings: Settings = NO_SETTINGS,
): Plan {
  const whole = template.parts.map((part, partIndex) =>
    toStep(template, part, partIndex, vocabulary, settings),
  );
  const { steps, droppable } =
    options.missing === 'drop' ? cutAtParameters(template, whole) : { steps: whole, droppable: [] };
  return { template, options, steps, ...joinLiterals(steps), droppable };
}

function joinLiterals(steps: readonly Step[]): Pick<Plan, 'runs' | 'tail'> {
  const runs: Run[] = [];
  let literal = '';
  for (const step of steps) {
    literal += step.literal;
    if (step.fill === undefined) continue;
    runs.push({ literal, fill: step.fill });
    literal = '';
  }
  return { runs, tail: literal };
}

function toStep(
  { text }: Template,
  part: Part,
  partIndex: number,
  vocabulary: Vocabulary,
  settings: Settings,
): Step {
  const { from, to } = part;
  const literal = part.type === 'text' ? text.slice(from, to) : '';
  const fill = part.type === 'macro' ? lookUp(part, text.slice(from, to), vocabulary, settings) : undefined;
  return { source: { from, to }, part, partIndex, literal, fill };
}

// Cuts text at the edges of parameters, so each parameter is a sequence of whole steps.
function cutAtParameters(template: Template, steps: readonly Step[]): Pick<Plan, 'steps' | 'droppable'> {
  const parameters = parametersOf(template);
  const edges = parameters
    .flatMap(({ separator, from, value, to }) => [separator, from, value?.from ?? to, to])
    .filter((edge) => edge >= 0);
  const cut = cutSteps(template, steps, edges);
  const at = new Map(cut.map((step, index) => [step.source.from, index]));
  at.set(template.text.length, cut.length);
  const droppable = parameters.map(({ from, value, to, separator }) => ({
    from: at.get(from) ?? 0,
    value: at.get(value?.from ?? to) ?? 0,
    to: at.get(to) ?? 0,
    separator: at.get(separator) ?? -1,
  }));
  return { steps: cut, droppable };
}

// Both steps and edges are in order, so one walk over each is enough.
function cutSteps({ text }: Template, steps: readonly Step[], edges: readonly number[]): Step[] {
  const cut: Step[] = [];
  let next = 0;
  for (const step of steps) {
    let { from } = step.source;
    for (; (edges[next] ?? Number.POSITIVE_INFINITY) < step.source.to; next += 1) {
      const to = edges[next] ?? from;
      if (to <= from || step.part.type !== 'text') continue;
      cut.push({ ...step, source: { from, to }, literal: text.slice(from, to) });
      from = to;
    }
    const literal = step.part.type === 'text' ? text.slice(from, step.source.to) : '';
    cut.push({ ...step, source: { from, to: step.source.to }, literal });
  }
  return cut;
}
