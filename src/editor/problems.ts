import {
  type Diagnostic as Marked,
  forEachDiagnostic,
  nextDiagnostic,
  setDiagnostics,
} from '@codemirror/lint';
import { isolateHistory } from '@codemirror/commands';
import { type EditorState, type Extension, type TransactionSpec } from '@codemirror/state';
import { type EditorView, keymap } from '@codemirror/view';
import { type Diagnostic, type Edit, withCodes } from '../engine';
import type { Remedy } from './host';

/** Underlines problems instead of the current ones; fixes, suggestions and remedies become buttons in their tooltips. */
export function showProblems(
  state: EditorState,
  problems: readonly Diagnostic[],
  remediesFor: (problem: Diagnostic) => readonly Remedy[] = () => [],
): TransactionSpec {
  return setDiagnostics(
    state,
    problems.map((problem) => toMarked(problem, remediesFor(problem), state)),
  );
}

function toMarked(
  { from, to, severity, message, fixes, suggestions }: Diagnostic,
  remedies: readonly Remedy[],
  { doc }: EditorState,
): Marked {
  const offers = [
    ...fixes.map(({ label, edits }) => ({ name: label, edits })),
    ...suggestions.map(({ label, changes, edits }) => ({ name: `${label}: ${changes}`, edits })),
  ];
  const buttons = offers.map(({ name, edits }) => ({
    name,
    apply(view: EditorView) {
      // Its offsets are those of the text it was found in; a newer text soon gets its own problems.
      if (view.state.doc === doc) view.dispatch(editing(view.state, edits));
      view.focus();
    },
  }));
  const actions = [...buttons, ...remedies.map(({ label, run }) => ({ name: label, apply: run }))];
  const clamp = (offset: number) => Math.max(0, Math.min(offset, doc.length));
  return {
    ...{ from: clamp(from), to: Math.max(clamp(from), clamp(to)), severity, actions },
    message: withCodes(message),
  };
}

/**
 * Applies edits in one step that undo reverts as a whole. Edits beyond the end of the text are left out. What replaces the
 * text around the cursor scrolls the cursor into view, since the text that was in view may be gone.
 */
export function editing({ doc, readOnly, selection }: EditorState, edits: readonly Edit[]): TransactionSpec {
  const changes = readOnly ? [] : edits.filter(({ from, to }) => 0 <= from && from <= to && to <= doc.length);
  const { head } = selection.main;
  const scrollIntoView = changes.some(({ from, to }) => from <= head && head <= to);
  return { changes, scrollIntoView, userEvent: 'input.fix', annotations: isolateHistory.of('full') };
}

/** F8 goes to the next problem and shows it, Alt-Enter applies the first fix at the cursor. */
export const problemKeys: Extension = keymap.of([
  { key: 'F8', run: nextDiagnostic },
  { key: 'Alt-Enter', run: applyFirstFix },
]);

/** Returns the messages of the problems around an offset. */
export function problemsAt(state: EditorState, offset: number): readonly string[] {
  const messages: string[] = [];
  forEachDiagnostic(state, ({ message }, from, to) => {
    if (from <= offset && offset <= to) messages.push(message);
  });
  return messages;
}

/** Applies the first fix of the first problem at the cursor that has one; false if none has. */
export function applyFirstFix(view: EditorView): boolean {
  const { head } = view.state.selection.main;
  let apply: (() => void) | undefined;
  forEachDiagnostic(view.state, ({ actions }, from, to) => {
    const [first] = actions ?? [];
    if (first !== undefined && from <= head && head <= to) apply ??= () => first.apply(view, from, to);
  });
  apply?.();
  return apply !== undefined;
}
