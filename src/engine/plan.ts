import type { MacroMatch, Vocabulary } from '../vocabulary';
import { fieldNamed } from './echo';
import type { EventFields, FieldValue } from './fields';
import type { RenderOptions } from './options';
import { parametersOf } from './parameters';
import type { MacroPart, Part, Template } from './part';
import type { Shaping } from './shape';
import type { Span } from './span';

/** The values of the chosen partner's settings by name, for `(setting:name)`. */
export type Settings = ReadonlyMap<string, string>;

/** A macro whose name has been looked up as far as that is possible without an event. */
export interface Fill {
  readonly part: MacroPart;
  /** The macro as written, which is what goes out when the name stays unknown. */
  readonly written: string;
  /** Absent when the vocabulary does not know the name. */
  readonly match?: MacroMatch;
  /** The setting's value when the name is that of a setting of the partner. */
  readonly setting?: string;
  /** How the value is brought into form. */
  readonly shaping: Shaping;
  /** The event fields to try, in order. */
  readonly fields: readonly string[];
  /** Finds the event field that has the macro's own name: so parameters of the attribution link are echoed. */
  readonly echo?: (event: EventFields) => FieldValue | undefined;
}

/** One piece of the output: literal text, or a macro to fill. */
export interface Step {
  /** The stretch of the template it comes from; the steps tile the template. */
  readonly source: Span;
  readonly part: Part;
  /** The part's place among the template's parts; an option can cut a part into several steps. */
  readonly partIndex: number;
  /** What goes out as it is; empty for layout and for macros. */
  readonly literal: string;
  readonly fill: Fill | undefined;
}

/** A template made ready for filling with any number of events. */
export interface Plan {
  readonly template: Template;
  readonly options: RenderOptions;
  readonly steps: readonly Step[];
  /** For the option that drops parameters without a value: which steps belong to which parameter. Otherwise empty. */
  readonly droppable: readonly Droppable[];
}

/** A parameter as a run of steps `[from, to)`, where its value begins, and the step that holds the `&` before it. */
export interface Droppable {
  readonly from: number;
  readonly value: number;
  readonly to: number;
  /** -1 for the first parameter of a query or body. */
  readonly separator: number;
}

const NO_SETTINGS: Settings = new Map();

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
  if (options.missing !== 'drop') return { template, options, steps: whole, droppable: [] };
  return { template, options, ...cutAtParameters(template, whole) };
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

const SETTING = 'setting:';

function lookUp(part: MacroPart, written: string, vocabulary: Vocabulary, settings: Settings): Fill {
  const { name } = part;
  const setting = name.startsWith(SETTING) ? settings.get(name.slice(SETTING.length).trim()) : undefined;
  if (setting !== undefined) return { part, written, setting, shaping: PLAIN, fields: [] };
  const match = vocabulary.find(name);
  const echo = (event: EventFields) => fieldNamed(name, event, vocabulary);
  if (match === undefined) return { part, written, shaping: PLAIN, fields: [name], echo };
  const { macro, hash } = match;
  const fields = [...new Set([...macro.fields, macro.name, ...macro.spellings])];
  const shaping = { kind: macro.kind, hash, encodes: vocabulary.normalize(name) === 'encode' };
  // A field named like a hashed variant would be hashed again.
  return { part, written, match, shaping, fields, ...(hash === undefined ? { echo } : {}) };
}

const PLAIN: Shaping = { kind: 'text', encodes: false };

// Text that runs across the edges of parameters is cut there, so that a parameter is a run of whole steps.
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
