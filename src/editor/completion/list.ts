import {
  acceptCompletion,
  autocompletion,
  type Completion,
  closeCompletion,
  completionStatus,
} from '@codemirror/autocomplete';
import type { Extension } from '@codemirror/state';
import { type Command, EditorView, keymap } from '@codemirror/view';
import { listTheme, WIDEST_CARD_REM } from './list-theme';
import { type Box, windowBox } from '../tooltip-space';

/** A row of the completion list with the current value of its macro, which is shown at its right. */
export interface ListedCompletion extends Completion {
  /** The value, truncated; absent if there is none. */
  readonly valueNow?: string;
  /** Why there is no value, in a few words; absent if there is one or if the row has no values. */
  readonly lacks?: string;
  /** Where the typed text is in the label, as offsets in pairs. */
  readonly matched?: readonly number[];
}

/** Draws the value of a row, or why it has none, at its end. */
export function drawValueNow({ valueNow, lacks }: ListedCompletion): Node | null {
  const text = valueNow ?? lacks;
  if (text === undefined) return null;
  const value = document.createElement('span');
  value.className = 'pb-value-now';
  value.textContent = text;
  return value;
}

/** Returns the class of a row: rows without a value are dimmed. */
export function rowClass({ lacks }: ListedCompletion): string {
  return lacks === undefined ? '' : 'pb-lacking';
}

// A list accepts nothing in its first 75 ms, because a key that was meant for the text may come just after it opened,
// and nothing while it is being computed again.
const TRY_AGAIN_MS = 80;
const MAX_TRIES = 10;

/** Accepts the selected completion for a tap, which is meant for the list: as soon as the list accepts anything. */
export const acceptSoon: Command = (view) => acceptWithin(view, MAX_TRIES);

/**
 * Accepts the selected completion; true whenever the list is open, so the key does nothing else. A list that is being
 * computed again accepts as soon as it is there.
 */
const acceptListed: Command = (view) => {
  if (acceptCompletion(view) || completionStatus(view.state) === 'active') return true;
  return isListOpen(view) && acceptWithin(view, MAX_TRIES);
};

// The status does not tell an open list that is being computed again from one that may open.
function isListOpen({ contentDOM }: EditorView): boolean {
  return contentDOM.hasAttribute('aria-controls');
}

function acceptWithin(view: EditorView, tries: number): boolean {
  if (acceptCompletion(view)) return true;
  if (tries === 0 || completionStatus(view.state) === null) return false;
  setTimeout(() => acceptWithin(view, tries - 1), TRY_AGAIN_MS);
  return true;
}

/**
 * How the lists of both editors behave. Tab accepts while the list is open, also while it is being computed again, and
 * leaves the editor otherwise. The list closes when the editor loses the focus, also one that has not opened yet.
 */
export const listBehavior: Extension = [
  autocompletion({ icons: false, positionInfo: placeCard }),
  keymap.of([{ key: 'Tab', run: acceptListed }]),
  EditorView.updateListener.of(({ view, focusChanged }) => {
    // What scrolls must be reachable, though the arrow keys move in the list while the focus is in the editor.
    for (const part of view.dom.querySelectorAll('.cm-tooltip-autocomplete > *')) {
      part.setAttribute('tabindex', '0');
    }
    if (!focusChanged || view.hasFocus) return;
    // A view cannot be changed while it is updating.
    queueMicrotask(() => {
      if (!view.dom.contains(document.activeElement)) closeCompletion(view);
    });
  }),
  EditorView.theme(listTheme),
];

// In px.
const GAP = 2;
const MIN_HEIGHT = 72;

/**
 * Places the card of a row beside the list where the editor has room for it, or else below the whole list, so it
 * covers no row, no text that is being typed and no other pane beside the editor. Where there is no room below either, it
 * is beside the list in the window, or hidden. Returns styles as CodeMirror applies them.
 */
function placeCard(
  view: EditorView,
  list: Box,
  option: Box,
  card: Box,
  space: Box,
): { readonly style: string; readonly class: string } {
  const [width, height] = [widestCard(), card.bottom - card.top];
  const beside = (around: Pick<Box, 'left' | 'right'>) => {
    const side = width <= around.right - list.right ? 'right' : 'left';
    if (side === 'left' && width > list.left - around.left) return undefined;
    const top = Math.max(space.top, Math.min(option.top, space.bottom - height)) - list.top;
    return { style: `top: ${top}px`, class: `cm-completionInfo-${side}` };
  };
  const below = space.bottom - list.bottom - GAP;
  const inPane = beside(space);
  if (inPane !== undefined) return inPane;
  if (below < Math.min(height, MIN_HEIGHT)) {
    return beside(windowBox(view.dom)) ?? { style: '', class: 'pb-card-hidden' };
  }
  const style = `top: ${list.bottom - list.top + GAP}px; left: 0; right: 0; max-height: ${below}px`;
  return { style, class: 'pb-card-below' };
}

// The present width of a card depends on where it is, so it would be beside and below the list by turns.
function widestCard(): number {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return Math.min(WIDEST_CARD_REM * rem, 0.9 * window.innerWidth);
}
