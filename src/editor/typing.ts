import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';

/**
 * Puts typed text in place of a selection by a transaction. Left to itself, Chromium edits the page's nodes and adds
 * style attributes to keep their looks, which the Content-Security-Policy refuses. So is text typed at several cursors,
 * of which the browser knows one.
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
