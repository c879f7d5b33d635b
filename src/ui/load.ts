import type { EditorHandle, EditorHost } from '../editor';
import type { Derived } from '../state';

/** Ends a task, so the page answers to keys and is drawn before it goes on. */
export const nextTask = () => new Promise<void>((resolve) => setTimeout(resolve));

/** Loads both full editors, which are in one file. Rejects when they cannot be loaded. */
export const loadEditors = () => Promise.all([import('../editor'), import('./panes/template-help')]);

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
  // The template's is made first.
  await nextTask();
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
