import type { App } from '../app';
import type * as Editing from './editing';
import { goTo } from './go';
import { loadEditing } from '../load';

/** Something a person can do, by its name in the list of commands or by its key. */
export interface Command {
  readonly label: string;
  /** As shown to people; `Mod` is Ctrl, or ⌘ on a Mac. */
  readonly keys?: string;
  /** Tells whether a key press means this command. */
  readonly matches?: (event: KeyboardEvent) => boolean;
  readonly run: (app: App) => void;
}

const withAlt = (code: string) => (event: KeyboardEvent) =>
  event.altKey && !event.ctrlKey && !event.metaKey && event.code === code;

/** Makes a command of what changes texts or goes about in them; it loads with the first such command. */
export function withEditing(act: (editing: typeof Editing, app: App) => unknown): (app: App) => void {
  return (app) => void loadEditing().then((editing) => act(editing, app));
}

/** Makes a command that changes the template. */
export function edit(name: Editing.EditName): (app: App) => void {
  return withEditing(({ editTemplate }, app) => editTemplate(app, name));
}

const isBare = ({ altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent) =>
  !altKey && !ctrlKey && !metaKey && !shiftKey;

/** Gives the command that formats the template, for the button that does the same. */
export const formatTemplate = edit('format');

/** The commands that a key of the page means; those that are only in the list follow in `all-commands.ts`. */
export const KEYED_COMMANDS: readonly Command[] = [
  {
    label: 'Show all commands',
    keys: 'F1',
    matches: (event) => event.key === 'F1',
    run: ({ openDialog }) => openDialog('commands'),
  },
  {
    label: 'Go to the template',
    keys: 'Alt+1',
    matches: withAlt('Digit1'),
    run: (app) => goTo(app, 'template', () => app.editors.template?.focus()),
  },
  {
    label: 'Go to the event',
    keys: 'Alt+2',
    matches: withAlt('Digit2'),
    run: (app) => goTo(app, 'event', () => app.editors.event?.focus()),
  },
  {
    label: 'Go to the request',
    keys: 'Alt+3',
    matches: withAlt('Digit3'),
    run: (app) => goTo(app, 'request', () => focusIn('Request')),
  },
  {
    label: 'Go to the decoded values',
    keys: 'Alt+4',
    matches: withAlt('Digit4'),
    run: (app) => goTo(app, 'decoded', () => focusIn('Decoded')),
  },
  {
    label: 'Go to the problems',
    keys: 'Alt+5',
    matches: withAlt('Digit5'),
    run: (app) => goTo(app, 'problems', () => focusIn('Problems')),
  },
  {
    label: 'Format the template, one parameter a line',
    keys: 'Alt+Shift+F',
    matches: (event) =>
      event.altKey && event.shiftKey && !event.ctrlKey && !event.metaKey && event.code === 'KeyF',
    run: edit('format'),
  },
  {
    label: 'Switch the parameter at the cursor off or on',
    keys: 'Ctrl+/',
    matches: (event) => (event.ctrlKey || event.metaKey) && !event.altKey && event.key === '/',
    run: edit('toggle'),
  },
  {
    label: 'Rename the macro or parameter at the cursor everywhere',
    keys: 'F2',
    matches: (event) => event.key === 'F2' && isBare(event),
    run: withEditing(({ rename }, app) => rename(app)),
  },
  {
    label: 'Go to the event field of the macro at the cursor',
    keys: 'Alt+.',
    matches: withAlt('Period'),
    run: withEditing(({ goToField }, app) => goToField(app)),
  },
  {
    label: 'Go back to the macro that reads the event field at the cursor',
    keys: 'Alt+,',
    matches: withAlt('Comma'),
    run: withEditing(({ goToMacro }, app) => goToMacro(app)),
  },
];

/** Gives the command a key press means, if any. */
export function commandFor(event: KeyboardEvent): Command | undefined {
  return KEYED_COMMANDS.find(({ matches }) => matches?.(event) === true);
}

function focusIn(region: string): void {
  const pane = document.querySelector(`section[aria-label="${region}"]`);
  const stop =
    pane?.querySelector<HTMLElement>('[tabindex="0"]') ?? pane?.querySelector<HTMLElement>('button');
  stop?.focus();
}
