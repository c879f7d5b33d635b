import { disabledLines, parse, planTemplate, render, segmentsOf, type Span } from '../engine';
import { templateEntries } from './entries';
import type { ExplainedPart, ExplainInput } from './explained';
import { explainEntries } from './parts';
import { explainRequest } from './request';
import { codeRun, sentence, truncate } from './sentence';

/**
 * Describes a template in the order of its text: the request, the macros of its address, its parameters, its headers,
 * the values of its body, and its disabled lines. Total; an empty template has no description.
 */
export function explainTemplate(input: ExplainInput): readonly ExplainedPart[] {
  const { template } = input.rendering.plan;
  if (template.text.trim() === '') return [];
  const { address, entries } = templateEntries(template);
  const parts = [...explainEntries(input, entries, false), ...explainDisabled(input)];
  return [explainRequest(template, address), ...parts.sort((a, b) => a.from - b.from)];
}

function explainDisabled(input: ExplainInput): readonly ExplainedPart[] {
  const { template } = input.rendering.plan;
  return [...disabledLines(template)].flatMap(({ isParameter, content: { from, to } }) => {
    const content = template.text.slice(from, to);
    if (isParameter) return explainParameters(content, from, input);
    return content === '' ? [] : explainComment(content, { from, to });
  });
}

function explainComment(content: string, { from, to }: Span): ExplainedPart {
  const whole = sentence('A comment, not sent: ', codeRun(truncate(content)), '.');
  const nothing = { macros: [], nameMacros: [], whenEmpty: [] };
  return {
    ...nothing,
    kind: 'note',
    from,
    to,
    name: '',
    written: content,
    sentence: whole,
    description: whole,
  };
}

// The line is parsed as a query of its own, and the spans are moved to where it is in the template.
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
  return explainEntries(own, templateEntries(template).entries, true).map((part) => ({
    ...move(part),
    macros: part.macros.map((macro) => move(macro)),
    nameMacros: part.nameMacros.map((macro) => move(macro)),
  }));
}
