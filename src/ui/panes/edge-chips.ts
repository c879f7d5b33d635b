import { mount, unmount } from 'svelte';
import EdgeChip from './EdgeChip.svelte';
import { type EdgePlace, FOLLOWING, type FollowingPane } from './place-in';

interface Drawn {
  readonly key: string;
  readonly remove: () => void;
}

/** The chips at the edges of panes, at most one in each, that say where something out of view is. */
export class EdgeChips {
  readonly #drawn = new Map<FollowingPane, Drawn>();

  /** Shows where something is in a pane; removes the chip for undefined. `onclick` scrolls to it. */
  show(pane: FollowingPane, place: EdgePlace | undefined, onclick: () => void): void {
    const key = place && `${place.side} ${place.label}`;
    if (this.#drawn.get(pane)?.key === key) return;
    this.#drawn.get(pane)?.remove();
    this.#drawn.delete(pane);
    const target = contentOf(pane);
    if (place === undefined || key === undefined || target === null) return;
    const chip = mount(EdgeChip, { target, props: { place, onclick } });
    this.#drawn.set(pane, { key, remove: () => void unmount(chip) });
  }

  /** Returns the pane that something is in, if it is one of those that follow. */
  paneOf(target: EventTarget | null): FollowingPane | undefined {
    return FOLLOWING.find((pane) => target instanceof Node && contentOf(pane)?.contains(target));
  }

  /** Removes all chips. */
  clear(): void {
    for (const { remove } of this.#drawn.values()) remove();
    this.#drawn.clear();
  }
}

// On a phone and in a low window some panes are not on the page.
function contentOf(pane: FollowingPane): Element | null {
  const content = document.querySelector(`.slot.${pane} > .pane > .content`);
  return content?.checkVisibility() === true ? content : null;
}
