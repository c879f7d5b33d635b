import type { Component } from 'svelte';
import type { EditorHandle, EditorHost } from '../editor';
import type { Derived } from '../state';
import type { DialogName, DialogSubject } from './app';

/** The props of every dialog. */
export interface DialogProps {
  /** Called when the dialog was closed. */
  readonly onclose: () => void;
  /** What the dialog is about. */
  readonly about: DialogSubject;
}

/** Loads a dialog. Rejects when it cannot be loaded. */
export async function loadDialog(name: DialogName): Promise<Component<DialogProps>> {
  const module = await DIALOGS[name]();
  return module.default;
}

const DIALOGS: Record<DialogName, () => Promise<{ default: Component<DialogProps> }>> = {
  examples: () => import('./dialogs/ExamplesDialog.svelte'),
  options: () => import('./dialogs/OptionsDialog.svelte'),
  share: () => import('./sharing/ShareDialog.svelte'),
  export: () => import('./sharing/ExportDialog.svelte'),
  open: () => import('./sharing/OpenDialog.svelte'),
  origin: () => import('./sharing/OriginDialog.svelte'),
  commands: () => import('./commands/CommandsDialog.svelte'),
  value: () => import('./dialogs/ValueDialog.svelte'),
  problem: () => import('./dialogs/ProblemDialog.svelte'),
  explain: () => import('./dialogs/ExplainDialog.svelte'),
  rename: () => import('./dialogs/RenameDialog.svelte'),
  reference: () => import('./dialogs/ReferenceDialog.svelte'),
  history: () => import('./dialogs/HistoryDialog.svelte'),
  why: () => import('./delivery/WhyDialog.svelte'),
  setup: () => import('./delivery/SetupDialog.svelte'),
  grid: () => import('./delivery/GridDialog.svelte'),
};

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

/** Loads the explanations of the request's parts. */
export const loadRequestInfo = () => import('./panes/RequestInfo.svelte');

/** Loads the functions that open files. */
export const loadOpening = () => import('./sharing/opening');
