import { autocompletion } from '@codemirror/autocomplete';
import type { Extension } from '@codemirror/state';
import { createEditor } from './handle';
import type { TemplateHelp } from './help';
import type { EditorHandle, EditorHost, EditorLanguage } from './host';
import { type FinderSource, infoTooltips } from './hover';
import { templateLanguage, templateReading } from './language';
import { languageSlot } from './language-slot';
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
