import { setDiagnosticsEffect } from '@codemirror/lint';
import {
  type EditorState,
  type Extension,
  type Range,
  StateEffect,
  StateField,
  type TransactionSpec,
} from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view';
import { codeOf, HIDDEN_CHARACTER, type Span } from '../engine';
import { isNewLanguage, templateLanguage, templateReading } from './language';
import { marksOf } from './marks';

const setHighlightsEffect = StateEffect.define<DecorationSet>();

const highlight = Decoration.mark({ class: 'pb-lit' });

/** Holds the highlighted spans: those that belong to what is pointed at, anywhere in the page. */
export const highlights = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(spans, { changes, effects }) {
    let next = spans.map(changes);
    for (const effect of effects) if (effect.is(setHighlightsEffect)) next = effect.value;
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** Highlights spans of the document instead of the current ones; undefined if they are highlighted already. */
export function setHighlights(state: EditorState, spans: readonly Span[]): TransactionSpec | undefined {
  const { length } = state.doc;
  const ranges = spans.flatMap(({ from, to }) =>
    from < to && to <= length ? [highlight.range(from, to)] : [],
  );
  const wanted = Decoration.set(ranges, true);
  // Every update of the view adds to the time of a key press.
  return isSame(state.field(highlights), wanted) ? undefined : { effects: setHighlightsEffect.of(wanted) };
}

function isSame(a: DecorationSet, b: DecorationSet): boolean {
  if (a.size !== b.size) return false;
  const [one, other] = [a.iter(), b.iter()];
  for (; one.value !== null; one.next(), other.next()) {
    if (one.from !== other.from || one.to !== other.to) return false;
  }
  return true;
}

/** Highlights the syntax of a template; only in the visible part, so that long templates stay fast. */
export const templateMarks: Extension = ViewPlugin.define(
  (view) => {
    const plugin = {
      decorations: markDecorations(view),
      update(update: ViewUpdate) {
        if (isStale(update)) plugin.decorations = markDecorations(update.view);
      },
    };
    return plugin;
  },
  { decorations: ({ decorations }) => decorations },
);

/** Draws characters that cannot be seen by their number; only in the visible part. They stay in the text, to be copied. */
export const hiddenCharacters: Extension = ViewPlugin.define(
  (view) => {
    const plugin = {
      decorations: hiddenDecorations(view),
      update({ docChanged, viewportChanged, view: changed }: ViewUpdate) {
        if (docChanged || viewportChanged) plugin.decorations = hiddenDecorations(changed);
      },
    };
    return plugin;
  },
  { decorations: ({ decorations }) => decorations },
);

function hiddenDecorations({ state, visibleRanges }: EditorView): DecorationSet {
  const ranges = visibleRanges.flatMap(({ from, to }) =>
    [...state.sliceDoc(from, to).matchAll(HIDDEN_CHARACTER)].map(({ 0: character, index }) =>
      Decoration.mark({ attributes: { 'data-code': codeOf(character) } }).range(
        from + index,
        from + index + character.length,
      ),
    ),
  );
  return Decoration.set(ranges);
}

// A field of the event can make a macro known or unknown, so new diagnostics may mean new marks.
function isStale({ docChanged, viewportChanged, transactions, startState, state }: ViewUpdate): boolean {
  if (docChanged || viewportChanged || isNewLanguage(startState, state)) return true;
  return transactions.some(({ effects }) => effects.some((effect) => effect.is(setDiagnosticsEffect)));
}

function markDecorations({ state, visibleRanges }: EditorView): DecorationSet {
  const reading = state.field(templateReading, false);
  const language = state.facet(templateLanguage);
  if (reading === undefined || language === undefined) return Decoration.none;
  const ranges = new Map<string, Range<Decoration>>();
  for (const within of visibleRanges) {
    for (const { from, to, className } of marksOf(reading, language, within)) {
      // Two visible ranges can share a mark.
      ranges.set(`${from} ${to} ${className}`, decorationFor(className).range(from, to));
    }
  }
  return Decoration.set([...ranges.values()], true);
}

const decorations = new Map<string, Decoration>();

function decorationFor(className: string): Decoration {
  const decoration = decorations.get(className) ?? Decoration.mark({ class: className });
  decorations.set(className, decoration);
  return decoration;
}
