import { flushSync } from 'svelte';
import type { Span } from '../../engine';
import type { PaneName } from '../../state';
import type { App } from '../app';

/** Shows a pane, even when it is closed or on another tab, and then calls a function, such as one that moves the focus into it. */
export function goTo({ preferences }: App, pane: PaneName, then: () => void): void {
  preferences.showTab(pane);
  if (pane === 'problems') preferences.showProblems(true);
  // Synchronously, so the next key press goes to that pane.
  flushSync();
  then();
}

/** Shows a pane and moves the focus into it. */
export function focusPane(app: App, pane: PaneName): void {
  goTo(app, pane, () => app.panes.focus.get(pane)?.());
}

/** Selects a span of one of the texts, in UTF-16 offsets, after showing its pane. */
export function selectIn(app: App, pane: 'template' | 'event', span: Span): void {
  goTo(app, pane, () => app.editors[pane]?.select(span));
}
