import type { Diagnostic, Edit, Span } from '../engine';
import type { Documentation, Vocabulary } from '../vocabulary';
import type { PointListener } from './point';

/** What an editor needs of the page around it. */
export interface EditorHost {
  /** The element it is put into and fills; it has a height of its own. */
  readonly parent: HTMLElement;
  readonly text: string;
  readonly selection?: { readonly anchor: number; readonly head: number };
  /** The accessible name of the text box. */
  readonly label: string;
  /** What an empty editor shows in place of a text. */
  readonly placeholder?: string;
  readonly readOnly?: boolean;
  /** Hears of every change made in the editor; not of those made by `setText`. */
  readonly onChange: (text: string) => void;
  /** Hears of what is pasted and where it is now, after it has been put there; whatever is pasted stays as it is. */
  readonly onPaste?: (pasted: string, at: Span) => void;
  /** Hears where somebody clicks while holding Ctrl, or ⌘ on a Mac. */
  readonly onFollow?: (offset: number) => void;
  /** Gives repairs of a problem that are made elsewhere in the page. */
  readonly remediesFor?: (problem: Diagnostic) => readonly Remedy[];
  /** Hears where the cursor is while the editor has the focus and where the mouse is over its text. */
  readonly onPoint: PointListener;
}

/** A repair of a problem that is made elsewhere than in the text it is found in. */
export interface Remedy {
  readonly label: string;
  readonly run: () => void;
}

/**
 * What an editor does at its cursor by itself: offers completions, tells about what is there, goes to the next problem,
 * makes the first repair there, selects every name of the macro there; undo and redo.
 */
export type EditorCommand = 'complete' | 'tell' | 'next-problem' | 'repair' | 'occurrences' | 'undo' | 'redo';

/** A template language as the page hands it to an editor. */
export interface EditorLanguage {
  readonly vocabulary: Vocabulary;
  /** Absent for AppsFlyer's, which the editor loads itself. */
  readonly documentation?: Documentation;
}

/** What the page can do with an editor. Offsets beyond the text are moved to its end. */
export interface EditorHandle {
  /** Brings the editor to a text by the smallest change, so that cursor and undo survive. `onChange` does not hear of it. */
  setText(text: string): void;
  /** Reads the text in another template language from now on. The event's editor has none, and passes it over. */
  setLanguage(language: EditorLanguage): void;
  /** Shows these problems in place of those before. */
  setDiagnostics(diagnostics: readonly Diagnostic[]): void;
  /** Lights up these stretches in place of those before. */
  setLit(spans: readonly Span[]): void;
  /** Applies edits that are in order and do not overlap, as one step of undo. `onChange` hears of it. */
  applyEdits(edits: readonly Edit[]): void;
  /** Writes a text in place of the selection and takes the focus. `onChange` hears of it. */
  insert(text: string): void;
  /** Selects a stretch, scrolls to it and takes the focus. */
  select(span: Span): void;
  focus(): void;
  /** Where the cursor is. */
  cursor(): number;
  /** Does what a command says; false when there is nothing to do at the cursor. */
  run(command: EditorCommand): boolean;
  destroy(): void;
}
