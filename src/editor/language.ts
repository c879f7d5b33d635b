import { type EditorState, Facet, StateField, type Text } from '@codemirror/state';
import { numberMacros, type Parameter, parametersOf, parse, type Template } from '../engine';
import type { Documentation, Vocabulary } from '../vocabulary';
import type { TemplateHelp } from './help';
import { isLively } from './limit';

/** The language a template is written in, and where its values come from. */
export interface TemplateLanguage {
  readonly vocabulary: Vocabulary;
  /** What there is to read about it; when absent that of AppsFlyer, which loads with the explanation. */
  readonly documentation?: Documentation;
  readonly help: TemplateHelp;
}

/** A template as the editor sees it: read once for each change, then asked by marks, completion and hover. */
export interface TemplateReading {
  readonly template: Template;
  /** One number for each part, as `numberMacros` gives them. */
  readonly numbers: readonly number[];
  readonly parameters: readonly Parameter[];
}

/** Holds the language of a template editor; undefined in any other editor. */
export const templateLanguage = Facet.define<TemplateLanguage, TemplateLanguage | undefined>({
  combine: ([language]) => language,
});

/** Holds the reading of the document; undefined while it is too long to be read at every keystroke. */
export const templateReading = StateField.define<TemplateReading | undefined>({
  create: (state) => read(state.doc, state),
  update: (reading, { docChanged, newDoc, startState, state }) =>
    docChanged || isNewLanguage(startState, state) ? read(newDoc, state) : reading,
});

/** Tells whether a template is read in another language than before. */
export function isNewLanguage(before: EditorState, now: EditorState): boolean {
  return before.facet(templateLanguage) !== now.facet(templateLanguage);
}

function read(doc: Text, state: EditorState): TemplateReading | undefined {
  const language = state.facet(templateLanguage);
  if (language === undefined || !isLively(doc)) return undefined;
  const template = parse(doc.toString(), language.vocabulary);
  const numbers = numberMacros(template.parts, language.vocabulary);
  return { template, numbers, parameters: parametersOf(template) };
}
