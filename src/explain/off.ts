import { disabledLines, parse, planTemplate, render, segmentsOf, type Span } from '../engine';
import type { ExplainedPart, ExplainInput } from './explained';
import { explainStretches } from './parts';
import { code, glance, say } from './sentence';
import { stretchesOf } from './stretches';

/** Explains the disabled lines of a template: parameters, and notes. */
export function explainOff(input: ExplainInput): readonly ExplainedPart[] {
  const { template } = input.rendering.plan;
  return [...disabledLines(template)].flatMap(({ isParameter, content: { from, to } }) => {
    const content = template.text.slice(from, to);
    if (isParameter) return explainParameters(content, from, input);
    return content === '' ? [] : explainNote(content, { from, to });
  });
}

function explainNote(content: string, { from, to }: Span): ExplainedPart {
  const sentence = say('A note that is not sent: ', code(glance(content)), '.');
  const nothing = { macros: [], nameMacros: [], whenEmpty: [] };
  return { ...nothing, kind: 'note', from, to, name: '', written: content, sentence, description: sentence };
}

// The line is parsed as a query of its own, and the offsets of the explanation are moved to those of the line.
function explainParameters(content: string, from: number, input: ExplainInput): readonly ExplainedPart[] {
  const { vocabulary, documentation } = input;
  const { plan, event } = input.rendering;
  const template = parse(`?${content}`, vocabulary);
  const rendering = render(planTemplate(template, vocabulary, plan.options), event);
  const own = { rendering, segments: segmentsOf(rendering), vocabulary, documentation };
  const move = <Each extends Span>(each: Each) => ({
    ...each,
    from: each.from + from - 1,
    to: each.to + from - 1,
  });
  return explainStretches(own, stretchesOf(template).stretches, true).map((part) => ({
    ...move(part),
    macros: part.macros.map((macro) => move(macro)),
    nameMacros: part.nameMacros.map((macro) => move(macro)),
  }));
}
