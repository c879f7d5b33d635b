import type { MacroPart } from '../engine';
import { loadExplanation } from './explanation';
import type { Info } from './info';
import type { TemplateLanguage } from './language';

/** Tells all about a macro of a template, wherever in the page it is asked for. Undefined when nothing knows its name. */
export async function describeMacro(
  part: MacroPart,
  text: string,
  language: TemplateLanguage,
): Promise<Info | undefined> {
  const explanation = await loadExplanation();
  return explanation?.macroPartInfo(part, text, language);
}
