import type { TemplateHelp } from '../../editor';
import { loadGallery, readPiece, type Session } from '../../state';

/** Returns what the editor and the explanations need to know of the session: event, options, settings, examples. */
export function templateHelp(session: Session): TemplateHelp {
  return {
    event: () => session.fields,
    options: () => session.options,
    settings: () => session.settings,
    templates: async () => (await loadGallery(session.inputs.vocabulary)).templates,
    readAloud: (offset) => readPiece(session, offset),
  };
}
