// What underlines problems. It loads with the first problem.
import { type Diagnostic as Marked, forEachDiagnostic, setDiagnostics } from '@codemirror/lint';
import type { EditorState, TransactionSpec } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import { atEachPlace, type Diagnostic, type Span, withCodes } from '../../engine';
import { editing } from '../editing/apply';
import type { Remedy } from '../host';

/**
 * Underlines problems instead of the current ones; fixes, suggestions and remedies become buttons in their tooltips.
 * Undefined if the same problems are underlined already; their buttons then do what they do in the present text.
 */
export function underline(
  state: EditorState,
  problems: readonly Diagnostic[],
  remediesFor: (problem: Diagnostic) => readonly Remedy[] = () => [],
): TransactionSpec | undefined {
  const found = problems
    .flatMap(atEachPlace)
    .map((problem) => toMarked(problem, remediesFor(problem), state))
    .sort(inOrder);
  const shown = shownProblems(state);
  // Every update of the view adds to the time of a key press.
  const isShown = found.length === shown.length && found.every((each, index) => isSame(each, shown[index]));
  if (!isShown) return setDiagnostics(state, found.map(withLatestActions));
  shown.forEach(({ marked }, index) => latest.set(marked, found[index] ?? marked));
  return undefined;
}

/** A problem as it is underlined, where the text has moved it to. */
interface Shown extends Span {
  readonly marked: Marked;
}

function shownProblems(state: EditorState): readonly Shown[] {
  const shown: Shown[] = [];
  forEachDiagnostic(state, (marked, from, to) => void shown.push({ from, to, marked }));
  return shown.sort((a, b) => a.from - b.from || a.to - b.to || byText(a.marked, b.marked));
}

function inOrder(a: Marked, b: Marked): number {
  return a.from - b.from || a.to - b.to || byText(a, b);
}

function byText(a: Marked, b: Marked): number {
  return a.message < b.message ? -1 : Number(a.message > b.message);
}

function isSame(found: Marked, shown: Shown | undefined): boolean {
  return (
    found.from === shown?.from &&
    found.to === shown.to &&
    found.severity === shown.marked.severity &&
    found.message === shown.marked.message &&
    namesOf(found) === namesOf(shown.marked)
  );
}

function namesOf({ actions = [] }: Marked): string {
  return actions.map(({ name }) => name).join('\n');
}

// By each problem that stayed underlined, the same problem as it was found last.
const latest = new WeakMap<Marked, Marked>();

// The buttons of a problem that stays underlined do what was found last.
function withLatestActions(found: Marked): Marked {
  const actions = found.actions?.map(({ name }, index) => ({
    name,
    apply: (view: EditorView, from: number, to: number) =>
      (latest.get(marked) ?? found).actions?.[index]?.apply(view, from, to),
  }));
  const marked: Marked = { ...found, ...(actions && { actions }) };
  return marked;
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

export { nextDiagnostic as nextProblem } from '@codemirror/lint';
