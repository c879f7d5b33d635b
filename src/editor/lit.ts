import { StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';
import type { Span } from '../engine';

/** Lights up stretches of the document in place of those lit before. */
export const setLit = StateEffect.define<readonly Span[]>();

const lit = Decoration.mark({ class: 'pb-lit' });

/** Holds the stretches that are lit because something that belongs to them is pointed at, anywhere in the page. */
export const litSpans = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(spans, { changes, effects, newDoc }) {
    let next = spans.map(changes);
    for (const effect of effects) if (effect.is(setLit)) next = decorate(effect.value, newDoc.length);
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});

function decorate(spans: readonly Span[], length: number): DecorationSet {
  const ranges = spans.flatMap(({ from, to }) => (from < to && to <= length ? [lit.range(from, to)] : []));
  return Decoration.set(ranges, true);
}
