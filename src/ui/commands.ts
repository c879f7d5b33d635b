import { type Command, edit, KEYED_COMMANDS, withEditing } from './keyed-commands';

/** Every command of the page, in the order in which they are listed. One with a key stands among the keyed ones. */
export const COMMANDS: readonly Command[] = [
  ...KEYED_COMMANDS,
  { label: 'Put the template on one line', run: edit('unformat') },
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
  {
    label: 'Write templates in AppsFlyer’s language',
    run: ({ inputs }) => inputs.chooseVocabulary('appsflyer'),
  },
  {
    label: 'Write templates in Leanplum’s language, addPostback',
    run: ({ inputs }) => inputs.chooseVocabulary('leanplum'),
  },
  { label: 'Look up macros and event fields', run: ({ openDialog }) => openDialog('reference') },
  { label: 'Explain the template', run: ({ openDialog }) => openDialog('explain') },
  { label: 'Explain all sorts of problems', run: ({ openDialog }) => openDialog('problem') },
  { label: 'Share a link', run: ({ openDialog }) => openDialog('share') },
  { label: 'Open an example', run: ({ openDialog }) => openDialog('examples') },
  { label: 'Change how values are rendered', run: ({ openDialog }) => openDialog('options') },
  { label: 'Show one parameter a line', run: ({ preferences }) => preferences.setRequestView('lines') },
  { label: 'Show the request as it is sent', run: ({ preferences }) => preferences.setRequestView('string') },
  { label: 'Theme: follow the system', run: ({ preferences }) => preferences.setTheme('system') },
  { label: 'Theme: light', run: ({ preferences }) => preferences.setTheme('light') },
  { label: 'Theme: dark', run: ({ preferences }) => preferences.setTheme('dark') },
];
