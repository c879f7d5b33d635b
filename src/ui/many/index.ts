import { openMany as open } from '../../state/many';
import type { App } from '../app';
import type { ManyParts } from '../modes.svelte';
import ManyView from './ManyView.svelte';

export { default as RowPage } from './RowPage.svelte';

/** Opens the mode Many events. */
export function openMany({ derived, loadHistory }: App): ManyParts {
  if (derived === undefined) throw new Error('The mode Many events was opened before the workbench loaded.');
  return { many: open({ derived, loadHistory }), View: ManyView };
}
