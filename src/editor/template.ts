import { autocompletion } from '@codemirror/autocomplete';
import type { Extension } from '@codemirror/state';
import type { Vocabulary } from '../vocabulary';
import { createEditor } from './handle';
import type { TemplateHelp } from './help';
import type { EditorHandle, EditorHost } from './host';
import { type FinderSource, infoTooltips } from './hover';
import { templateLanguage, templateReading } from './language';
import { completeMacro, drawValueNow } from './macro-completion';
import { completeName } from './name-completion';
import { templateMarks } from './paint';
import { completeTemplate } from './template-completion';

const PLACEHOLDER =
  'Write a URL, such as https://partner.example/postback?click=(clickid), or press Ctrl+Space for a template';

/** Builds the editor of the template. */
export function createTemplateEditor(
  host: EditorHost & { readonly vocabulary: Vocabulary; readonly help: TemplateHelp },
): EditorHandle {
  return createEditor({ placeholder: PLACEHOLDER, ...host }, templateExtensions(host.vocabulary, host.help));
}

/** Everything that makes an editor understand templates. */
export function templateExtensions(vocabulary: Vocabulary, help: TemplateHelp): Extension {
  return [
    templateLanguage.of({ vocabulary, help }),
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
