import { type Extension, Prec, type Range, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';
import { createEditor } from './handle';
import type { EditorHandle, EditorHost, FoundMark } from './host';

const PLACEHOLDER =
  'Paste a line of a log, a URL, a cURL command, a HAR file, a mail: whatever shows the request';

/** Creates the editor of what arrived: plain text in which the page colors the request it found. */
export function createArrivedEditor(host: EditorHost): EditorHandle {
  const handle = createEditor({ placeholder: PLACEHOLDER, ...host }, arrivedExtensions);
  const view = EditorView.findFromDOM(host.parent);
  return {
    ...handle,
    setMarks: (marks) => view?.dispatch({ effects: setMarksEffect.of(marks) }),
  };
}

// The number of macro colors in the themes.
const COLORS = 6;

const setMarksEffect = StateEffect.define<readonly FoundMark[]>();

const marks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(decorations, { changes, effects, newDoc }) {
    let next = decorations.map(changes);
    for (const effect of effects) {
      if (effect.is(setMarksEffect)) next = drawn(effect.value, newDoc.length);
    }
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});

function drawn(all: readonly FoundMark[], length: number): DecorationSet {
  const ranges = all.flatMap(({ from, to, number }): Range<Decoration>[] => {
    if (from >= to || to > length) return [];
    if (number === undefined) return [Decoration.mark({ class: 'pb-key' }).range(from, to)];
    const color = ((number - 1) % COLORS) + 1;
    const attributes = { 'data-number': String(number) };
    return [Decoration.mark({ class: `pb-macro pb-n${String(color)}`, attributes }).range(from, to)];
  });
  return Decoration.set(ranges, true);
}

const look = EditorView.theme({
  '.cm-line': { paddingLeft: 'calc(12px + 4ch)' },
  '.pb-macro': { borderRadius: '3px', backgroundColor: 'color-mix(in srgb, currentColor 9%, transparent)' },
  '.pb-macro[data-number]::before': {
    padding: '0 2px',
    content: 'attr(data-number)',
    fontSize: '0.625rem',
    verticalAlign: 'super',
  },
});

// The lowest precedence is outermost: underlines inside cannot cut a value in two and show its number twice.
const arrivedExtensions: Extension = [Prec.lowest(marks), look];
