import { type Filling, type MacroPart, planTemplate, render, segmentsOf, writeMacro } from '../../engine';
import type { TemplateLanguage } from '../language';

const NO_REQUEST = { method: 'GET', url: { from: 0, to: 0 }, headers: [] };

/** Returns how the current event fills one macro of a text, without rendering the rest of it. */
export function fillingOf(
  part: MacroPart,
  text: string,
  { vocabulary, help }: TemplateLanguage,
): Filling | undefined {
  const template = { text, parts: [part], outline: NO_REQUEST };
  const plan = planTemplate(template, vocabulary, help.options(), help.settings());
  return segmentsOf(render(plan, help.event()))[0]?.filling;
}

/** Returns how the current event would fill a macro with this name, before encoding. */
export function fillingOfName(name: string, language: TemplateLanguage): Filling | undefined {
  const notation = language.vocabulary.notations[0] ?? 'paren';
  const text = writeMacro(name, notation);
  const from = text.indexOf(name);
  const nameAt = { from, to: from + name.length };
  const span = { from: 0, to: text.length };
  return fillingOf(
    { type: 'macro', ...span, place: 'body', notation, name, nameAt, encoding: 'none' },
    text,
    language,
  );
}

const MAX_VALUE_LENGTH = 28;

/** Returns the value that a macro with this name would have, truncated; undefined if there is none. */
export function valueNow(name: string, language: TemplateLanguage): string | undefined {
  const filling = fillingOfName(name, language);
  return filling?.state === 'filled'
    ? truncate(filling.steps.at(-1)?.after ?? filling.raw, MAX_VALUE_LENGTH)
    : undefined;
}

/** Cuts a text after `most` UTF-16 units and adds an ellipsis. */
export function truncate(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most).trimEnd()}…` : text;
}
