import { isolateHistory, redo, undo } from '@codemirror/commands';
import type { EditorState, Extension, TransactionSpec } from '@codemirror/state';
import { type Command, EditorView } from '@codemirror/view';
import type { Edit, Span } from '../engine';
import { accept, complete } from './completion/later';
import { refreshMarks, setHighlights } from './marks/decorations';
import { editing } from './editing/apply';
import type { EditorCommand, EditorHandle, EditorHost, OutOfView } from './host';
import { showInfo } from './info/hover';
import type { LanguageSlot } from './language';
import { selectOccurrences } from './editing/occurrences';
import { applyFirstFix, nextProblem, showProblems } from './marks/problems';
import { clamp, createState, fromPage } from './state';
import { textOf } from './text';

const COMMANDS: Record<EditorCommand, Command> = {
  complete,
  accept,
  'show-info': showInfo,
  'next-problem': nextProblem,
  fix: applyFirstFix,
  occurrences: selectOccurrences,
  undo,
  redo,
};

// As the keys of a keyboard do, so brackets are closed and completions open.
const TYPED = { userEvent: 'input.type', scrollIntoView: true };

// Two lines around what is revealed.
const REVEAL_MARGIN_PX = 42;

/** Puts an editor into the page; `own` are the extensions for its kind of text, `slot` those for its language. */
export function createEditor(host: EditorHost, own: Extension, slot?: LanguageSlot): EditorHandle {
  const view = new EditorView({ state: createState(host, own), parent: host.parent });
  const apply = (change: TransactionSpec | undefined) => {
    if (change !== undefined) view.dispatch(change);
  };
  return {
    setText: (text) => apply(textChange(view.state, text)),
    setLanguage: (language) => apply(slot && { effects: slot.fill(language) }),
    setDiagnostics(diagnostics) {
      showProblems(view, diagnostics, host.remediesFor);
      apply(refreshMarks(view));
    },
    setHighlights: (spans) => apply(setHighlights(view.state, spans)),
    applyEdits: (edits) => apply(editing(view.state, edits)),
    insert: (text) => insert(view, text),
    type: (text) => typeIn(view, text),
    select: (span) => select(view, span),
    reveal: ({ from }) => reveal(view, clamp(view.state, from)),
    beyond: (offset) => outOfView(view, clamp(view.state, offset)),
    focus: () => view.focus(),
    cursor: () => view.state.selection.main.head,
    run: (command) => COMMANDS[command](view),
    destroy: () => view.destroy(),
  };
}

function insert(view: EditorView, text: string): void {
  const written = view.state.replaceSelection(text);
  if (!view.state.readOnly) view.dispatch(written, { userEvent: 'input.insert', scrollIntoView: true });
  view.focus();
}

function select(view: EditorView, { from, to }: Span): void {
  const selection = { anchor: clamp(view.state, from), head: clamp(view.state, to) };
  view.dispatch({ selection, scrollIntoView: true });
  view.focus();
}

function reveal(view: EditorView, at: number): void {
  const { top, bottom } = view.scrollDOM.getBoundingClientRect();
  const box = view.coordsAtPos(at);
  // Every update of the view costs a frame.
  if (box && box.top >= top + REVEAL_MARGIN_PX && box.bottom <= bottom - REVEAL_MARGIN_PX) return;
  view.dispatch({ effects: EditorView.scrollIntoView(at, { y: 'nearest', yMargin: REVEAL_MARGIN_PX }) });
}

function outOfView(view: EditorView, at: number): OutOfView | undefined {
  const { top, bottom } = view.scrollDOM.getBoundingClientRect();
  const block = view.lineBlockAt(at);
  // Lines that are far away are not on the page, so only their place is known.
  const box = view.coordsAtPos(at) ?? {
    top: view.documentTop + block.top,
    bottom: view.documentTop + block.bottom,
  };
  if (box.top < bottom && box.bottom > top) return undefined;
  const { number: line } = view.state.doc.lineAt(at);
  return { side: box.top >= bottom ? 'below' : 'above', line };
}

function typeIn(view: EditorView, text: string): void {
  const { from, to } = view.state.selection.main;
  const plain = () => view.state.update(view.state.replaceSelection(text), TYPED);
  const handlers = view.state.facet(EditorView.inputHandler);
  if (!handlers.some((handle) => handle(view, from, to, text, plain))) view.dispatch(plain());
  view.focus();
}

/** Changes a state to a text on behalf of the page, by the smallest change. Undefined if it has the text already. */
export function textChange(state: EditorState, text: string): TransactionSpec | undefined {
  // A text that the editor itself reported is the same object, so this takes no time, whatever its length.
  if (textOf(state) === text) return undefined;
  const edit = editTo(textOf(state), text);
  // A step of undo of its own, not joined with what is being typed.
  return edit && { changes: edit, annotations: [fromPage.of(true), isolateHistory.of('full')] };
}

/**
 * Finds the one edit that turns a text into another and leaves alone what both begin and end with, so a cursor outside
 * of it stays where it is. Undefined if the texts are equal. Never cuts a surrogate pair.
 */
export function editTo(before: string, after: string): Edit | undefined {
  if (before === after) return undefined;
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  if (isHighSurrogate(before, start - 1)) start -= 1;
  let end = 0;
  while (
    end < most - start &&
    before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)
  ) {
    end += 1;
  }
  if (isLowSurrogate(before, before.length - end)) end -= 1;
  return { from: start, to: before.length - end, insert: after.slice(start, after.length - end) };
}

function isHighSurrogate(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xd800;
}

function isLowSurrogate(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xdc00;
}
