import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';

/** Hears where the cursor or the mouse points; undefined when it points at no text any more. */
export type PointListener = (offset: number | undefined, by: 'cursor' | 'mouse') => void;

/** Tells where the cursor is while the editor has the focus, and over which character the mouse is. */
export function pointing(tell: PointListener): Extension {
  let mouse: number | undefined;
  const tellMouse = (offset: number | undefined) => {
    if (offset === mouse) return;
    mouse = offset;
    tell(offset, 'mouse');
  };
  return [
    EditorView.updateListener.of(({ view, state, docChanged, selectionSet, focusChanged }) => {
      if (focusChanged && !view.hasFocus) tell(undefined, 'cursor');
      else if (view.hasFocus && (focusChanged || selectionSet || docChanged)) {
        tell(state.selection.main.head, 'cursor');
      }
    }),
    EditorView.domEventHandlers({
      mousemove: (event, view) => tellMouse(offsetUnder(view, event)),
      mouseleave: () => tellMouse(undefined),
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
