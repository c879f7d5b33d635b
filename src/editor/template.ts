import { autocompletion } from '@codemirror/autocomplete';
import { Compartment, type Extension, type StateEffect } from '@codemirror/state';
import { placeholder } from '@codemirror/view';
import { writeMacro } from '../engine';
import type { Vocabulary } from '../vocabulary';
import { createEditor } from './handle';
import type { TemplateHelp } from './help';
import type { EditorHandle, EditorHost, EditorLanguage } from './host';
import { infoTooltips, type SubjectFinder } from './hover';
import { templateLanguage, templateReading } from './language';
import { completeMacro, drawValueNow } from './macro-completion';
import { templateMarks } from './paint';

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
  return `Write a URL, such as https://partner.example/postback?value=${macro}`;
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
      override: [completeMacro],
      icons: false,
      addToOptions: [{ render: drawValueNow, position: 90 }],
    }),
    infoTooltips(macroAt),
  ];
}

const macroAt: SubjectFinder = (state, offset, side) => {
  const reading = state.field(templateReading, false);
  const language = state.facet(templateLanguage);
  if (reading === undefined || language === undefined) return undefined;
  const { parts, text } = reading.template;
  const at = parts.find(({ from, to }) =>
    side < 0 ? from < offset && offset <= to : from <= offset && offset < to,
  );
  if (at?.type !== 'macro') return undefined;
  return { at, tell: ({ macroPartInfo }) => macroPartInfo(at, text, language) };
};
