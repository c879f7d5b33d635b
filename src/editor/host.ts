import type { Diagnostic, Edit, Span } from '../engine';
import type { Documentation, Vocabulary } from '../vocabulary';
import type { PointListener } from './listeners';

/** What an editor needs from the page around it. */
export interface EditorHost {
  /** The element that contains and sizes the editor. */
  readonly parent: HTMLElement;
  /** The initial text. */
  readonly text: string;
  /** The initial selection, in UTF-16 offsets; the start of the text if absent. */
  readonly selection?: { readonly anchor: number; readonly head: number };
  /** The accessible name of the text box. */
  readonly label: string;
  /** What an empty editor shows. */
  readonly placeholder?: string;
  /** True if the text cannot be edited. */
  readonly readOnly?: boolean;
  /** Is called after every change made in the editor, but not for `setText`. */
  readonly onChange: (text: string) => void;
  /** Is called with the height of the text, in px, whenever it may have changed. */
  readonly onHeight?: (height: number) => void;
  /** Is called after a paste, with the pasted text and its span; the editor changes nothing about it. */
  readonly onPaste?: (pasted: string, at: Span) => void;
  /** Is called with the offset of a click with Ctrl, or ⌘ on a Mac. */
  readonly onFollow?: (offset: number) => void;
  /** Returns fixes of a problem that change something other than the text. */
  readonly remediesFor?: (problem: Diagnostic) => readonly Remedy[];
  /** Is called with the offset of the cursor while the editor has the focus, and of the mouse over its text. */
  readonly onPoint: PointListener;
}

/** A fix of a problem that changes something other than the text it was found in. */
export interface Remedy {
  /** The text of its button. */
  readonly label: string;
  /** Applies it. */
  readonly run: () => void;
}

/**
 * A command at the cursor: show completions, accept the selected one, show the info, go to the next problem, apply the first fix, select
 * every occurrence of the macro, undo or redo.
 */
export type EditorCommand =
  | 'complete'
  | 'accept'
  | 'show-info'
  | 'next-problem'
  | 'fix'
  | 'occurrences'
  | 'undo'
  | 'redo';

/** A template language as the page gives it to an editor. */
export interface EditorLanguage {
  /** The macros of the language. */
  readonly vocabulary: Vocabulary;
  /** Its documentation; absent for AppsFlyer's, which the editor loads itself. */
  readonly documentation?: Documentation;
}

/** A span of the text that belongs to a macro, or is the name of a parameter. */
export interface FoundMark extends Span {
  /** The number of the macro whose value it is, from 1; absent for the name of a parameter. */
  readonly number?: number;
}

/** Where something is that is scrolled out of view. */
export interface OutOfView {
  /** On which side of what is in view it is. */
  readonly side: 'above' | 'below';
  /** Its line, from 1. */
  readonly line: number;
}

/** What the page can do with an editor. Offsets beyond the text count as its end. */
export interface EditorHandle {
  /** Replaces the text by the smallest change, so cursor and undo are kept. Does not call `onChange`. */
  setText(text: string): void;
  /** Changes the template language. The event editor has none and ignores it. */
  setLanguage(language: EditorLanguage): void;
  /** Shows these problems instead of the current ones. */
  setDiagnostics(diagnostics: readonly Diagnostic[]): void;
  /** Highlights these spans instead of the current ones. */
  setHighlights(spans: readonly Span[]): void;
  /** Colors what the page has found instead of what it found before; absent for editors that color their text themselves. */
  setMarks?(marks: readonly FoundMark[]): void;
  /** Applies edits that are in order and do not overlap, as one step of undo. Calls `onChange`. */
  applyEdits(edits: readonly Edit[]): void;
  /** Replaces the selection by a text and takes the focus. Calls `onChange`. */
  insert(text: string): void;
  /** Replaces the selection with a text as if it was typed, so brackets are closed and completions open. */
  type(text: string): void;
  /** Selects a span, scrolls to it and takes the focus. */
  select(span: Span): void;
  /** Scrolls as little as needed to show a span; changes neither selection nor focus. */
  reveal(span: Span): void;
  /** Returns where an offset is that is not in view: above or below what is, and on which line, from 1; undefined in view. */
  beyond(offset: number): OutOfView | undefined;
  /** Takes the focus. */
  focus(): void;
  /** Returns the UTF-16 offset of the cursor. */
  cursor(): number;
  /** Runs a command; false if there is nothing to do at the cursor. */
  run(command: EditorCommand): boolean;
  /** Removes the editor from the page. */
  destroy(): void;
}
