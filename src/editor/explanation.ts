import type { MacroPart } from '../engine';
import type * as deferred from './deferred';
import type { Info } from './info/info';
import type { TemplateLanguage } from './language';

/** What explains macros and fields, and draws the explanations. */
export type Explanation = typeof deferred;

let loaded: Explanation | undefined;
let loading: Promise<Explanation | undefined> | undefined;

/** Returns the explanation if it has loaded. */
export function loadedExplanation(): Explanation | undefined {
  return loaded;
}

/** Loads the explanation once. Undefined when it cannot be loaded, for example offline; the next call tries again. */
export function loadExplanation(): Promise<Explanation | undefined> {
  loading ??= import('./deferred').then(
    (module) => (loaded = module),
    () => (loading = undefined),
  );
  return loading;
}

/** Explains a macro of a template, for other parts of the page. Undefined if nothing has its name. */
export async function describeMacro(
  part: MacroPart,
  text: string,
  language: TemplateLanguage,
): Promise<Info | undefined> {
  const explanation = await loadExplanation();
  return explanation?.macroPartInfo(part, text, language);
}
