import type { Insight } from '../../state';
import type { App } from '../app';

// How long the cursor or the mouse must rest on something, in ms: a mouse on its way must not move what it leads to.
const REST_MS = { cursor: 80, mouse: 180 } as const;

/**
 * Scrolls what belongs to what is pointed at into view, in every pane but the one that is pointed in, also after `heights`,
 * the heights of the panes, have changed. Returns the function that stops it.
 */
export function startRevealing(
  { editors, panes }: App,
  insight: Insight,
  heights: () => unknown,
): () => void {
  return $effect.root(() => {
    $effect(() => {
      heights();
      const { pointing, highlights } = insight;
      if (pointing === undefined) return;
      const timer = setTimeout(() => {
        for (const pane of ['template', 'event'] as const) {
          const [span] = highlights[pane];
          if (pane !== pointing.pane && span !== undefined) editors[pane]?.reveal(span);
        }
        for (const [pane, text] of panes.texts) {
          if (pane !== pointing.pane) text.querySelector('.lit')?.scrollIntoView({ block: 'nearest' });
        }
      }, REST_MS[pointing.by]);
      return () => clearTimeout(timer);
    });
  });
}

/** Returns an attachment that registers the element with what a pane shows. */
export function textOf({ panes }: App, pane: 'request' | 'decoded'): (element: Element) => () => void {
  return (element) => {
    panes.texts.set(pane, element);
    return () => panes.texts.delete(pane);
  };
}
