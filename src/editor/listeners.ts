import { type Extension, type Transaction } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import type { Span } from '../engine';

/** Is called with the offset that the cursor or the mouse points at; undefined when it no longer points at text. */
export type PointListener = (offset: number | undefined, by: 'cursor' | 'mouse') => void;

/** What an editor reports to the page; the optional ones only when someone listens. */
export interface Listeners {
  /** Is called with what the cursor or the mouse points at. */
  readonly onPoint: PointListener;
  /** Is called with a pasted text and its span after pasting. */
  readonly onPaste: ((pasted: string, at: Span) => void) | undefined;
  /** Is called with the height of the text, in px. */
  readonly onHeight: ((height: number) => void) | undefined;
  /** Is called with the offset of a click that follows a link. */
  readonly onFollow: ((offset: number) => void) | undefined;
}

/** Reports to every listener there is. */
export function reports({ onPoint, onPaste, onHeight, onFollow }: Listeners): Extension {
  return [
    reportPointing(onPoint),
    onPaste === undefined ? [] : reportPasting(onPaste),
    onHeight === undefined ? [] : reportHeight(onHeight),
    onFollow === undefined ? [] : reportFollowing(onFollow),
  ];
}

/** Reports the cursor while the editor has the focus, and the character under the mouse. */
function reportPointing(report: PointListener): Extension {
  let mouse: number | undefined;
  const reportMouse = (offset: number | undefined) => {
    if (offset === mouse) return;
    mouse = offset;
    report(offset, 'mouse');
  };
  return [
    EditorView.updateListener.of(({ view, state, docChanged, selectionSet, focusChanged }) => {
      if (focusChanged && !view.hasFocus) report(undefined, 'cursor');
      else if (view.hasFocus && (focusChanged || selectionSet || docChanged)) {
        report(state.selection.main.head, 'cursor');
      }
    }),
    EditorView.domEventHandlers({
      mousemove: (event, view) => reportMouse(offsetUnder(view, event)),
      mouseleave: () => reportMouse(undefined),
    }),
  ];
}

// The nearest offset is not enough: beside and below the text the mouse points at nothing.
function offsetUnder(view: EditorView, { clientX: x, clientY: y }: MouseEvent): number | undefined {
  const offset = view.posAtCoords({ x, y });
  const box = offset === null ? null : view.coordsAtPos(offset);
  if (offset === null || box === null) return undefined;
  const slack = view.defaultCharacterWidth;
  const isOver = box.top <= y && y <= box.bottom && box.left - slack <= x && x <= box.right + slack;
  return isOver ? offset : undefined;
}

/** Reports the offset of a click with the key that follows links: Ctrl, or ⌘ on a Mac. */
function reportFollowing(report: (offset: number) => void): Extension {
  return EditorView.domEventHandlers({
    mousedown(event, view) {
      const isHeld = /Mac|iP/.test(navigator.platform) ? event.metaKey : event.ctrlKey;
      if (!isHeld || event.button !== 0 || event.altKey || event.shiftKey) return false;
      const offset = view.posAtCoords({ x: event.clientX, y: event.clientY });
      if (offset === null) return false;
      event.preventDefault();
      report(offset);
      return true;
    },
  });
}

/** Reports what was pasted, and its span after pasting. */
function reportPasting(report: (pasted: string, at: Span) => void): Extension {
  return EditorView.updateListener.of(({ transactions }) => {
    for (const transaction of transactions) {
      const at = pastedIn(transaction);
      if (at !== undefined) report(transaction.newDoc.sliceString(at.from, at.to), at);
    }
  });
}

/** Finds the span that a transaction pasted; undefined if it pasted nothing, or at several places. */
export function pastedIn(transaction: Transaction): Span | undefined {
  if (!transaction.docChanged || !transaction.isUserEvent('input.paste')) return undefined;
  const places: Span[] = [];
  transaction.changes.iterChanges((_fromOld, _toOld, from, to) => places.push({ from, to }));
  return places.length === 1 ? places[0] : undefined;
}

/** Reports the height of the text, in px, whenever it may have changed. */
function reportHeight(report: (height: number) => void): Extension {
  return EditorView.updateListener.of(({ view, geometryChanged }) => {
    if (geometryChanged) report(view.contentHeight);
  });
}
