import { type Filling, type MacroPart, planTemplate, render, segmentsOf, writeMacro } from '../engine';
import type { TemplateLanguage } from './language';

const NO_REQUEST = { method: 'GET', url: { from: 0, to: 0 }, headers: [] };

/** Tells what becomes of one macro of a text for the event at hand, without rendering the rest of it. */
export function fillingOf(
  part: MacroPart,
  text: string,
  { vocabulary, help }: TemplateLanguage,
): Filling | undefined {
  const template = { text, parts: [part], outline: NO_REQUEST };
  const plan = planTemplate(template, vocabulary, help.options(), help.settings());
  return segmentsOf(render(plan, help.event()))[0]?.filling;
}

/** Tells what becomes of a macro of this name, before its value is encoded for any place. */
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

const GLANCE = 28;

/** Gives a glance at the value a name would have if it were written; undefined when there is none. */
export function valueNow(name: string, language: TemplateLanguage): string | undefined {
  const filling = fillingOfName(name, language);
  return filling?.state === 'filled' ? glance(filling.steps.at(-1)?.after ?? filling.raw, GLANCE) : undefined;
}

/** Cuts a text that is only to be glanced at. */
export function glance(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most).trimEnd()}…` : text;
}
