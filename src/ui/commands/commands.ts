import type { KeyBinding } from '../../views';
import type { App } from '../app';
import { isPressed } from '../keys';
import { edit, withEditing } from './edit-command';
import { focusPane, goTo } from './go';

/** Something a person can do, by its name in the list of commands or by its key. */
export interface Command {
  /** The name in the list. */
  readonly label: string;
  /** Other words that people search for, in lowercase, separated by spaces. */
  readonly synonyms?: string;
  /** The key of the command. */
  readonly keys?: KeyBinding;
  /** Runs the command; one that loads something first returns at once. */
  readonly run: (app: App) => void;
}

/** A command that the page runs when its key is pressed. */
export interface KeyedCommand extends Command {
  /** The key; the editors leave it to the page. */
  readonly keys: KeyBinding;
}

/** The commands whose keys the page handles; `all-commands.ts` has the others. */
export const KEYED_COMMANDS: readonly KeyedCommand[] = [
  {
    label: 'Show all commands',
    synonyms: 'palette help shortcuts keys',
    keys: 'F1',
    run: ({ openDialog }) => openDialog('commands'),
  },
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

/** Returns the command whose key was pressed, if any. */
export function commandFor(event: KeyboardEvent): Command | undefined {
  return KEYED_COMMANDS.find(({ keys }) => isPressed(keys, event));
}
