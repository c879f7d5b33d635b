import type { TemplateHelp } from '../../editor';
import { loadGallery, readPiece, type Session } from '../../state';

/** What the page knows and whatever explains a template asks for. */
export function templateHelp(session: Session): TemplateHelp {
  return {
    event: () => session.fields,
    options: () => session.options,
    settings: () => session.settings,
    templates: async () => (await loadGallery(session.inputs.vocabulary)).templates,
    describePart: (offset) => readPiece(session, offset),
  };
}
