import { setDiagnosticsEffect } from '@codemirror/lint';
import type { Extension, Range } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  type EditorView,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view';
import { isNewLanguage, templateLanguage, templateReading } from './language';
import { marksOf } from './marks';

/** Paints the macros and the other words of a template; only what is in view, so that a long template stays quick. */
export const templateMarks: Extension = ViewPlugin.define(
  (view) => {
    const painted = {
      decorations: paint(view),
      update(update: ViewUpdate) {
        if (isStale(update)) painted.decorations = paint(update.view);
      },
    };
    return painted;
  },
  { decorations: ({ decorations }) => decorations },
);

// A name that only the event explains gets or loses its finding when the event changes, and with it its paint.
function isStale({ docChanged, viewportChanged, transactions, startState, state }: ViewUpdate): boolean {
  if (docChanged || viewportChanged || isNewLanguage(startState, state)) return true;
  return transactions.some(({ effects }) => effects.some((effect) => effect.is(setDiagnosticsEffect)));
}

function paint({ state, visibleRanges }: EditorView): DecorationSet {
  const reading = state.field(templateReading, false);
  const language = state.facet(templateLanguage);
  if (reading === undefined || language === undefined) return Decoration.none;
  const ranges = new Map<string, Range<Decoration>>();
  for (const within of visibleRanges) {
    for (const { from, to, className } of marksOf(reading, language, within)) {
      // Two visible ranges can share a mark.
      ranges.set(`${from} ${to} ${className}`, inkOf(className).range(from, to));
    }
  }
  return Decoration.set([...ranges.values()], true);
}

const inks = new Map<string, Decoration>();

function inkOf(className: string): Decoration {
  const ink = inks.get(className) ?? Decoration.mark({ class: className });
  inks.set(className, ink);
  return ink;
}
