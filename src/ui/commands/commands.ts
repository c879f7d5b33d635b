import { flushSync } from 'svelte';
import type { KeyBinding } from '../../views';
import type { AnyPaneName, App } from '../app';
import { isPressed } from '../keys';
import type { ModeName } from '../modes.svelte';
import { edit, withEditing } from './edit-command';
import { focusNextPane, focusPane, goTo } from './go';
import { menuOfRow, openMenuOfRow } from './row-menu';

/** Something a person can do, by its name in the list of commands or by its key. */
export interface Command {
  /** The name in the list. */
  readonly label: string;
  /** Other words that people search for, in lowercase, separated by spaces. */
  readonly synonyms?: string;
  /** The key of the command. */
  readonly keys?: KeyBinding;
  /** Another key of the command. */
  readonly otherKeys?: KeyBinding;
  /** The mode whose panes it acts on; absent for one that acts in every mode. */
  readonly mode?: ModeName;
  /** True while the command has something to act on; absent for one that always has. */
  readonly applies?: (app: App) => boolean;
  /** Runs the command; one that loads something first returns at once. */
  readonly run: (app: App) => void;
}

/** A command that the page runs when its key is pressed. */
export interface KeyedCommand extends Command {
  /** The key; the editors leave it to the page. */
  readonly keys: KeyBinding;
  /** True where the key is the page's; absent for one that always is. Elsewhere the browser does what it does. */
  readonly takesKey?: () => boolean;
}

const ANYWHERE: readonly KeyedCommand[] = [
  {
    label: 'Show all commands',
    synonyms: 'palette help shortcuts keys',
    keys: 'F1',
    // Browsers search the web by this key, and let a page take it. The browser has other keys for its search.
    otherKeys: 'Mod+K',
    run: ({ openDialog }) => openDialog('commands'),
  },
  {
    label: 'Compose a request',
    synonyms: 'mode template event',
    keys: 'Alt+Shift+1',
    run: ({ modes }) => modes?.choose('compose'),
  },
  {
    label: 'Read a request that was received',
    synonyms: 'mode log line arrived match reverse decode server',
    keys: 'Alt+Shift+2',
    run: ({ modes }) => modes?.choose('received'),
  },
  {
    label: 'Run the template over many events',
    synonyms: 'mode batch csv raw data',
    keys: 'Alt+Shift+3',
    run: ({ modes }) => modes?.choose('many'),
  },
];

const MOVING: readonly KeyedCommand[] = [
  {
    label: 'Go to the details and back',
    synonyms: 'drawer open focus toggle',
    keys: 'Alt+0',
    run: ({ toggleDrawer }) => toggleDrawer(),
  },
  {
    label: 'Go to the next pane',
    synonyms: 'focus region',
    keys: 'F6',
    run: () => focusNextPane(1),
  },
  {
    label: 'Go to the previous pane',
    synonyms: 'focus region last',
    keys: 'Shift+F6',
    run: () => focusNextPane(-1),
  },
  {
    label: 'Open the menu of the row',
    synonyms: 'context decoded value problem more actions',
    keys: 'Shift+F10',
    takesKey: () => menuOfRow() !== undefined,
    run: (app) => void openMenuOfRow(app),
  },
];

const COMPOSING: readonly KeyedCommand[] = [
  {
    label: 'Go to the template',
    synonyms: 'focus editor',
    keys: 'Alt+1',
    run: (app) => goTo(app, 'template', () => app.editors.template?.focus()),
  },
  {
    label: 'Go to the event',
    synonyms: 'focus editor json',
    keys: 'Alt+2',
    run: (app) => goTo(app, 'event', () => app.editors.event?.focus()),
  },
  {
    label: 'Go to the request',
    synonyms: 'focus preview output url',
    keys: 'Alt+3',
    run: (app) => focusPane(app, 'request'),
  },
  {
    label: 'Go to the decoded values',
    synonyms: 'focus table parameters',
    keys: 'Alt+4',
    run: (app) => focusPane(app, 'decoded'),
  },
  {
    label: 'Go to the problems',
    synonyms: 'focus errors warnings lint validate check diagnostics',
    keys: 'Alt+5',
    run: (app) => focusPane(app, 'problems'),
  },
  {
    label: 'Format the template, one parameter per line',
    synonyms: 'beautify prettify pretty indent wrap split lines',
    keys: 'Alt+Shift+F',
    run: edit('format'),
  },
  {
    label: 'Toggle parameter',
    synonyms: 'comment uncomment disable enable switch off on //',
    keys: 'Mod+/',
    run: edit('toggle'),
  },
  {
    label: 'Rename macro or parameter everywhere',
    synonyms: 'replace refactor occurrences',
    keys: 'F2',
    run: withEditing(({ rename }, app) => rename(app)),
  },
  {
    label: 'Save by name',
    synonyms: 'keep store history work',
    keys: 'Mod+S',
    run: ({ openDialog }) => openDialog('history', { isSaving: true }),
  },
  {
    label: 'Go to the previous problem',
    synonyms: 'error warning lint issue last',
    keys: 'Shift+F8',
    run: withEditing(({ goToPreviousProblem }, app) => goToPreviousProblem(app)),
  },
  {
    label: 'Go to the event field of the macro',
    synonyms: 'definition jump follow',
    keys: 'Alt+.',
    run: withEditing(({ goToField }, app) => goToField(app)),
  },
  {
    label: 'Go to the macro that reads the event field',
    synonyms: 'back references usages jump',
    keys: 'Alt+,',
    run: withEditing(({ goToMacro }, app) => goToMacro(app)),
  },
];

type PaneList = readonly (readonly [AnyPaneName, string])[];

const RECEIVED_PANES: PaneList = [
  ['arrived', 'Go to what arrived'],
  ['candidates', 'Go to the templates tried'],
  ['recovered', 'Go to the event recovered'],
  ['compared', 'Go to expected and received'],
  ['servers', 'Go to how servers read it'],
  ['arrived-problems', 'Go to the problems of what arrived'],
];

const MANY_PANES: PaneList = [
  ['source', 'Go to the events'],
  ['through', 'Go to what events run through'],
  ['counts', 'Go to the counts'],
  ['rows', 'Go to the rows'],
];

function goToPanes(mode: ModeName, panes: PaneList): readonly KeyedCommand[] {
  return panes.map(([pane, label], place) => ({
    label,
    synonyms: `focus ${mode}`,
    keys: `Alt+${place + 1}`,
    mode,
    run: (app: App) => (pane === 'arrived' ? app.editors.arrived?.focus() : app.panes.focus.get(pane)?.()),
  }));
}

/** The commands whose keys the page handles; `all-commands.ts` has the others. */
export const KEYED_COMMANDS: readonly KeyedCommand[] = [
  ...ANYWHERE,
  ...COMPOSING.map((command) => ({ ...command, mode: 'compose' as const })),
  ...goToPanes('received', RECEIVED_PANES),
  ...goToPanes('many', MANY_PANES),
  ...MOVING,
];

/** Returns the command whose key was pressed in a mode, if any. */
export function commandFor(event: KeyboardEvent, mode: ModeName): Command | undefined {
  return KEYED_COMMANDS.find(
    ({ keys, otherKeys, takesKey, mode: own = mode }) =>
      own === mode &&
      [keys, otherKeys].some((each) => each !== undefined && isPressed(each, event)) &&
      takesKey?.() !== false,
  );
}

/** Runs a command, in the mode whose panes it acts on. */
export function runCommand(app: App, { mode, run }: Command): void {
  if (mode !== undefined && app.modes !== undefined && app.modes.current !== mode) {
    app.modes.choose(mode);
    flushSync();
  }
  run(app);
}
