import { type Extension, Prec, type Range } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  type EditorView,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view';
import { type JsonToken, jsonTokens } from './tokens';
import { textOf } from '../text';

const mark = (name: string) => Decoration.mark({ class: name });

const KEY = mark('pb-key');
const LOOK: Readonly<Record<JsonToken['kind'], Decoration | undefined>> = {
  string: mark('pb-string'),
  number: mark('pb-number'),
  literal: mark('pb-literal'),
  sign: mark('pb-sep'),
  other: undefined,
};

/** Colors JSON; only in the visible part. Innermost, so a macro or a problem around a word leaves it its color. */
export const jsonMarks: Extension = Prec.high(
  ViewPlugin.define(
    (view) => {
      const plugin = {
        decorations: decorationsIn(view),
        update({ docChanged, viewportChanged, view: changed }: ViewUpdate) {
          if (docChanged || viewportChanged) plugin.decorations = decorationsIn(changed);
        },
      };
      return plugin;
    },
    { decorations: ({ decorations }) => decorations },
  ),
);

function decorationsIn({ state, visibleRanges }: EditorView): DecorationSet {
  const text = textOf(state);
  const ranges: Range<Decoration>[] = [];
  let done = 0;
  for (const { from, to } of visibleRanges) {
    for (const token of jsonTokens(text, Math.max(done, state.doc.lineAt(from).from))) {
      if (token.from >= to) break;
      done = token.to;
      const look = lookOf(text, token);
      if (token.to > from && look !== undefined) ranges.push(look.range(token.from, token.to));
    }
  }
  return Decoration.set(ranges);
}

const BEFORE_VALUE = /\s*:/y;

function lookOf(text: string, token: JsonToken): Decoration | undefined {
  if (token.kind !== 'string') return LOOK[token.kind];
  BEFORE_VALUE.lastIndex = token.to;
  return BEFORE_VALUE.test(text) ? KEY : LOOK.string;
}
