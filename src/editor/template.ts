import type { Extension } from '@codemirror/state';
import { laterCompletion } from './completion/later';
import { templateMarks } from './marks/decorations';
import { createEditor } from './handle';
import type { TemplateHelp } from './help';
import type { EditorHandle, EditorHost, EditorLanguage } from './host';
import { type FinderSource, infoTooltips } from './info/hover';
import { languageSlot, templateLanguage, templateReading } from './language';

/** Creates the template editor. */
export function createTemplateEditor(
  host: EditorHost & { readonly language: EditorLanguage; readonly help: TemplateHelp },
): EditorHandle {
  const slot = languageSlot(host.help);
  return createEditor(host, templateExtensions(host.language, host.help, slot), slot);
}

/** Returns the extensions for templates: parsing, marks, completion and infos. */
export function templateExtensions(
  language: EditorLanguage,
  help: TemplateHelp,
  slot = languageSlot(help),
): Extension {
  return [
    slot.filled(language),
    templateReading,
    templateMarks,
    laterCompletion(({ templateList }) => templateList),
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
