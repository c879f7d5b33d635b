import { Compartment, type Extension, type StateEffect } from '@codemirror/state';
import { placeholder } from '@codemirror/view';
import { writeMacro } from '../engine';
import type { Vocabulary } from '../vocabulary';
import type { TemplateHelp } from './help';
import type { EditorLanguage } from './host';
import { templateLanguage } from './language';

/** The place in an editor's state that holds the language of its template. */
export interface LanguageSlot {
  readonly filled: (language: EditorLanguage) => Extension;
  readonly fill: (language: EditorLanguage) => StateEffect<unknown>;
}

/** Makes the place for a language; an editor has one, so that its text and its undo outlive a change of language. */
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
  return `Write a URL, such as https://partner.example/postback?value=${macro}, or press Ctrl+Space for a template`;
}
