import { type Command, edit, KEYED_COMMANDS, withEditing } from './commands';
import type { EditorCommand } from '../../editor';
import { goTo } from './go';
import { loadOpening } from '../load';

function inEditor(command: EditorCommand): (app: Parameters<Command['run']>[0]) => void {
  return withEditing(({ inTemplate }, app) => inTemplate(app, command));
}

/**
 * Every command of the page, in the order in which they are listed: those with a key of the page first. It loads with the
 * list. A key that is shown and not one of the page is one of the editors.
 */
export const COMMANDS: readonly Command[] = [
  ...KEYED_COMMANDS,
  { label: 'Offer what fits at the cursor', keys: 'Ctrl+Space', run: inEditor('complete') },
  { label: 'Explain what is at the cursor', keys: 'Ctrl+Shift+Space', run: inEditor('show-info') },
  { label: 'Go to the next problem in the template', keys: 'F8', run: inEditor('next-problem') },
  { label: 'Make the first repair at the cursor', keys: 'Alt+Enter', run: inEditor('fix') },
  {
    label: 'Repair all that can be repaired',
    run: withEditing(({ repairTemplate }, app) => repairTemplate(app)),
  },
  { label: 'Put the template on one line', run: edit('unformat') },
  { label: 'Format the template, each = in the same column', run: edit('align') },
  { label: 'Format the template and its JSON body', run: edit('json') },
  {
    label: 'Insert a parameter after the one at the cursor',
    run: withEditing(({ insertParameter }, app) => insertParameter(app)),
  },
  {
    label: 'Rename the parameter at the cursor',
    run: withEditing(({ renameParameter }, app) => renameParameter(app)),
  },
  { label: 'Move the parameter at the cursor up', run: edit('up') },
  { label: 'Move the parameter at the cursor down', run: edit('down') },
  { label: 'Remove the parameter at the cursor', run: edit('remove') },
  { label: 'Sort the parameters by name', run: edit('sort') },
  { label: 'Sort the parameters in the order of the macros in the reference', run: edit('order') },
  { label: 'Write all macros as (name)', run: edit('parentheses') },
  { label: 'Write all macros as {name}', run: edit('braces') },
  {
    label: 'Add to the event the field of the macro at the cursor',
    run: withEditing(({ completeEvent }, app) => completeEvent(app, app.bench?.insight.cursor)),
  },
  {
    label: 'Add to the event what the template asks for',
    run: withEditing(({ completeEvent }, app) => completeEvent(app)),
  },
  {
    label: 'Write templates in AppsFlyer’s language',
    run: ({ inputs }) => inputs.chooseVocabulary('appsflyer'),
  },
  {
    label: 'Write templates in Leanplum’s language, addPostback',
    run: ({ inputs }) => inputs.chooseVocabulary('leanplum'),
  },
  { label: 'Choose the partner', run: (app) => goTo(app, 'request', focusPartner) },
  { label: 'Set up the partner', run: ({ openDialog }) => openDialog('setup') },
  { label: 'See why the request is sent or not', run: ({ openDialog }) => openDialog('why') },
  { label: 'Compare which users the partner hears of', run: ({ openDialog }) => openDialog('grid') },
  { label: 'Look up macros and event fields', run: ({ openDialog }) => openDialog('reference') },
  { label: 'Explain the template', run: ({ openDialog }) => openDialog('explain') },
  { label: 'Explain all sorts of problems', run: ({ openDialog }) => openDialog('problem') },
  { label: 'Share a link', run: ({ openDialog }) => openDialog('share') },
  { label: 'Export the request', run: ({ openDialog }) => openDialog('export') },
  { label: 'Open a link or a text', run: ({ openDialog }) => openDialog('open') },
  { label: 'Open a file', run: (app) => void loadOpening().then(({ openFile }) => openFile(app)) },
  { label: 'Open an example', run: ({ openDialog }) => openDialog('examples') },
  { label: 'Look at what you worked on before', run: ({ openDialog }) => openDialog('history') },
  { label: 'Change how values are rendered', run: ({ openDialog }) => openDialog('options') },
  { label: 'Show one parameter a line', run: ({ preferences }) => preferences.setRequestView('lines') },
  { label: 'Show the request as it is sent', run: ({ preferences }) => preferences.setRequestView('string') },
  { label: 'Theme: follow the system', run: ({ preferences }) => preferences.setTheme('system') },
  { label: 'Theme: light', run: ({ preferences }) => preferences.setTheme('light') },
  { label: 'Theme: dark', run: ({ preferences }) => preferences.setTheme('dark') },
];

function focusPartner(): void {
  document.querySelector<HTMLElement>('select[data-partner]')?.focus();
}
