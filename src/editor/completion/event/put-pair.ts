import {
  type EditorState,
  type Extension,
  Prec,
  StateEffect,
  StateField,
  type TransactionSpec,
} from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { typeSign } from '../../json/pairs';

/** A place at which completion has already written what people type there by habit. */
interface Written {
  readonly at: number;
  /** The character, such as the quote that begins a value. */
  readonly character: string;
}

const written = StateEffect.define<Written>({
  map: ({ at, character }, changes) => ({ at: changes.mapPos(at, 1), character }),
});

// Forgotten with the next change and when the cursor moves.
const lastWritten = StateField.define<Written | undefined>({
  create: () => undefined,
  update(value, { docChanged, effects, newSelection }) {
    const put = effects.find((effect) => effect.is(written));
    if (put !== undefined) return put.value;
    return docChanged || newSelection.main.head !== value?.at ? undefined : value;
  },
});

/** Ignores the quote or bracket that is typed where completion has just written it. */
export const habitualBrackets: Extension = [
  lastWritten,
  Prec.high(
    EditorView.inputHandler.of((view, from, to, text) => {
      const put = view.state.field(lastWritten, false);
      if (text !== put?.character || from !== put.at || to !== from) return false;
      view.dispatch({ effects: written.of({ at: -1, character: '' }) });
      return true;
    }),
  ),
];

/** Adds to a change that the character before the cursor need not be typed again. */
export function notAgain(spec: TransactionSpec, at: number, character: string): TransactionSpec {
  return { ...spec, effects: written.of({ at, character }) };
}

/**
 * Adds a pair of quotes or brackets at the cursor that a change leaves. As with a pair that the editor closes itself,
 * typing its end goes over it; typing its beginning again does nothing.
 */
export function withPair(state: EditorState, spec: TransactionSpec, pair: string): TransactionSpec {
  const before = state.update(spec);
  const opening = pair.charAt(0);
  const at = before.newSelection.main.head;
  const closing = typeSign(before.state, opening);
  const inserted =
    closing ?? before.state.update({ changes: { from: at, insert: pair }, selection: { anchor: at + 1 } });
  return {
    ...spec,
    changes: before.changes.compose(inserted.changes),
    selection: inserted.newSelection,
    effects: [...inserted.effects, written.of({ at: at + 1, character: opening })],
  };
}
