import { untrack } from 'svelte';
import type { App } from '../app';
import type { Drawer } from '../drawer.svelte';

/**
 * Opens Why on a large screen, where it has room, beside the request that it is about, until it was closed there once.
 * Returns the function that stops it.
 */
export function openOnLargeScreen({ preferences, modes }: App, drawer: Drawer): () => void {
  let isOwn = false;
  let wasShown = false;

  // In the other modes it would be about another request.
  const follow = (isComposing: boolean) => {
    if (!isComposing && isOwn && drawer.shown?.name === 'why') drawer.close();
    if (!isComposing || drawer.shown !== undefined) return;
    isOwn = preferences.size === 'XL' && !preferences.isDrawerDismissed;
    if (isOwn) drawer.open('why');
  };

  return $effect.root(() => {
    $effect(() => {
      const isComposing = modes?.shown === 'compose';
      untrack(() => follow(isComposing));
    });
    $effect(() => {
      const isShown = drawer.shown !== undefined;
      untrack(() => {
        const isDismissed = wasShown && !isShown && modes?.shown === 'compose';
        if (isDismissed && preferences.size === 'XL') preferences.dismissDrawer();
      });
      wasShown = isShown;
    });
  });
}
