import { createContext } from 'svelte';
import type { EditorCommand, OutOfView } from '../editor';
import type { Edit, Span } from '../engine';
import type { History } from '../state/history';
import type { Derived, Inputs, NoticeBoard, Offers, PaneName, Preferences, Store } from '../state';
import type { DecodeValueInput, LayeredValue } from '../views/decoded/value';
import type { Modes } from './modes.svelte';
import type { SystemId } from '../vocabulary/systems';

/** What every component can use: the state, the dialogs, and the text boxes. */
export interface App {
  /** What the person works on: template, event, options and partner. */
  readonly inputs: Inputs;
  /** What is derived from the inputs; undefined until the workbench has loaded. */
  readonly derived: Derived | undefined;
  /** Theme, sizes and views. */
  readonly preferences: Preferences;
  /** The notice below the panes. */
  readonly notices: NoticeBoard;
  /** Where drafts and preferences are stored. */
  readonly store: Store;
  /** What is offered for the texts of the two editors; undefined until the tools have loaded. */
  readonly offers: PaneOffers | undefined;
  /** The text boxes of the two editors. */
  readonly editors: Editors;
  /** The panes that are on the page, for commands that go to one. */
  readonly panes: Panes;
  /** Loads the history of earlier work on this device; the first call opens it. */
  readonly loadHistory: () => Promise<History>;
  /** Opens a dialog, or a page of the drawer; both load when they are first opened. `about` is the subject. */
  readonly openDialog: (name: DialogName, about?: DialogSubject) => void;
  /** The page that the drawer shows; undefined while it is closed. */
  readonly shownPage: DialogName | undefined;
  /** Opens the drawer, or moves the focus into it and back. */
  readonly toggleDrawer: () => void;
  /** The modes of the page; undefined until they have loaded. */
  readonly modes: Modes | undefined;
}

/** What is offered for the text of each editor. */
export interface PaneOffers {
  /** For the template. */
  readonly template: Offers;
  /** For the event. */
  readonly event: Offers;
}

/** The name of a dialog. */
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
  | 'users'
  | 'translate'
  | 'expectations'
  | 'macro'
  | 'event-row'
  | 'more';

/** What a dialog is about, such as a decoded value or a kind of problem. */
export interface DialogSubject {
  /** The decoded value, for the dialog that opens its layers. */
  readonly row?: LayeredValue;
  /** The request that the value is of; absent for the one in Compose. */
  readonly request?: DecodeValueInput;
  /** What the reference is searched for at first. */
  readonly search?: string;
  /** The code of a diagnostic, for the dialog that explains problems. */
  readonly code?: string;
  /** A macro of the request, by its index among the segments, for the sheet that a phone opens at a tap. */
  readonly segment?: number;
  /** True where the history opens to save the work under a name. */
  readonly isSaving?: boolean;
  /** The setting that gets the focus, for the dialog that sets up the partner. */
  readonly setting?: SettingAt;
  /** `add` where the page of expectations opens with the form for a new one. */
  readonly expectation?: 'add';
  /** The system whose notation the template is translated from or into, for the page that does. */
  readonly notation?: NotationChoice;
}

/** The props of every dialog. */
export interface DialogProps {
  /** Called when the dialog was closed. */
  readonly onclose: () => void;
  /** What the dialog is about. */
  readonly about: DialogSubject;
}

/** A translation that somebody asked for. */
export interface NotationChoice {
  /** The id of the system. */
  readonly system: SystemId;
  /** `from` the system's notation into AppsFlyer's, or back. */
  readonly direction: 'from' | 'to';
  /** The template before, where it has just been translated; absent where that is still to be chosen. */
  readonly before?: string;
}

/** A setting of the partner or of the advertiser, by its name. */
export interface SettingAt {
  /** Whose setting it is. */
  readonly side: 'partner' | 'advertiser';
  /** Its name in the form. */
  readonly name: string;
}

/** The panes of the Received mode, in reading order. */
export type ReceivedPaneName =
  | 'arrived'
  | 'arrivals'
  | 'candidates'
  | 'recovered'
  | 'compared'
  | 'servers'
  | 'arrived-problems';

/** The panes of the mode Many events, in reading order. */
export type ManyPaneName = 'source' | 'through' | 'counts' | 'rows';

/** A pane of any mode. */
export type AnyPaneName = PaneName | ReceivedPaneName | ManyPaneName;

/** The text boxes, for commands that act on one of them; each registers itself, and is undefined while it is not on the page. */
export interface Editors {
  /** The template's. */
  template: TextBox | undefined;
  /** The event's. */
  event: TextBox | undefined;
  /** That of what arrived, in the Received mode. */
  arrived?: TextBox | undefined;
}

/** What commands can do in the panes; each part registers itself while it is on the page. */
export interface Panes {
  /** Moves the focus into a pane, or to the choice of the partner, by name. */
  readonly focus: Map<AnyPaneName | 'partner', () => void>;
  /** The heads of the panes, by name. */
  readonly heads: Map<AnyPaneName, Element>;
  /** The element with the text of the request, and that with the rows of the decoded values. */
  readonly texts: Map<'request' | 'decoded', Element>;
  /** Selects a span of the request's text, in UTF-16 offsets, and scrolls to it; undefined until the request is drawn. */
  selectInRequest: ((span: Span) => void) | undefined;
}

/** What a text box can do, both the plain one and the full editor. */
export interface TextBox {
  /** Moves the focus into the text box. */
  readonly focus: () => void;
  /** Selects a span, in UTF-16 offsets, scrolls to it and takes the focus. */
  readonly select: (span: Span) => void;
  /** Scrolls as little as needed to show a span; changes neither selection nor focus. */
  readonly reveal: (span: Span) => void;
  /** Returns where an offset is that is not in view; undefined for one in view, and while the full editor has not loaded. */
  readonly beyond: (offset: number) => OutOfView | undefined;
  /** Applies edits as one step of undo; they are in order and do not overlap. */
  readonly applyEdits: (edits: readonly Edit[]) => void;
  /** Replaces the selection with a text. */
  readonly insert: (text: string) => void;
  /** Replaces the selection with a text as if it was typed, so brackets are closed and completions open. */
  readonly type: (text: string) => void;
  /** Returns the offset of the cursor, in UTF-16 units. */
  readonly cursor: () => number;
  /** Runs a command of the full editor, at the cursor; false when there is nothing to do or the editor has not loaded. */
  readonly run: (command: EditorCommand) => boolean;
}

/** Return the app to a component, and set it (by `App.svelte`). */
export const [getApp, setApp] = createContext<App>();

/** Returns what is derived from the inputs, for components that are drawn after the workbench has loaded; throws before. */
export function getDerived(): Derived {
  const { derived } = getApp();
  if (derived === undefined) throw new Error('This component was drawn before the workbench loaded.');
  return derived;
}
