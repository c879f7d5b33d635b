import type { EditorHandle, EditorHost } from '../editor';
import type { Derived } from '../state';
import type { DialogSubject } from './app';

/** The props of every dialog. */
export interface DialogProps {
  /** Called when the dialog was closed. */
  readonly onclose: () => void;
  /** What the dialog is about. */
  readonly about: DialogSubject;
}

/** Loads both full editors, which are in one file. Rejects when they cannot be loaded. */
export const loadEditors = () => Promise.all([import('../editor'), import('./panes/template-help')]);

/**
 * Asks for the files of the first stages at once, so on a slow line none waits for the one before it. Never rejects:
 * what needs a file imports it, and says when it is missing.
 */
export function loadAhead(): void {
  void Promise.allSettled([import('./workbench'), import('./tools'), loadEditors()]);
}

/** Loads the full template editor. */
export async function loadTemplateEditor(derived: Derived): Promise<(host: EditorHost) => EditorHandle> {
  const [{ createTemplateEditor }, { templateHelp }] = await loadEditors();
  const help = templateHelp(derived);
  return (host) => createTemplateEditor({ ...host, language: derived.language.current, help });
}

/** Loads the full event editor. */
export async function loadEventEditor({
  language,
  request,
}: Derived): Promise<(host: EditorHost) => EditorHandle> {
  const [{ createEventEditor }] = await loadEditors();
  // Read at every use, because the language can change.
  const help = {
    get vocabulary() {
      return language.vocabulary;
    },
    get documentation() {
      return language.current.documentation;
    },
    template: () => request.parsed,
  };
  return (host) => createEventEditor({ ...host, help });
}

/** Loads the commands that edit the texts and move between them. */
export const loadEditing = () => import('./commands/editing');
