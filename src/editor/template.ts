import { autocompletion, type CompletionSource } from '@codemirror/autocomplete';
import { EditorState, type Extension } from '@codemirror/state';
import { templateMarks } from './decorations';
import { loadExplanation } from './explanation';
import { createEditor } from './handle';
import type { TemplateHelp } from './help';
import type { EditorHandle, EditorHost, EditorLanguage } from './host';
import { type FinderSource, infoTooltips } from './hover';
import { isNearlyEmpty, languageSlot, templateLanguage, templateReading } from './language';
import { drawValueNow, rowClass } from './list';

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
    sources,
    autocompletion({
      addToOptions: [{ render: drawValueNow, position: 90 }],
      optionClass: rowClass,
      maxRenderedOptions: MAX_ROWS,
    }),
    infoTooltips(subjectFinder),
  ];
}

// More than all macros, the fields of a raw-data row and the settings of a partner together.
const MAX_ROWS = 300;

// Nothing is offered if what completes cannot be loaded, for example offline.
const deferred =
  (name: 'completePlace' | 'completeTemplate'): CompletionSource =>
  async (context) =>
    (await loadExplanation())?.[name](context) ?? null;

const place = { autocomplete: deferred('completePlace') };
const template = { autocomplete: deferred('completeTemplate') };

// A list is drawn again when the last of its sources has answered, so there is a second one only where both have something.
const sources = EditorState.languageData.of((state) => (isNearlyEmpty(state) ? [place, template] : [place]));

const subjectFinder: FinderSource =
  ({ templateSubject }) =>
  (state, offset, side) => {
    const reading = state.field(templateReading, false);
    const language = state.facet(templateLanguage);
    return reading && language && templateSubject(reading, language, offset, side);
  };
