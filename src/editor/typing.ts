import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';

/**
 * Puts typed text in place of a selection by a transaction. Left to itself, Chromium edits the page's nodes and adds
 * style attributes to keep their looks, which the Content-Security-Policy refuses.
 */
export const typeOverSelection: Extension = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const { data, inputType } = event;
    const { from, to, empty } = view.state.selection.main;
    if (inputType !== 'insertText' || data === null || view.composing || view.state.readOnly) return false;
    if (empty && !data.includes('\n')) return false;
    const written = () => view.state.update(view.state.replaceSelection(data), { userEvent: 'input.type' });
    const handlers = view.state.facet(EditorView.inputHandler);
    if (!handlers.some((handler) => handler(view, from, to, data, written))) view.dispatch(written());
    event.preventDefault();
    return true;
  },
});
