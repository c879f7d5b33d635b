import {
  CharCategory,
  EditorSelection,
  type EditorState,
  type Extension,
  MapMode,
  StateEffect,
  StateField,
  type SelectionRange,
  type Transaction,
} from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { stringAround } from './tokens';
import { textOf } from '../text';

const PAIRS: ReadonlyMap<string, string> = new Map([
  ['{', '}'],
  ['[', ']'],
  ['"', '"'],
]);

/** What may follow a bracket that is closed, besides white space and the end of the text. */
const BEFORE = /^[\s)\]}:;>]|^$/;

const added = StateEffect.define<number>({
  map: (at, changes) => changes.mapPos(at, 1, MapMode.TrackAfter) ?? undefined,
});

/** The offsets of the closing signs that were added and can be typed over, in the line of the cursor. */
const addedSigns = StateField.define<readonly number[]>({
  create: () => [],
  update(offsets, { changes, effects, selection, state }) {
    const kept = offsets.flatMap((at) => changes.mapPos(at, 1, MapMode.TrackAfter) ?? []);
    const line = selection && state.doc.lineAt(selection.main.head);
    const near = line ? kept.filter((at) => line.from <= at && at <= line.to) : kept;
    return [...near, ...effects.flatMap((effect) => (effect.is(added) ? effect.value : []))];
  },
});

/** Closes brackets and quotes as they are typed, goes over what was added so, and deletes both at once. */
export const jsonPairs: Extension = [
  addedSigns,
  EditorView.inputHandler.of((view, from, to, text) => {
    const { main } = view.state.selection;
    if (isComposing(view) || view.state.readOnly || from !== main.from || to !== main.to) return false;
    const typed = typeSign(view.state, text);
    if (typed !== undefined) view.dispatch(typed);
    return typed !== undefined;
  }),
  keymap.of([{ key: 'Backspace', run: deletePair }]),
];

// Keyboards on Android compose every word.
function isComposing({ composing, compositionStarted }: EditorView): boolean {
  return /Android\b/.test(navigator.userAgent) ? composing : compositionStarted;
}

/** Types a bracket or a quote at every cursor; undefined where it is typed like any other character. */
export function typeSign(state: EditorState, sign: string): Transaction | undefined {
  const at = state.selection.main.from;
  const opens = PAIRS.has(sign);
  if (!opens && !([...PAIRS.values()].includes(sign) && isAdded(state, at))) return undefined;
  const typed = (range: SelectionRange) => (opens ? openAt(state, range, sign) : goOver(state, range, sign));
  return atEach(state, typed, 'input.type');
}

type Typed = ReturnType<Parameters<EditorState['changeByRange']>[0]>;

function openAt(state: EditorState, range: SelectionRange, sign: string): Typed | undefined {
  const { from, to, anchor, head, empty } = range;
  const closing = PAIRS.get(sign) ?? '';
  if (empty && sign === '"' && !startsString(state, head)) return goOver(state, range, sign);
  if (empty && sign !== '"' && !BEFORE.test(state.sliceDoc(head, head + 1))) return undefined;
  return {
    changes: [
      { from, insert: sign },
      { from: to, insert: closing },
    ],
    effects: added.of(to + 1),
    range: EditorSelection.range(anchor + 1, head + 1),
  };
}

function startsString(state: EditorState, at: number): boolean {
  if (stringAround(textOf(state), at) !== undefined) return false;
  const isWord = (character: string) => state.charCategorizer(at)(character) === CharCategory.Word;
  const [before, after] = [state.sliceDoc(Math.max(0, at - 1), at), state.sliceDoc(at, at + 1)];
  return before !== '"' && !isWord(before) && !isWord(after);
}

function goOver(state: EditorState, { head, empty }: SelectionRange, sign: string): Typed | undefined {
  if (!empty || !isAdded(state, head) || state.sliceDoc(head, head + 1) !== sign) return undefined;
  // Written anew, so that it counts as typed.
  return { changes: { from: head, to: head + 1, insert: sign }, range: EditorSelection.cursor(head + 1) };
}

function isAdded(state: EditorState, at: number): boolean {
  return state.field(addedSigns, false)?.includes(at) === true;
}

function deletePair(view: EditorView): boolean {
  const { state } = view;
  const deleted = ({ head, empty }: SelectionRange): Typed | undefined => {
    const [before = '', after] = state.sliceDoc(Math.max(0, head - 1), head + 1);
    if (!empty || head === 0 || after === undefined || PAIRS.get(before) !== after) return undefined;
    return { changes: { from: head - 1, to: head + 1 }, range: EditorSelection.cursor(head - 1) };
  };
  const change = state.readOnly ? undefined : atEach(state, deleted, 'delete.backward');
  if (change !== undefined) view.dispatch(change);
  return change !== undefined;
}

// Undefined if there is nothing special at any one of the cursors.
function atEach(
  state: EditorState,
  change: (range: SelectionRange) => Typed | undefined,
  userEvent: string,
): Transaction | undefined {
  if (state.selection.ranges.some((range) => change(range) === undefined)) return undefined;
  const changes = state.changeByRange((range) => change(range) ?? { range });
  return state.update(changes, { scrollIntoView: true, userEvent });
}
