import { isolateHistory, redo, undo } from '@codemirror/commands';
import type { EditorState, Extension, TransactionSpec } from '@codemirror/state';
import { type Command, EditorView } from '@codemirror/view';
import { startCompletion } from '@codemirror/autocomplete';
import { nextDiagnostic } from '@codemirror/lint';
import type { EditorCommand, EditorHandle, EditorHost } from './host';
import { tellAtCursor } from './hover';
import { lightUp } from './lit';
import { selectOccurrences } from './occurrences';
import { editing, repairAtCursor, showProblems } from './problems';
import { editTo } from './replace';
import { clamp, createState, fromPage } from './state';
import type { LanguageSlot } from './language-slot';

const COMMANDS: Record<EditorCommand, Command> = {
  complete: startCompletion,
  tell: tellAtCursor,
  'next-problem': nextDiagnostic,
  repair: repairAtCursor,
  occurrences: selectOccurrences,
  undo,
  redo,
};

/** Puts an editor into the page; `own` is what makes it understand its text, and `slot` what of it a language fills. */
export function createEditor(host: EditorHost, own: Extension, slot?: LanguageSlot): EditorHandle {
  const view = new EditorView({ state: createState(host, own), parent: host.parent });
  return {
    setText(text) {
      const change = textChange(view.state, text);
      if (change !== undefined) view.dispatch(change);
    },
    setLanguage(language) {
      if (slot !== undefined) view.dispatch({ effects: slot.fill(language) });
    },
    setDiagnostics: (diagnostics) => view.dispatch(showProblems(view.state, diagnostics, host.remediesFor)),
    setLit(spans) {
      const change = lightUp(view.state, spans);
      if (change !== undefined) view.dispatch(change);
    },
    applyEdits: (edits) => view.dispatch(editing(view.state, edits)),
    insert(text) {
      const written = view.state.replaceSelection(text);
      if (!view.state.readOnly) view.dispatch(written, { userEvent: 'input.insert', scrollIntoView: true });
      view.focus();
    },
    select({ from, to }) {
      const selection = { anchor: clamp(view.state, from), head: clamp(view.state, to) };
      view.dispatch({ selection, scrollIntoView: true });
      view.focus();
    },
    focus: () => view.focus(),
    cursor: () => view.state.selection.main.head,
    run: (command) => COMMANDS[command](view),
    destroy: () => view.destroy(),
  };
}

/** Brings a state to a text on behalf of the page, by the smallest change. Undefined when the text is there already. */
export function textChange(state: EditorState, text: string): TransactionSpec | undefined {
  const edit = editTo(state.doc.toString(), text);
  // A step of undo of its own, not joined with what is being typed.
  return edit && { changes: edit, annotations: [fromPage.of(true), isolateHistory.of('full')] };
}
