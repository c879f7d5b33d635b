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
      const listening = new AbortController();
      const isScrolled = scrolledPanes(chips, listening.signal);
      const scroll = (pane: FollowingPane) => scrollTo(app, highlights, pane);
      const show = (pane: FollowingPane) =>
        chips.show(pane, placeIn(app, pointing, highlights, pane), () => scroll(pane));
      const look = () => others.forEach((pane) => show(pane));
      const reveal = () => {
        for (const pane of others) if (!isScrolled(pane)) scroll(pane);
        flash(highlights);
      };
      document.addEventListener('scroll', look, { ...LISTENING, signal: listening.signal });
      const cancel = soon(look, reveal, REST_MS[current.by]);
      return () => {
        cancel();
        listening.abort();
        chips.clear();
      };
    });
  });
}

// Calls one function at the next frame and the other after some ms. Returns the function that cancels both.
function soon(look: () => void, reveal: () => void, ms: number): () => void {
  const frame = requestAnimationFrame(look);
  const timer = setTimeout(reveal, ms);
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}

const LISTENING = { capture: true, passive: true };

// Returns whether somebody scrolls a pane, or did a moment ago.
function scrolledPanes(chips: EdgeChips, signal: AbortSignal): (pane: FollowingPane) => boolean {
  const times = new Map<string, number>();
  const note = ({ target }: Event) => {
    const pane = chips.paneOf(target);
    if (pane !== undefined) times.set(pane, performance.now());
  };
  const options = { ...LISTENING, signal };
  for (const type of ['wheel', 'pointerdown']) document.addEventListener(type, note, options);
  return (pane) => performance.now() - (times.get(pane) ?? -SCROLLING_MS) < SCROLLING_MS;
}
