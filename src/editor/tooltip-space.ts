import type { Extension } from '@codemirror/state';
import { tooltips } from '@codemirror/view';

/** A rectangle in the window, in px. */
export interface Box {
  /** Its left edge. */
  readonly left: number;
  /** Its right edge. */
  readonly right: number;
  /** Its upper edge. */
  readonly top: number;
  /** Its lower edge. */
  readonly bottom: number;
}

// In px. The margin is that of the window, so the edges of a list can be seen.
const MARGIN = 6;

/** Returns the part of the window that lists and cards can be in. */
export function windowBox(dom: HTMLElement): Box {
  const { clientWidth, clientHeight } = dom.ownerDocument.documentElement;
  return { left: MARGIN, top: 0, right: clientWidth - MARGIN, bottom: clientHeight - MARGIN };
}

/** Keeps lists and cards above and below the editor, so they leave the panes beside it alone. */
export const tooltipSpace: Extension = tooltips({
  tooltipSpace({ dom }) {
    const around = windowBox(dom);
    const { left, right } = dom.getBoundingClientRect();
    return { ...around, left: Math.max(around.left, left), right: Math.min(around.right, right) };
  },
});
