import type { App } from './app';
import type * as Editing from './editing';
import { goTo } from './go';

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

// What changes texts loads with the first such command.
function withEditing(change: (app: App, editing: typeof Editing) => Promise<void>): (app: App) => void {
  return (app) => void import('./editing').then((editing) => change(app, editing));
}

function edit(name: Editing.EditName): (app: App) => void {
  return withEditing((app, { editTemplate }) => editTemplate(app, name));
}

/** Gives the command that formats the template, for the button that does the same. */
export const formatTemplate = edit('format');

/** Every command of the page, in the order in which they are listed. */
export const COMMANDS: readonly Command[] = [
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
  { label: 'Put the template on one line', run: edit('unformat') },
  {
    label: 'Switch the parameter at the caret off or on',
    keys: 'Ctrl+/',
    matches: (event) => (event.ctrlKey || event.metaKey) && !event.altKey && event.key === '/',
    run: edit('toggle'),
  },
  { label: 'Move the parameter at the caret up', run: edit('up') },
  { label: 'Move the parameter at the caret down', run: edit('down') },
  { label: 'Remove the parameter at the caret', run: edit('remove') },
  { label: 'Sort the parameters by name', run: edit('sort') },
  { label: 'Write all macros as (name)', run: edit('parentheses') },
  { label: 'Write all macros as {name}', run: edit('braces') },
  {
    label: 'Repair all that can be repaired',
    run: withEditing((app, { repairTemplate }) => repairTemplate(app)),
  },
  {
    label: 'Add to the event what the template asks for',
    run: withEditing((app, { completeEvent }) => completeEvent(app)),
  },
  { label: 'Look up macros and event fields', run: ({ openDialog }) => openDialog('reference') },
  { label: 'Explain the template', run: ({ openDialog }) => openDialog('explain') },
  { label: 'Explain all sorts of problems', run: ({ openDialog }) => openDialog('problem') },
  { label: 'Share a link', run: ({ openDialog }) => openDialog('share') },
  { label: 'Open an example', run: ({ openDialog }) => openDialog('examples') },
  { label: 'Look at what you worked on before', run: ({ openDialog }) => openDialog('history') },
  { label: 'Change how values are rendered', run: ({ openDialog }) => openDialog('options') },
  { label: 'Show one parameter a line', run: ({ preferences }) => preferences.setRequestView('lines') },
  { label: 'Show the request as it is sent', run: ({ preferences }) => preferences.setRequestView('string') },
  { label: 'Theme: follow the system', run: ({ preferences }) => preferences.setTheme('system') },
  { label: 'Theme: light', run: ({ preferences }) => preferences.setTheme('light') },
  { label: 'Theme: dark', run: ({ preferences }) => preferences.setTheme('dark') },
];

/** Gives the command a key press means, if any. */
export function commandFor(event: KeyboardEvent): Command | undefined {
  return COMMANDS.find(({ matches }) => matches?.(event) === true);
}

function focusIn(region: string): void {
  const pane = document.querySelector(`section[aria-label="${region}"]`);
  const stop =
    pane?.querySelector<HTMLElement>('[tabindex="0"]') ?? pane?.querySelector<HTMLElement>('button');
  stop?.focus();
}
