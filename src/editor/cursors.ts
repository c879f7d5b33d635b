import { simplifySelection } from '@codemirror/commands';
import { EditorState, type Extension, type Range, type SelectionRange } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, keymap, WidgetType } from '@codemirror/view';

/**
 * Allows several cursors. The browser draws the main one; the others are drawn here. Alt and a click add a cursor, Escape
 * leaves one.
 */
export const severalCursors: Extension = [
  EditorState.allowMultipleSelections.of(true),
  EditorView.clickAddsSelectionRange.of(({ altKey }) => altKey),
  EditorView.decorations.compute(['selection'], ({ selection: { ranges, main } }): DecorationSet => {
    if (ranges.length === 1) return Decoration.none;
    return Decoration.set(
      ranges.flatMap((range) => (range === main ? [] : drawn(range))),
      true,
    );
  }),
  keymap.of([{ key: 'Escape', run: simplifySelection }]),
];

function drawn({ from, to, head, empty }: SelectionRange): Range<Decoration>[] {
  const cursor = Decoration.widget({ widget: CURSOR, side: 1 }).range(head);
  return empty ? [cursor] : [Decoration.mark({ class: 'pb-selected' }).range(from, to), cursor];
}

class Cursor extends WidgetType {
  override toDOM(): HTMLElement {
    const bar = document.createElement('span');
    bar.className = 'pb-cursor';
    bar.ariaHidden = 'true';
    return bar;
  }
}

const CURSOR = new Cursor();
