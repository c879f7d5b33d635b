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

/** Loads the full template editor. */
export async function loadTemplateEditor(derived: Derived): Promise<(host: EditorHost) => EditorHandle> {
  const [{ createTemplateEditor }, { templateHelp }] = await Promise.all([
    import('../editor'),
    import('./panes/template-help'),
  ]);
  const help = templateHelp(derived);
  return (host) => createTemplateEditor({ ...host, language: derived.language.current, help });
}

/** Loads the full event editor. */
export async function loadEventEditor({
  language,
  request,
}: Derived): Promise<(host: EditorHost) => EditorHandle> {
  const { createEventEditor } = await import('../editor');
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
