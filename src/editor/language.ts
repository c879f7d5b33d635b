import {
  Compartment,
  type EditorState,
  type Extension,
  Facet,
  type StateEffect,
  StateField,
  type Text,
} from '@codemirror/state';
import { placeholder } from '@codemirror/view';
import { numberMacros, type Parameter, parametersOf, parse, type Template, writeMacro } from '../engine';
import type { Documentation, Vocabulary } from '../vocabulary';
import type { TemplateHelp } from './help';
import type { EditorLanguage } from './host';

/** The language of a template, and where its values come from. */
export interface TemplateLanguage {
  /** The macros of the language. */
  readonly vocabulary: Vocabulary;
  /** Its documentation; absent for AppsFlyer's, which loads with the explanation. */
  readonly documentation?: Documentation;
  /** The current event, options and settings. */
  readonly help: TemplateHelp;
}

/** A template as the editor sees it: parsed once per change, then used for marks, completion and hover. */
export interface TemplateReading {
  /** The parsed template. */
  readonly template: Template;
  /** One number for each part, as `numberMacros` returns them. */
  readonly numbers: readonly number[];
  /** The parameters of its query and its form body. */
  readonly parameters: readonly Parameter[];
}

/** Holds the language of a template editor; undefined in any other editor. */
export const templateLanguage = Facet.define<TemplateLanguage, TemplateLanguage | undefined>({
  combine: ([language]) => language,
});

/** Holds the reading of the document; undefined while it is too long to be parsed at every keystroke. */
export const templateReading = StateField.define<TemplateReading | undefined>({
  create: (state) => read(state.doc, state),
  update: (reading, { docChanged, newDoc, startState, state }) =>
    docChanged || isNewLanguage(startState, state) ? read(newDoc, state) : reading,
});

/** True if the language of a template has changed. */
export function isNewLanguage(before: EditorState, now: EditorState): boolean {
  return before.facet(templateLanguage) !== now.facet(templateLanguage);
}

function read(doc: Text, state: EditorState): TemplateReading | undefined {
  const language = state.facet(templateLanguage);
  if (language === undefined || isTooLong(doc)) return undefined;
  const template = parse(doc.toString(), language.vocabulary);
  const numbers = numberMacros(template.parts, language.vocabulary);
  return { template, numbers, parameters: parametersOf(template) };
}

// UTF-16 units. No request is rendered from a template of this length.
const MAX_PARSED_LENGTH = 200_000;

/** True for a text that is too long to be parsed at every keystroke: it can be edited, without colors and completion. */
export function isTooLong({ length }: { readonly length: number }): boolean {
  return length > MAX_PARSED_LENGTH;
}

// A word, or the beginning of a URL that names no host yet.
const NEARLY_EMPTY = /^\s*[A-Za-z]*(?::\/{0,2})?\s*$/;

/** True for a template that has so little in it that a whole one may be wanted in its place. */
export function isNearlyEmpty({ doc }: EditorState): boolean {
  return NEARLY_EMPTY.test(doc.toString());
}

/** The part of an editor's state that depends on the language of its template. */
export interface LanguageSlot {
  /** Returns the extension for the first language. */
  readonly filled: (language: EditorLanguage) => Extension;
  /** Returns the effect that changes the language. */
  readonly fill: (language: EditorLanguage) => StateEffect<unknown>;
}

/** Creates the slot of one editor. Its text and its undo history survive a change of language. */
export function languageSlot(help: TemplateHelp): LanguageSlot {
  const compartment = new Compartment();
  const content = (language: EditorLanguage) => [
    templateLanguage.of({ ...language, help }),
    placeholder(placeholderIn(language.vocabulary)),
  ];
  return {
    filled: (language) => compartment.of(content(language)),
    fill: (language) => compartment.reconfigure(content(language)),
  };
}

function placeholderIn({ macros: [first], notations: [notation] }: Vocabulary): string {
  const macro = writeMacro(first?.name ?? 'name', notation ?? 'paren');
  return `https://partner.example/?id=${macro}`;
}
