import { createContext } from 'svelte';
import type { EditorCommand } from '../editor';
import type { Edit } from '../engine';
import type { History } from '../state/history';
import type { Derived, Inputs, Store, NoticeBoard, Preferences } from '../state';
import type { Row } from '../views';

/** What every component may reach: the state it reads and whose verbs it calls, and the editors. */
export interface App {
  readonly inputs: Inputs;
  /** The engine's view of the inputs; it loads right after the text boxes are on the screen. */
  readonly bench: Derived | undefined;
  readonly preferences: Preferences;
  readonly notices: NoticeBoard;
  readonly store: Store;
  readonly editors: Editors;
  /** Gives what was worked on before, as this device has it; it loads with the first call. */
  readonly loadHistory: () => Promise<History>;
  /** Opens one of the dialogs; each loads when it is first opened. `about` says what it is to be about. */
  readonly openDialog: (name: DialogName, about?: DialogSubject) => void;
}

/** The dialogs of the page. */
export type DialogName =
  | 'examples'
  | 'options'
  | 'share'
  | 'export'
  | 'open'
  | 'origin'
  | 'commands'
  | 'value'
  | 'problem'
  | 'explain'
  | 'reference'
  | 'history'
  | 'rename'
  | 'why'
  | 'setup'
  | 'grid';

/** What a dialog can be about: a row of the decoded view, or a sort of problem. */
export interface DialogSubject {
  readonly row?: Row;
  readonly code?: string;
}

/** The text boxes, for commands that act on one of them; absent until it is on the page. */
export interface Editors {
  template: TextBox | undefined;
  event: TextBox | undefined;
}

/** What can be asked of a text box, be it the plain one or the full editor. */
export interface TextBox {
  readonly focus: () => void;
  /** Selects a stretch, in UTF-16 offsets, and brings it into view. */
  readonly select: (span: { readonly from: number; readonly to: number }) => void;
  /** Makes changes that undo takes back in one step; edits are in order and do not overlap. */
  readonly applyEdits: (edits: readonly Edit[]) => void;
  /** Writes a text in place of the selection. */
  readonly insert: (text: string) => void;
  /** Where the cursor is, in UTF-16 offsets. */
  readonly cursor: () => number;
  /** Does at the cursor what only the full editor can; false when there is nothing to do, or it is not there yet. */
  readonly run: (command: EditorCommand) => boolean;
}

/** Gives the app to a component; set by `App.svelte`. */
export const [getApp, setApp] = createContext<App>();

/** Gives what is derived from the inputs to a component that is only drawn once it is there. */
export function getDerived(): Derived {
  const { bench } = getApp();
  if (bench === undefined) throw new Error('This component is drawn before the workbench has loaded.');
  return bench;
}
