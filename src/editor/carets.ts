import { simplifySelection } from '@codemirror/commands';
import { EditorSelection, EditorState, type Extension, type SelectionRange } from '@codemirror/state';
import { EditorView, keymap, layer, RectangleMarker } from '@codemirror/view';

/**
 * Allows several carets. The browser draws the main one; the others are drawn here, and only while there are any.
 * Alt and a click add a caret, Escape leaves one.
 */
export const severalCarets: Extension = [
  EditorState.allowMultipleSelections.of(true),
  EditorView.clickAddsSelectionRange.of(({ altKey }) => altKey),
  drawn(false, 'pb-selections', (view, range) =>
    range.empty ? [] : RectangleMarker.forRange(view, 'pb-selected', range),
  ),
  drawn(true, 'pb-carets', (view, { head, assoc }) =>
    RectangleMarker.forRange(view, 'pb-caret', EditorSelection.cursor(head, assoc)),
  ),
  keymap.of([{ key: 'Escape', run: simplifySelection }]),
];

function drawn(
  above: boolean,
  className: string,
  markersOf: (view: EditorView, range: SelectionRange) => readonly RectangleMarker[],
): Extension {
  return layer({
    above,
    class: className,
    update: ({ docChanged, selectionSet }) => docChanged || selectionSet,
    markers(view) {
      const { ranges, main } = view.state.selection;
      return ranges.flatMap((range) => (range === main ? [] : markersOf(view, range)));
    },
  });
}
