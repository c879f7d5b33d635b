import type { EditorCommand } from '../../editor';
import { type Command, KEYED_COMMANDS } from './commands';
import { copyAsCurl, copyRequest, copyWithNotice } from './copying';
import { convertNotation, edit, withEditing } from './edit-command';
import { goTo } from './go';

function inEditor(command: EditorCommand, pane: 'template' | 'event' = 'template'): Command['run'] {
  return withEditing(({ runInEditor }, app) => runInEditor(app, command, pane));
}

const EDITING: readonly Command[] = [
  {
    label: 'Show completions',
    synonyms: 'suggest autocomplete intellisense insert macro',
    keys: 'Ctrl+Space',
    run: inEditor('complete'),
  },
  {
    label: 'Explain what is at the cursor',
    synonyms: 'hover info describe documentation help',
    keys: 'Ctrl+Shift+Space',
    run: inEditor('show-info'),
  },
  {
    label: 'Go to the next problem',
    synonyms: 'error warning lint issue validate check',
    keys: 'F8',
    run: inEditor('next-problem'),
  },
  {
    label: 'Apply first fix',
    synonyms: 'repair correct quick lint solve problem error',
    keys: 'Alt+Enter',
    run: inEditor('fix'),
  },
  {
    label: 'Apply all safe fixes',
    synonyms: 'fix all repair correct lint solve problems errors validate',
    run: withEditing(({ applySafeFixes }, app) => applySafeFixes(app)),
  },
  { label: 'Undo in the template', synonyms: 'revert back', run: inEditor('undo') },
  { label: 'Redo in the template', synonyms: 'repeat again', run: inEditor('redo') },
  { label: 'Undo in the event', synonyms: 'revert back', run: inEditor('undo', 'event') },
  { label: 'Redo in the event', synonyms: 'repeat again', run: inEditor('redo', 'event') },
  { label: 'Put the template on one line', synonyms: 'minify join unformat compact', run: edit('unformat') },
  {
    label: 'Format the template with = aligned',
    synonyms: 'beautify prettify columns pretty',
    run: edit('align'),
  },
  {
    label: 'Format the template and its JSON body',
    synonyms: 'beautify prettify pretty indent',
    run: edit('json'),
  },
  {
    label: 'Insert parameter',
    synonyms: 'add new key',
    run: withEditing(({ insertParameter }, app) => insertParameter(app)),
  },
  {
    label: 'Rename parameter',
    synonyms: 'key change',
    run: withEditing(({ renameParameter }, app) => renameParameter(app)),
  },
  { label: 'Move parameter up', synonyms: 'reorder line', run: edit('up') },
  { label: 'Move parameter down', synonyms: 'reorder line', run: edit('down') },
  { label: 'Remove parameter', synonyms: 'delete cut', run: edit('remove') },
  { label: 'Sort parameters by name', synonyms: 'order alphabetical', run: edit('sort') },
  {
    label: 'Sort parameters in the order of the reference',
    synonyms: 'macros group',
    run: edit('order'),
  },
  {
    label: 'Convert macros to (name)',
    synonyms: 'notation parentheses brackets syntax write',
    run: edit('parentheses'),
  },
  {
    label: 'Convert macros to {name}',
    synonyms: 'notation braces curly syntax write',
    run: edit('braces'),
  },
  {
    label: 'Convert notation: write the template for another system',
    synonyms: 'translate export adjust branch singular tune keitaro convert macros',
    run: convertNotation,
  },
  {
    label: 'Translate the template from another system',
    synonyms: 'convert import notation adjust branch singular tune hasoffers keitaro appmetrica voluum binom',
    run: ({ openDialog }) => openDialog('translate'),
  },
  {
    label: 'Add the macro’s field to the event',
    synonyms: 'insert missing fill sample',
    run: withEditing(({ completeEvent }, app) => completeEvent(app, app.derived?.pointing.cursor)),
  },
  {
    label: 'Add all missing fields to the event',
    synonyms: 'insert complete fill sample',
    run: withEditing(({ completeEvent }, app) => completeEvent(app)),
  },
  {
    label: 'Use AppsFlyer’s template language',
    synonyms: 'notation vocabulary syntax macros',
    run: ({ inputs }) => inputs.chooseVocabulary('appsflyer'),
  },
  {
    label: 'Use Leanplum’s template language (addPostback)',
    synonyms: 'notation vocabulary syntax macros',
    run: ({ inputs }) => inputs.chooseVocabulary('leanplum'),
  },
];

const COPYING: readonly Command[] = [
  { label: 'Copy the request', synonyms: 'clipboard url output', run: copyRequest },
  {
    label: 'Copy the request as cURL',
    synonyms: 'clipboard command shell terminal send',
    run: (app) => void copyAsCurl(app),
  },
  {
    label: 'Copy the template',
    synonyms: 'clipboard',
    run: (app) => void copyWithNotice(app, app.inputs.template, 'the template'),
  },
  {
    label: 'Copy the event',
    synonyms: 'clipboard json',
    run: (app) => void copyWithNotice(app, app.inputs.event, 'the event'),
  },
];

const OPENING: readonly Command[] = [
  {
    label: 'Choose the partner',
    synonyms: 'select integration network',
    run: (app) => goTo(app, 'request', () => app.panes.focus.get('partner')?.()),
  },
  {
    label: 'Set up the partner',
    synonyms: 'configure settings credentials',
    run: ({ openDialog }) => openDialog('setup'),
  },
  {
    label: 'Show why the request is sent or not',
    synonyms: 'see verdict checks delivery blocked refused',
    run: ({ openDialog }) => openDialog('why'),
  },
  {
    label: 'Compare which users reach the partner',
    synonyms: 'grid table matrix',
    // Consent and restricted sources decide about postbacks only.
    applies: ({ derived }) => derived?.delivery.partner?.direction !== 'to-appsflyer',
    run: ({ openDialog }) => openDialog('users'),
  },
  {
    label: 'Look up macros and event fields',
    synonyms: 'reference search documentation docs list',
    run: ({ openDialog }) => openDialog('reference'),
  },
  {
    label: 'Explain the template',
    synonyms: 'describe documentation table markdown',
    run: ({ openDialog }) => openDialog('explain'),
  },
  {
    label: 'Explain problems',
    synonyms: 'lint rules errors warnings help',
    run: ({ openDialog }) => openDialog('problem'),
  },
  {
    label: 'Share a link',
    synonyms: 'send permalink url ticket embed',
    run: ({ openDialog }) => openDialog('share'),
  },
  {
    label: 'Export the request',
    synonyms: 'curl har python fetch code picture save download',
    run: ({ openDialog }) => openDialog('export'),
  },
  {
    label: 'Save the command line for CI and pipes',
    synonyms: 'terminal shell node program download test check sarif junit',
    run: () =>
      void import('../sharing/files').then(({ downloadFromSite }) => downloadFromSite('postback.mjs')),
  },
  {
    label: 'Open a link or text',
    synonyms: 'import paste load url',
    run: ({ openDialog }) => openDialog('open'),
  },
  {
    label: 'Open a file',
    synonyms: 'import upload load',
    run: (app) => void import('../sharing/opening').then(({ openFile }) => openFile(app)),
  },
  {
    label: 'Open an example',
    synonyms: 'sample new load demo',
    run: ({ openDialog }) => openDialog('examples'),
  },
  {
    label: 'Open history',
    synonyms: 'earlier previous recent restore saved versions',
    run: ({ openDialog }) => openDialog('history'),
  },
  {
    label: 'Change how values are rendered',
    synonyms: 'options settings preferences configure rendering encoding',
    run: ({ openDialog }) => openDialog('options'),
  },
];

const EXPECTING: readonly Command[] = [
  {
    label: 'Show expectations',
    synonyms: 'tests assert checks goals cases rules must hold import',
    run: ({ openDialog }) => openDialog('expectations'),
  },
  {
    label: 'Add an expectation',
    synonyms: 'new test assert check rule goal must hold',
    run: ({ openDialog }) => openDialog('expectations', { expectation: 'add' }),
  },
  {
    label: 'Expect what is shown now',
    synonyms: 'snapshot test case record freeze expectation assert',
    run: (app) => void import('../expectations/commands').then(({ expectPresent }) => expectPresent(app)),
  },
  {
    label: 'Export expectations',
    synonyms: 'save download file tests json ci',
    run: (app) =>
      void import('../expectations/commands').then(({ exportExpectations }) => exportExpectations(app)),
  },
];

const VIEWS: readonly Command[] = [
  {
    label: 'Show one parameter per line',
    synonyms: 'request view lines wrap',
    run: ({ preferences }) => preferences.setRequestView('lines'),
  },
  {
    label: 'Show the request as sent',
    synonyms: 'view string raw one line',
    run: ({ preferences }) => preferences.setRequestView('string'),
  },
  {
    label: 'Theme: follow the system',
    synonyms: 'colors mode appearance',
    run: ({ preferences }) => preferences.setTheme('system'),
  },
  {
    label: 'Theme: light',
    synonyms: 'colors mode appearance',
    run: ({ preferences }) => preferences.setTheme('light'),
  },
  {
    label: 'Theme: dark',
    synonyms: 'colors mode appearance night',
    run: ({ preferences }) => preferences.setTheme('dark'),
  },
];

/**
 * Every command of the page, in the order in which they are listed. It loads with the list. A key that is not one of
 * `KEYED_COMMANDS` is handled by the editors.
 */
export const COMMANDS: readonly Command[] = [
  ...KEYED_COMMANDS,
  ...EDITING.map((command) => ({ ...command, mode: 'compose' as const })),
  ...COPYING,
  ...OPENING,
  ...EXPECTING.map((command) => ({ ...command, mode: 'compose' as const })),
  ...VIEWS,
];
