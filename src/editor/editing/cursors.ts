import { simplifySelection } from '@codemirror/commands';
import { EditorState, type Extension, type Range, type SelectionRange } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, keymap, WidgetType } from '@codemirror/view';

/**
 * Allows several cursors. The browser draws the main one; the others are drawn here. Alt+click adds a cursor, Escape
 * removes all but one.
 */
export const severalCursors: Extension = [
  EditorState.allowMultipleSelections.of(true),
  EditorView.clickAddsSelectionRange.of(({ altKey }) => altKey),
  EditorView.decorations.compute(['selection'], ({ selection: { ranges, main } }): DecorationSet => {
    if (ranges.length === 1) return Decoration.none;
    return Decoration.set(
      ranges.flatMap((range) => (range === main ? [] : drawRange(range))),
      true,
    );
  }),
  keymap.of([{ key: 'Escape', run: simplifySelection }]),
];

function drawRange({ from, to, head, empty }: SelectionRange): Range<Decoration>[] {
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

/**
 * Replaces a selection with typed text by a transaction. Otherwise Chromium edits the page's nodes and adds style
 * attributes to keep their look, which the Content-Security-Policy refuses. Also types at several cursors, of which
 * the browser knows only one.
 */
export const typeOverSelection: Extension = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const { data, inputType } = event;
    const { main, ranges } = view.state.selection;
    const { from, to, empty } = main;
    if (inputType !== 'insertText' || data === null || view.composing || view.state.readOnly) return false;
    if (empty && ranges.length === 1 && !data.includes('\n')) return false;
    const written = () => view.state.update(view.state.replaceSelection(data), { userEvent: 'input.type' });
    const handlers = view.state.facet(EditorView.inputHandler);
    if (!handlers.some((handler) => handler(view, from, to, data, written))) view.dispatch(written());
    event.preventDefault();
    return true;
  },
});
