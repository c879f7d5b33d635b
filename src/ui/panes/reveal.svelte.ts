import type { Pointing } from '../../state';
import type { App } from '../app';

/**
 * Lets the panes follow what is pointed at, also after `heights`, the heights of the panes, have changed. What they need
 * for it loads when something is pointed at. Returns the function that stops it.
 */
export function startRevealing(app: App, pointing: Pointing, heights: () => unknown): () => void {
  let stop: (() => void) | undefined;
  let isAsked = false;
  const stopWaiting = $effect.root(() => {
    $effect(() => {
      if (isAsked || pointing.current === undefined) return;
      isAsked = true;
      import('./follow.svelte').then(
        ({ follow }) => (stop = follow(app, pointing, heights)),
        // What is pointed at is lit without it.
        () => undefined,
      );
    });
  });
  return () => {
    stopWaiting();
    stop?.();
  };
}

/** Returns an attachment that registers the element with what a pane shows. */
export function textOf({ panes }: App, pane: 'request' | 'decoded'): (element: Element) => () => void {
  return (element) => {
    panes.texts.set(pane, element);
    return () => panes.texts.delete(pane);
  };
}
