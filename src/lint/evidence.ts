import type { MacroMatch, Notation, Vocabulary } from '../vocabulary';
import {
  type Filling,
  type MacroPart,
  type Parameter,
  parametersOf,
  type Rendering,
  resolveName,
  type Segment,
  settingName,
  type Template,
  type TextPart,
} from '../engine';
import type { Finding } from './finding';
import { type Situation, situationOf } from '../event';

/** What lint is given: the template, the language it is in, and what became of it for the event at hand. */
export interface LintInput {
  readonly template: Template;
  readonly vocabulary: Vocabulary;
  readonly rendering: Rendering;
  readonly segments: readonly Segment[];
}

/** A macro of the template, what its name stands for, and what became of it. */
export interface UsedMacro {
  readonly part: MacroPart;
  readonly match: MacroMatch | undefined;
  readonly filling: Filling;
}

/** What the rules look at; what several of them need is worked out once. */
export interface Evidence extends LintInput {
  readonly macros: readonly UsedMacro[];
  readonly parameters: readonly Parameter[];
  readonly situation: Situation;
  /** The notation in which repairs write macros: that of the first macro, or the vocabulary's usual one. */
  readonly notation: Notation;
  /** True when the body is a form; a body that begins like JSON is none, whatever its content type says. */
  readonly isForm: boolean;
}

/** Finds one sort of problem. */
export type Rule = (evidence: Evidence) => Iterable<Finding>;

/** Prepares a template for the rules. */
export function gatherEvidence(input: LintInput): Evidence {
  const { template, vocabulary, segments, rendering } = input;
  const macros: UsedMacro[] = [];
  for (const { part, filling } of segments) {
    if (part.type !== 'macro' || filling === undefined) continue;
    macros.push({ part, match: vocabulary.find(part.name), filling });
  }
  const notation = macros[0]?.part.notation ?? vocabulary.notations[0] ?? 'paren';
  const parameters = parametersOf(template);
  const { body } = template.outline;
  const isForm = body?.kind === 'form' && !/^\s*[[{]/.test(template.text.slice(body.from, body.to));
  return { ...input, macros, parameters, situation: situationOf(rendering.event), notation, isForm };
}

/** Literal text and where it stands in the template. */
export interface Literal {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly place: TextPart['place'];
}

/** Gives the literal text of a template, piece by piece. */
export function* literalsOf({ template: { text, parts } }: LintInput): Generator<Literal> {
  for (const { type, from, to, place } of parts) {
    if (type === 'text' && place !== 'method') yield { text: text.slice(from, to), from, to, place };
  }
}

/** Tells whether text at a place is read by the rules of a URL: in the URL, and in a body that is a form. */
export function isUrlText({ isForm }: Evidence, place: TextPart['place']): boolean {
  return place === 'url' || (place === 'body' && isForm);
}

/** Gives the literal text that is read by the rules of a URL. */
export function* urlLiteralsOf(evidence: Evidence): Generator<Literal> {
  for (const literal of literalsOf(evidence)) if (isUrlText(evidence, literal.place)) yield literal;
}

/** True when a name would be filled if it were written as a macro. Every setting counts, also one that is not set. */
export function isKnownName(name: string, { vocabulary, rendering }: LintInput): boolean {
  if (settingName(name) !== undefined) return true;
  return resolveName(name, vocabulary, rendering.event).kind !== 'unknown';
}
