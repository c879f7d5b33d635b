import type { MacroMatch, Notation, Vocabulary } from '../vocabulary';
import {
  type Diagnostic,
  type Filling,
  type MacroPart,
  type Parameter,
  maskTemplate,
  parametersOf,
  type Part,
  type Rendering,
  resolveName,
  type Segment,
  type Span,
  settingName,
  type Template,
  type TextPart,
} from '../engine';
import { type Situation, situationOf } from '../event';
import type { ForeignTemplate } from './foreign-template';

/** A template and its rendering for the current event. */
export interface LintInput {
  /** The parsed template. */
  readonly template: Template;
  /** The language of the template. */
  readonly vocabulary: Vocabulary;
  /** The request that the template and the event give. */
  readonly rendering: Rendering;
  /** The segments of the rendering. */
  readonly segments: readonly Segment[];
  /** The other system that the template is certainly written for, where that was recognized (`lint/systems`). */
  readonly foreign?: ForeignTemplate | undefined;
}

/** A macro of the template. */
export interface UsedMacro {
  /** Where and how it is written. */
  readonly part: MacroPart;
  /** The macro of the vocabulary with this name; undefined when there is none. */
  readonly match: MacroMatch | undefined;
  /** The value it has for the current event. */
  readonly filling: Filling;
}

/** What rules examine: the input, and what several of them need, computed once. */
export interface LintContext extends LintInput {
  /** The parsed template. Its text is whole; its parts end at `reach`. */
  readonly template: Template;
  /** Where the part of the template ends that is checked, in UTF-16 units; the end of the text of any but a very long one. */
  readonly reach: number;
  /** In the order of the template. */
  readonly macros: readonly UsedMacro[];
  /** The parameters that are sent and not empty; disabled ones are not checked. */
  readonly parameters: readonly Parameter[];
  /** The same parameters by where their value begins. */
  readonly valueAt: ReadonlyMap<number, Parameter>;
  /** The platform and the kind of the current event, as far as they are known. */
  readonly situation: Situation;
  /** The literal text, part by part, except for the method. */
  readonly literals: readonly Literal[];
  /** The template with macros masked by `x` and layout, with its disabled lines, by line breaks; up to `reach`. */
  readonly masked: string;
  /** The notation that fixes use: that of the first macro with a known name, or the vocabulary's usual one. */
  readonly notation: Notation;
  /** True when the body is a form; one that begins like JSON is not, whatever its content type says. */
  readonly isForm: boolean;
}

/** Finds one kind of problem. */
export type Rule = (context: LintContext) => Iterable<Diagnostic>;

/**
 * The most UTF-16 units of a template that are checked. No template in use is as long, and checking more would make the
 * page wait; a diagnostic says what was left out.
 */
const MAX_CHECKED = 30_000;

/** What rules examine that depends on the template alone. */
type TemplateContext = Pick<
  LintContext,
  'template' | 'reach' | 'parameters' | 'valueAt' | 'literals' | 'masked' | 'isForm'
>;

// A template is filled from many events.
const templateContexts = new WeakMap<Template, TemplateContext>();

/** Prepares a template for the rules. */
export function lintContext(input: LintInput): LintContext {
  const { vocabulary, segments, rendering } = input;
  const known = templateContexts.get(input.template) ?? templateContext(input.template);
  templateContexts.set(input.template, known);
  const { template, reach } = known;
  const macros: UsedMacro[] = [];
  for (const { part, filling } of segments) {
    if (part.type !== 'macro' || filling === undefined || part.to > reach) continue;
    macros.push({ part, match: vocabulary.find(part.name), filling });
  }
  const first = macros.find(
    ({ part, filling }) => filling.state !== 'unknown' && !isMarked(part, template.text),
  );
  const notation = first?.part.notation ?? vocabulary.notations[0] ?? 'paren';
  return { ...input, ...known, macros, notation, situation: situationOf(rendering.event) };
}

function templateContext(whole: Template): TemplateContext {
  const reach = reachOf(whole.text);
  const template = partUpTo(whole, reach);
  // An empty one, as in `&&`, sends nothing, and a text may have thousands.
  const parameters = parametersOf(template).filter(({ from, to }) => from < to);
  const valueAt = new Map(
    parameters.flatMap((each) => (each.value === undefined ? [] : [[each.value.from, each] as const])),
  );
  const { body } = template.outline;
  const isForm = body?.kind === 'form' && !/^\s*[[{]/.test(template.text.slice(body.from, body.to));
  const masked = maskTemplate(template);
  return { template, reach, parameters, valueAt, literals: [...literalsIn(template)], masked, isForm };
}

// A long one is cut where a parameter, an entry of a JSON body or a line ends.
function reachOf(text: string): number {
  if (text.length <= MAX_CHECKED) return text.length;
  const end = /[&,\r\n][^&,\r\n]*$/.exec(text.slice(MAX_CHECKED - 1000, MAX_CHECKED));
  return end === null ? MAX_CHECKED : MAX_CHECKED - 1000 + end.index;
}

function partUpTo(template: Template, reach: number): Template {
  if (reach === template.text.length) return template;
  const parts = template.parts.flatMap((part): Part[] => {
    if (part.to <= reach) return [part];
    return part.from < reach && part.type !== 'macro' ? [{ ...part, to: reach }] : [];
  });
  return { ...template, parts };
}

/** Literal text of a template, in offsets of the template. */
export interface Literal extends Span {
  /** The text as written. */
  readonly text: string;
  /** The part of the request it belongs to. */
  readonly place: TextPart['place'];
}

function* literalsIn({ text, parts }: Template): Generator<Literal> {
  for (const { type, from, to, place } of parts) {
    if (type === 'text' && place !== 'method') yield { text: text.slice(from, to), from, to, place };
  }
}

/** True when the rules of a URL apply to text at a place: in the URL, and in a body that is a form. */
export function isUrlText({ isForm }: LintContext, place: TextPart['place']): boolean {
  return place === 'url' || (place === 'body' && isForm);
}

/** Finds the literal text to which the rules of a URL apply. */
export function urlLiteralsOf(context: LintContext): readonly Literal[] {
  return context.literals.filter(({ place }) => isUrlText(context, place));
}

/** True for `${name}`, `#{name}` and `%{name}`, which are another system's notation as a whole. */
export function isMarked({ notation, from }: MacroPart, text: string): boolean {
  return notation === 'brace' && /[$#%]/.test(text.charAt(from - 1));
}

/**
 * True when a pattern occurs anywhere in the checked text, whatever it belongs to. A rule that asks first spends no time
 * on each part of a template that has nothing of its kind.
 */
export function mayContain({ template: { text }, reach }: LintContext, pattern: RegExp): boolean {
  return text.slice(0, reach).search(pattern) >= 0;
}

/** Returns the offset of the `#` after which a URL is not sent; infinity when it has none. */
export function fragmentStart({ masked, template: { outline } }: LintContext): number {
  const { from, to } = outline.url;
  const hash = masked.slice(from, to).indexOf('#');
  return hash < 0 ? Infinity : from + hash;
}

/** True when a name would be resolved if it were written as a macro. Every setting counts, even one that is not set. */
export function isKnownName(name: string, { vocabulary, rendering }: LintInput): boolean {
  if (settingName(name) !== undefined) return true;
  return resolveName(name, vocabulary, rendering.event).kind !== 'unknown';
}
