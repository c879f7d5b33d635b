import type { TemplateHelp } from '../../editor';
import { type Derived, explainPartAt, loadGallery } from '../../state';

/** Returns what the editor and the explanations need to know of the page: event, options, settings, examples. */
export function templateHelp(derived: Derived): TemplateHelp {
  return {
    event: () => derived.delivery.fields,
    options: () => derived.language.options,
    settings: () => derived.delivery.settings,
    templates: async () => (await loadGallery(derived.inputs.vocabulary)).templates,
    describePart: (offset) => explainPartAt(derived, offset),
  };
}
