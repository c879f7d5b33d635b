import {
  type EditorState,
  type Extension,
  type Range,
  StateEffect,
  StateField,
  type TransactionSpec,
} from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view';
import { codeOf, HIDDEN_CHARACTER, type Span } from '../../engine';
import { isNewLanguage, templateLanguage, type TemplateReading, templateReading } from '../language';
import { marksOf, unknownNames } from './marks';

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

const refreshMarksEffect = StateEffect.define();

const marksPlugin = ViewPlugin.define(
  (view) => {
    const plugin = {
      decorations: markDecorations(view),
      unknown: unknownIn(view.state),
      update(update: ViewUpdate) {
        if (!isStale(update)) return;
        plugin.decorations = markDecorations(update.view);
        plugin.unknown = unknownIn(update.state);
      },
    };
    return plugin;
  },
  { decorations: ({ decorations }) => decorations },
);

/** Highlights the syntax of a template; only in the visible part, so that long templates stay fast. */
export const templateMarks: Extension = marksPlugin;

/** Highlights the syntax anew if a field of the event has made a macro known or unknown; undefined if none has. */
export function refreshMarks(view: EditorView): TransactionSpec | undefined {
  const marks = view.plugin(marksPlugin);
  if (marks === null || marks.unknown === unknownIn(view.state)) return undefined;
  return { effects: refreshMarksEffect.of(null) };
}

function unknownIn(state: EditorState): string {
  const reading = state.field(templateReading, false);
  const language = state.facet(templateLanguage);
  return reading && language ? unknownNames(reading, language).join('\n') : '';
}

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

function isStale({ docChanged, viewportChanged, transactions, startState, state }: ViewUpdate): boolean {
  if (docChanged || viewportChanged || isNewLanguage(startState, state)) return true;
  return transactions.some(({ effects }) => effects.some((effect) => effect.is(refreshMarksEffect)));
}

function markDecorations(view: EditorView): DecorationSet {
  const { state, visibleRanges } = view;
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
  return Decoration.set([...ranges.values(), ...lineNumbers(view, reading)], true);
}

// The numbers of the macros of each visible line, which the theme draws before it.
function* lineNumbers(
  { state: { doc }, viewport }: EditorView,
  reading: TemplateReading,
): Generator<Range<Decoration>> {
  const lines = new Map<number, number[]>();
  for (const [index, { type, from }] of reading.template.parts.entries()) {
    if (type !== 'macro' || from < viewport.from || from > viewport.to) continue;
    const line = doc.lineAt(from).from;
    lines.set(line, [...(lines.get(line) ?? []), reading.numbers[index] ?? 0]);
  }
  for (const [from, numbers] of lines) {
    const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
    const shown = first === last ? String(first) : `${String(first)}–${String(last)}`;
    yield Decoration.line({ attributes: { 'data-macros': shown } }).range(from);
  }
}

const decorations = new Map<string, Decoration>();

function decorationFor(className: string): Decoration {
  const decoration = decorations.get(className) ?? Decoration.mark({ class: className });
  decorations.set(className, decoration);
  return decoration;
}
