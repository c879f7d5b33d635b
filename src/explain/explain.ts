import type { ExplainedPart, ExplainInput } from './explained';
import { explainOff } from './off';
import { explainStretches } from './parts';
import { explainRequest } from './request';
import { stretchesOf } from './stretches';

/**
 * Reads a template aloud, in the order of its text: the request, the macros of its address, its parameters, its headers,
 * the values of its body, and the lines that are switched off. Total; nothing is said of a blank template.
 */
export function explainTemplate(input: ExplainInput): readonly ExplainedPart[] {
  const { template } = input.rendering.plan;
  if (template.text.trim() === '') return [];
  const { address, stretches } = stretchesOf(template);
  const others = [...explainStretches(input, stretches, false), ...explainOff(input)];
  return [explainRequest(template, address), ...others.sort((a, b) => a.from - b.from)];
}
