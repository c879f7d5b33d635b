import { Compartment, type Extension, Facet, StateField } from '@codemirror/state';
import { type Command, EditorView, keymap } from '@codemirror/view';
import { type Explanation, loadedExplanation, loadExplanation } from '../explanation';

/** Returns the completion of an editor, which is part of the explanation. */
export type CompletionOf = (explanation: Explanation) => Extension;

const source = Facet.define<CompletionOf, CompletionOf | undefined>({ combine: ([first]) => first });

const slot = new Compartment();

/** True right after something was typed; absent once completion has loaded. */
const hasTyped = StateField.define<boolean>({
  create: () => false,
  update: (before, transaction) =>
    transaction.docChanged || transaction.selection ? transaction.isUserEvent('input.type') : before,
});

/** Shows what can be completed at the cursor, as soon as completion has loaded; false in an editor without it. */
export const complete: Command = (view) => {
  if (view.state.facet(source) === undefined) return false;
  void install(view).then((explanation) => explanation?.startCompletion(view));
  return true;
};

/** Accepts the selected completion; false if no list is open. */
export const accept: Command = (view) => {
  const isInstalled = view.state.field(hasTyped, false) === undefined;
  return isInstalled && loadedExplanation()?.acceptSoon(view) === true;
};

/**
 * Completion that loads when the editor gets the focus. What was typed before it has loaded opens the list then, and the
 * keys that ask for the list wait for it. If it cannot be loaded, for example offline, the next focus tries again.
 */
export function laterCompletion(of: CompletionOf): Extension {
  return [
    source.of(of),
    slot.of(hasTyped),
    EditorView.domEventObservers({ focus: (_, view) => void install(view) }),
    keymap.of([
      { key: 'Ctrl-Space', run: complete },
      { mac: 'Alt-`', run: complete },
      { mac: 'Alt-i', run: complete },
    ]),
  ];
}

async function install(view: EditorView): Promise<Explanation | undefined> {
  const explanation = await loadExplanation();
  const typed = view.state.field(hasTyped, false);
  const of = view.state.facet(source);
  if (explanation === undefined || of === undefined || typed === undefined) return explanation;
  view.dispatch({ effects: slot.reconfigure(of(explanation)) });
  // As if it was typed now, which changes nothing but opens the list.
  if (typed && view.hasFocus) view.dispatch({ userEvent: 'input.type' });
  return explanation;
}
