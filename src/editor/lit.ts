import { type EditorState, StateEffect, StateField, type TransactionSpec } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';
import type { Span } from '../engine';

const setLit = StateEffect.define<DecorationSet>();

const lit = Decoration.mark({ class: 'pb-lit' });

/** Holds the stretches that are lit because something that belongs to them is pointed at, anywhere in the page. */
export const litSpans = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(spans, { changes, effects }) {
    let next = spans.map(changes);
    for (const effect of effects) if (effect.is(setLit)) next = effect.value;
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** Lights up stretches of the document in place of those lit before. Undefined when they are lit already. */
export function lightUp(state: EditorState, spans: readonly Span[]): TransactionSpec | undefined {
  const { length } = state.doc;
  const ranges = spans.flatMap(({ from, to }) => (from < to && to <= length ? [lit.range(from, to)] : []));
  const wanted = Decoration.set(ranges, true);
  // Every change of the view costs a key press its time.
  return isSame(state.field(litSpans), wanted) ? undefined : { effects: setLit.of(wanted) };
}

function isSame(a: DecorationSet, b: DecorationSet): boolean {
  if (a.size !== b.size) return false;
  const [one, other] = [a.iter(), b.iter()];
  for (; one.value !== null; one.next(), other.next()) {
    if (one.from !== other.from || one.to !== other.to) return false;
  }
  return true;
}
