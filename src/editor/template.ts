import { autocompletion } from '@codemirror/autocomplete';
import { Compartment, type Extension, type StateEffect } from '@codemirror/state';
import { placeholder } from '@codemirror/view';
import { writeMacro } from '../engine';
import type { Vocabulary } from '../vocabulary';
import { createEditor } from './handle';
import type { TemplateHelp } from './help';
import type { EditorHandle, EditorHost, EditorLanguage } from './host';
import { type FinderSource, infoTooltips } from './hover';
import { templateLanguage, templateReading } from './language';
import { completeMacro, drawValueNow } from './macro-completion';
import { completeName } from './name-completion';
import { templateMarks } from './paint';
import { completeTemplate } from './template-completion';

/** Builds the editor of the template. */
export function createTemplateEditor(
  host: EditorHost & { readonly language: EditorLanguage; readonly help: TemplateHelp },
): EditorHandle {
  const slot = languageSlot(host.help);
  return createEditor(host, templateExtensions(host.language, host.help, slot), slot);
}

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

/** Everything that makes an editor understand templates. */
export function templateExtensions(
  language: EditorLanguage,
  help: TemplateHelp,
  slot = languageSlot(help),
): Extension {
  return [
    slot.filled(language),
    templateReading,
    templateMarks,
    autocompletion({
      override: [completeMacro, completeName, completeTemplate],
      icons: false,
      addToOptions: [{ render: drawValueNow, position: 90 }],
    }),
    infoTooltips(subjectFinder),
  ];
}

const subjectFinder: FinderSource =
  ({ templateSubject }) =>
  (state, offset, side) => {
    const reading = state.field(templateReading, false);
    const language = state.facet(templateLanguage);
    return reading && language && templateSubject(reading, language, offset, side);
  };
