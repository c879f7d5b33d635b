import type { Extension } from '@codemirror/state';
import { type Command, type EditorView, keymap } from '@codemirror/view';
import type { Diagnostic } from '../../engine';
import type { Remedy } from '../host';
import type * as underlines from './underlines';

type Underlines = typeof underlines;

let loaded: Underlines | undefined;
let loading: Promise<Underlines | undefined> | undefined;

function load(): Promise<Underlines | undefined> {
  loading ??= import('./underlines').then(
    (module) => (loaded = module),
    () => (loading = undefined),
  );
  return loading;
}

/** Problems of one editor that wait for what underlines them. */
const waiting = new WeakMap<EditorView, () => void>();

/**
 * Underlines problems instead of the current ones, once what does so has loaded, which the first problem asks for. If it
 * cannot be loaded, for example offline, the next problems try again.
 */
export function showProblems(
  view: EditorView,
  problems: readonly Diagnostic[],
  remediesFor?: (problem: Diagnostic) => readonly Remedy[],
): void {
  const { doc } = view.state;
  const show = () => {
    // Problems of another text are elsewhere; its own come soon.
    if (view.state.doc !== doc) return;
    const change = loaded?.underline(view.state, problems, remediesFor);
    if (change !== undefined) view.dispatch(change);
  };
  waiting.set(view, show);
  if (loaded !== undefined) show();
  else if (problems.length > 0) void load().then(() => waiting.get(view)?.());
}

function whenLoaded(name: 'nextProblem' | 'applyFirstFix'): Command {
  return (view) => {
    if (loaded !== undefined) return loaded[name](view);
    // Without a problem, nothing has asked for it.
    void loading?.then((module) => module?.[name](view));
    return loading !== undefined;
  };
}

/** Goes to the next problem and shows it; false if there is none. */
export const nextProblem = whenLoaded('nextProblem');

/** Applies the first fix of the first problem at the cursor that has one; false if none has. */
export const applyFirstFix = whenLoaded('applyFirstFix');

/** F8 goes to the next problem and shows it, Alt-Enter applies the first fix at the cursor. */
export const problemKeys: Extension = keymap.of([
  { key: 'F8', run: nextProblem },
  { key: 'Alt-Enter', run: applyFirstFix },
]);

/** Returns the messages of the problems that are underlined around an offset. */
export function problemsAt(view: EditorView, offset: number): readonly string[] {
  return loaded?.problemsAt(view.state, offset) ?? [];
}
