import { openReceived as open } from '../../state/received';
import type { App } from '../app';
import type { ReceivedParts } from '../modes.svelte';
import ReceivedView from './ReceivedView.svelte';

export { takeFile } from './arriving';

/** Opens the Received mode: what was pasted on an earlier visit, and the templates to try. */
export function openReceived({ derived, store, notices, loadHistory }: App): ReceivedParts {
  if (derived === undefined) throw new Error('The Received mode was opened before the workbench loaded.');
  return { received: open({ derived, store, notices, loadHistory }), View: ReceivedView };
}
