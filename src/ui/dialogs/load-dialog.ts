import type { Component } from 'svelte';
import type { DialogName, DialogProps } from '../app';

/** Loads a dialog. Rejects when it cannot be loaded. */
export async function loadDialog(name: DialogName): Promise<Component<DialogProps>> {
  const module = await DIALOGS[name]();
  return module.default;
}

interface Loaded<Content> {
  readonly default: Content;
}

// A page that is about nothing and closes nothing has no props.
const plain = ({
  default: Page,
}: Loaded<Component<Record<string, never>>>): Loaded<Component<DialogProps>> => ({
  default: (internals) => Page(internals, {}),
});

const DIALOGS: Record<DialogName, () => Promise<Loaded<Component<DialogProps>>>> = {
  examples: () => import('./ExamplesDialog.svelte'),
  options: () => import('../drawer/OptionsPage.svelte').then(plain),
  share: () => import('../sharing/ShareDialog.svelte'),
  export: () => import('../sharing/ExportPage.svelte').then(plain),
  open: () => import('../sharing/OpenDialog.svelte'),
  origin: () => import('../sharing/OriginDialog.svelte'),
  commands: () => import('../commands/CommandsDialog.svelte'),
  value: () => import('../drawer/ValuePage.svelte'),
  problem: () => import('../drawer/ProblemPage.svelte'),
  explain: () => import('../drawer/ExplainPage.svelte').then(plain),
  rename: () => import('./RenameDialog.svelte'),
  reference: () => import('../drawer/ReferencePage.svelte'),
  history: () => import('./HistoryDialog.svelte'),
  why: () => import('../delivery/WhyPage.svelte'),
  setup: () => import('../delivery/SetupPage.svelte'),
  translate: () => import('../translation/TranslatePage.svelte'),
  expectations: () => import('../expectations/ExpectationsPage.svelte'),
  macro: () => import('../drawer/MacroPage.svelte'),
  'event-row': () => import('../many').then(({ RowPage }) => plain({ default: RowPage })),
  more: () => import('../drawer/MorePage.svelte'),
  users: () => import('../delivery/UsersPage.svelte'),
};
