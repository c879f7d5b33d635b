import type { EditorState, Extension } from '@codemirror/state';
import { Decoration, EditorView } from '@codemirror/view';
import type { Span } from '../../engine';
import { closingOf, jsonTokens, stringAround } from './tokens';
import { textOf } from '../text';

/** A bracket beside the cursor, and the one that belongs to it if there is one. */
export interface BracketPair {
  /** Offset of the bracket beside the cursor. */
  readonly at: number;
  /** Offset of its partner; undefined if it has none, or if that is of another kind. */
  readonly partner: number | undefined;
}

const MATCHING = Decoration.mark({ class: 'cm-matchingBracket' });
const NOT_MATCHING = Decoration.mark({ class: 'cm-nonmatchingBracket' });

/** Marks the bracket beside the cursor and its partner while the editor has the focus. */
export const jsonBrackets: Extension = EditorView.decorations.compute(['doc', 'selection'], (state) => {
  const ranges = state.selection.ranges.flatMap(({ empty, head }) => {
    const pair = empty ? pairAt(state, head) : undefined;
    if (pair === undefined) return [];
    const { at, partner } = pair;
    if (partner === undefined) return [NOT_MATCHING.range(at, at + 1)];
    return [at, partner].map((each) => MATCHING.range(each, each + 1));
  });
  return Decoration.set(ranges, true);
});

/** Finds the bracket before an offset, or else after it. Brackets inside of a string belong to others in the same string. */
export function pairAt(state: EditorState, offset: number): BracketPair | undefined {
  const beside = state.sliceDoc(Math.max(0, offset - 1), offset + 1);
  if (!/[{}[\]()]/.test(beside)) return undefined;
  const text = textOf(state);
  for (const at of [offset - 1, offset]) {
    if (!/[{}[\]()]/.test(text.charAt(at))) continue;
    const around = stringAround(text, at);
    return { at, partner: partnerOf(around ? signsIn(text, around) : signsOf(text), at) };
  }
  return undefined;
}

interface Sign {
  readonly sign: string;
  readonly at: number;
}

function* signsOf(text: string): Generator<Sign> {
  for (const { kind, from } of jsonTokens(text)) {
    if (kind === 'sign') yield { sign: text.charAt(from), at: from };
  }
}

function* signsIn(text: string, { from, to }: Span): Generator<Sign> {
  for (let at = from; at < to; at += 1) yield { sign: text.charAt(at), at };
}

function partnerOf(signs: Iterable<Sign>, at: number): number | undefined {
  const open: Sign[] = [];
  for (const each of signs) {
    if (closingOf(each.sign) !== undefined) open.push(each);
    else if (/[}\])]/.test(each.sign)) {
      const opened = open.pop();
      const fits = opened !== undefined && closingOf(opened.sign) === each.sign;
      if (each.at === at) return fits ? opened.at : undefined;
      if (opened?.at === at) return fits ? each.at : undefined;
    }
  }
  return undefined;
}
