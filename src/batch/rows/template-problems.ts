import { type Diagnostic, type Rendering, type Segment, segmentsOf } from '../../engine';
import type { ForeignTemplate } from '../../lint';
import { lint, mayBeForeign, type RuleChoice } from '../../lint/lint';
import { foreignTemplateOf } from '../../lint/systems';
import type { Surroundings } from '../../partners';
import type { Vocabulary } from '../../vocabulary';

/** Finds the problems of a template and its request by some rules, without those that are ignored; an error never is. */
export function templateProblems(
  rendering: Rendering,
  vocabulary: Vocabulary,
  ignored: readonly string[],
  choice: RuleChoice,
): readonly Diagnostic[] {
  const { template } = rendering.plan;
  // The rules that read values do not ask for it.
  const foreign = choice === 'values' ? undefined : foreignTemplate(rendering, vocabulary);
  const found = lint({ template, vocabulary, rendering, segments: explained(rendering), foreign }, choice);
  return found.filter(({ code, severity }) => severity === 'error' || !ignored.includes(code));
}

/** Returns the other system that a template is certainly written for, as a verdict needs it. */
export function foreignSystem(rendering: Rendering, vocabulary: Vocabulary): Surroundings['foreign'] {
  const found = foreignTemplate(rendering, vocabulary);
  const [system, span] = [found?.systems[0], found?.spans[0]];
  if (system === undefined || span === undefined) return undefined;
  return { name: system.name, macro: rendering.plan.template.text.slice(span.from, span.to) };
}

// Only templates of AppsFlyer's language are mistaken for those of other systems.
function foreignTemplate(rendering: Rendering, vocabulary: Vocabulary): ForeignTemplate | undefined {
  if (vocabulary.id !== 'appsflyer') return undefined;
  // Explaining takes long, and says something about macros in braces only.
  const hasBraces = rendering.plan.template.parts.some(
    (part) => part.type === 'macro' && part.notation === 'brace',
  );
  if (!mayBeForeign(rendering, hasBraces ? explained(rendering) : [])) return undefined;
  const found = foreignTemplateOf(rendering, explained(rendering));
  return found?.isSure === true ? found : undefined;
}

const segments = new WeakMap<Rendering, readonly Segment[]>();

// A rendering is explained twice, for its problems and for its verdict.
function explained(rendering: Rendering): readonly Segment[] {
  const known = segments.get(rendering) ?? segmentsOf(rendering);
  segments.set(rendering, known);
  return known;
}
