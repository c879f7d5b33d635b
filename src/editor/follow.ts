import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';

/** Tells where somebody clicks while holding the key by which links are followed: Ctrl, or ⌘ on a Mac. */
export function following(tell: (offset: number) => void): Extension {
  return EditorView.domEventHandlers({
    mousedown(event, view) {
      const isHeld = /Mac|iP/.test(navigator.platform) ? event.metaKey : event.ctrlKey;
      if (!isHeld || event.button !== 0 || event.altKey || event.shiftKey) return false;
      const offset = view.posAtCoords({ x: event.clientX, y: event.clientY });
      if (offset === null) return false;
      event.preventDefault();
      tell(offset);
      return true;
    },
  });
}
