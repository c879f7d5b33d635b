import { simplifySelection } from '@codemirror/commands';
import { EditorState, type Extension, type Range, type SelectionRange } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, keymap, WidgetType } from '@codemirror/view';

/**
 * Allows several carets. The browser draws the main one; the others are drawn here. Alt and a click add a caret, Escape
 * leaves one.
 */
export const severalCarets: Extension = [
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
  const caret = Decoration.widget({ widget: CARET, side: 1 }).range(head);
  return empty ? [caret] : [Decoration.mark({ class: 'pb-selected' }).range(from, to), caret];
}

class Caret extends WidgetType {
  override toDOM(): HTMLElement {
    const bar = document.createElement('span');
    bar.className = 'pb-caret';
    bar.ariaHidden = 'true';
    return bar;
  }
}

const CARET = new Caret();
