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

/** Moves the focus into the next or the previous pane on the page, in reading order, with the drawer among them. */
export function focusNextPane(step: 1 | -1): void {
  const all = [...document.querySelectorAll('.pane, .drawer')].filter((each) => each.checkVisibility());
  const at = all.findIndex((each) => each.contains(document.activeElement));
  const from = at < 0 && step < 0 ? 0 : at;
  const pane = all[(from + step + all.length) % all.length];
  const find = (selector: string) => pane?.querySelector<HTMLElement>(selector);
  (find('.cm-content') ?? find('.content [tabindex="0"]') ?? find('button, select'))?.focus();
}
