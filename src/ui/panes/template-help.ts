import type { TemplateHelp } from '../../editor';
import { type Derived, explainPartAt, loadGallery } from '../../state';

/** What the page knows and whatever explains a template asks for. */
export function templateHelp(derived: Derived): TemplateHelp {
  return {
    event: () => derived.delivery.fields,
    options: () => derived.language.options,
    settings: () => derived.delivery.settings,
    templates: async () => (await loadGallery(derived.inputs.vocabulary)).templates,
    readAloud: (offset) => explainPartAt(derived, offset),
  };
}
