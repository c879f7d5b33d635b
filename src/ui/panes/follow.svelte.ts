import type { Pointing } from '../../state';
import type { App } from '../app';
import { EdgeChips } from './edge-chips';
import { problemFlasher } from './problems/flash-problems';
import { FOLLOWING, type FollowingPane, placeIn, scrollTo } from './place-in';

// How long the cursor or the mouse must rest on something, in ms: a mouse on its way must not move what it leads to.
const REST_MS = { cursor: 80, mouse: 180 } as const;
// A pane that somebody scrolled less than this ago is left to them, in ms.
const SCROLLING_MS = 600;

/**
 * Scrolls what belongs to what is pointed at into view, in every pane but the one that is pointed in, also after `heights`,
 * the heights of the panes, have changed. Until then, and in a pane that somebody scrolls, a chip at the edge says where it
 * is. Returns the function that stops it.
 */
export function follow(app: App, pointing: Pointing, heights: () => unknown): () => void {
  const flash = problemFlasher(app);
  return $effect.root(() => {
    $effect(() => {
      heights();
      const { current, highlights } = pointing;
      if (current === undefined) return;
      const others = FOLLOWING.filter((pane) => pane !== current.pane);
      const chips = new EdgeChips();
      const scrolled = new Map<string, number>();
      const look = () => {
        for (const pane of others) {
          chips.show(pane, placeIn(app, pointing, highlights, pane), () => scrollTo(app, highlights, pane));
        }
      };
      const isScrolled = (pane: FollowingPane) =>
        performance.now() - (scrolled.get(pane) ?? -SCROLLING_MS) < SCROLLING_MS;
      const reveal = () => {
        for (const pane of others) if (!isScrolled(pane)) scrollTo(app, highlights, pane);
        flash(highlights);
      };
      const note = ({ target }: Event) => {
        const pane = chips.paneOf(target);
        if (pane !== undefined) scrolled.set(pane, performance.now());
      };
      const listening = new AbortController();
      const options = { capture: true, passive: true, signal: listening.signal };
      for (const type of ['wheel', 'pointerdown']) document.addEventListener(type, note, options);
      document.addEventListener('scroll', look, options);
      const frame = requestAnimationFrame(look);
      const timer = setTimeout(reveal, REST_MS[current.by]);
      return () => {
        cancelAnimationFrame(frame);
        clearTimeout(timer);
        listening.abort();
        chips.clear();
      };
    });
  });
}
