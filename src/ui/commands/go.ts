import { flushSync } from 'svelte';
import type { PaneName } from '../../state';
import type { App } from '../app';

/** Brings a pane into view, whether it is collapsed or behind another tab, and then does something in it. */
export function goTo({ preferences }: App, pane: PaneName, then: () => void): void {
  preferences.showTab(pane);
  if (preferences.isCollapsed(pane)) preferences.toggleCollapsed(pane);
  // At once, for what is typed next is meant for that pane.
  flushSync();
  then();
}

/** Selects a stretch of one of the texts, in UTF-16 offsets, after bringing its pane into view. */
export function selectIn(
  app: App,
  pane: 'template' | 'event',
  span: { readonly from: number; readonly to: number },
): void {
  goTo(app, pane, () => app.editors[pane]?.select(span));
}
