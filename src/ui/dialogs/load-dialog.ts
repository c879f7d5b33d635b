import type { Component } from 'svelte';
import type { DialogName } from '../app';
import type { DialogProps } from '../load';

/** Loads a dialog. Rejects when it cannot be loaded. */
export async function loadDialog(name: DialogName): Promise<Component<DialogProps>> {
  const module = await DIALOGS[name]();
  return module.default;
}

const DIALOGS: Record<DialogName, () => Promise<{ default: Component<DialogProps> }>> = {
  examples: () => import('./ExamplesDialog.svelte'),
  options: () => import('./OptionsDialog.svelte'),
  share: () => import('../sharing/ShareDialog.svelte'),
  export: () => import('../sharing/ExportDialog.svelte'),
  open: () => import('../sharing/OpenDialog.svelte'),
  origin: () => import('../sharing/OriginDialog.svelte'),
  commands: () => import('../commands/CommandsDialog.svelte'),
  value: () => import('./ValueDialog.svelte'),
  problem: () => import('./ProblemDialog.svelte'),
  explain: () => import('./ExplainDialog.svelte'),
  rename: () => import('./RenameDialog.svelte'),
  reference: () => import('./ReferenceDialog.svelte'),
  history: () => import('./HistoryDialog.svelte'),
  why: () => import('../delivery/WhyDialog.svelte'),
  setup: () => import('../delivery/SetupDialog.svelte'),
  translate: () => import('../translation/TranslateDialog.svelte'),
  expectations: () => import('../expectations/ExpectationsPage.svelte'),
  macro: () => import('../drawer/MacroPage.svelte'),
  'event-row': () => import('../many').then(({ RowPage }) => ({ default: RowPage })),
  more: () => import('../drawer/MorePage.svelte'),
  grid: () => import('../delivery/GridDialog.svelte'),
};
