import type { Component } from 'svelte';
import type { EditorHandle, EditorHost } from '../editor';
import type { Session } from '../state';
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
  examples: () => import('./ExamplesDialog.svelte'),
  options: () => import('./OptionsDialog.svelte'),
  share: () => import('./ShareDialog.svelte'),
  export: () => import('./ExportDialog.svelte'),
  open: () => import('./OpenDialog.svelte'),
  origin: () => import('./OriginDialog.svelte'),
  commands: () => import('./CommandsDialog.svelte'),
  value: () => import('./ValueDialog.svelte'),
  problem: () => import('./ProblemDialog.svelte'),
  explain: () => import('./ExplainDialog.svelte'),
  rename: () => import('./RenameDialog.svelte'),
  reference: () => import('./ReferenceDialog.svelte'),
  history: () => import('./HistoryDialog.svelte'),
  why: () => import('./WhyDialog.svelte'),
  setup: () => import('./SetupDialog.svelte'),
  grid: () => import('./GridDialog.svelte'),
};

/** Loads the full template editor. */
export async function loadTemplateEditor(session: Session): Promise<(host: EditorHost) => EditorHandle> {
  const [{ createTemplateEditor }, { templateHelp }] = await Promise.all([
    import('../editor'),
    import('./template-help'),
  ]);
  const help = templateHelp(session);
  return (host) => createTemplateEditor({ ...host, language: session.language, help });
}

/** Loads the full event editor. */
export async function loadEventEditor(session: Session): Promise<(host: EditorHost) => EditorHandle> {
  const { createEventEditor } = await import('../editor');
  // Asked at every use, since another language may have been chosen.
  const help = {
    get vocabulary() {
      return session.vocabulary;
    },
    get documentation() {
      return session.language.documentation;
    },
    template: () => session.parsed,
  };
  return (host) => createEventEditor({ ...host, help });
}

/** Loads what changes texts by command and goes about in them. */
export const loadEditing = () => import('./editing');

/** Loads what explains a stretch of the request. */
export const loadRequestInfo = () => import('./RequestInfo.svelte');

/** Loads what opens files. */
export const loadOpening = () => import('./opening');
