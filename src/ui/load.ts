import type { Component } from 'svelte';
import type { EditorHandle, EditorHost } from '../editor';
import type { Derived } from '../state';
import type { DialogName, DialogSubject } from './app';

/** What every dialog is given. */
export interface DialogProps {
  readonly onclose: () => void;
  readonly about: DialogSubject;
}

/** Loads a dialog; the page starts without them. */
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
  // Asked at every use, since another language may have been chosen.
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

/** Loads what changes texts by command and goes about in them. */
export const loadEditing = () => import('./commands/editing');

/** Loads what explains a stretch of the request. */
export const loadRequestInfo = () => import('./panes/RequestInfo.svelte');

/** Loads what opens files. */
export const loadOpening = () => import('./sharing/opening');
