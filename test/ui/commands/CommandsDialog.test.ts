import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import CommandsDialog from '../../../src/ui/commands/CommandsDialog.svelte';
import { COMMANDS } from '../../../src/ui/commands/all-commands';
import { commandFor } from '../../../src/ui/commands/commands';
import { MODES } from '../../../src/ui/modes.svelte';
import { searchCommands } from '../../../src/views';
import { appOf, stage } from '../stage';

// Commands load these on demand, which can take longer than a test waits for their outcome.
beforeAll(() =>
  Promise.all([import('../../../src/ui/commands/editing'), import('../../../src/state/exporting')]),
);

afterEach(() => vi.restoreAllMocks());

async function open(template = '') {
  const app = appOf(template);
  const onclose = vi.fn<() => void>();
  await stage(app, CommandsDialog, { onclose, about: {} });
  return { app, onclose };
}

const options = () => page.getByRole('option');
const chosen = () => document.querySelector('[role="option"][aria-selected="true"]')?.textContent.trim();

test('lists every command, and begins in the box', async () => {
  await open();
  await expect.element(page.getByRole('combobox')).toHaveFocus();
  expect(options().elements()).toHaveLength(COMMANDS.length);
});

test('begins with what can be done here, and ends with the list itself', async () => {
  await open();
  const names = options()
    .elements()
    .map((each) => each.textContent.trim());
  expect(names[0]).toMatch(/^Compose a request/);
  expect(names.at(-1)).toMatch(/^Show all commands/);
  const place = (name: RegExp) => names.findIndex((each) => name.test(each));
  expect(place(/^Go to the template/)).toBeLessThan(place(/^Go to what arrived/));
  expect(place(/^Apply first fix/)).toBeLessThan(place(/^Go to what arrived/));
});

test('every command has a key or other words that find it, and its label is its own', () => {
  const bare = COMMANDS.filter(({ keys, synonyms = '' }) => keys === undefined && synonyms === '');
  expect(bare).toEqual([]);
  expect(new Set(COMMANDS.map(({ label }) => label)).size).toBe(COMMANDS.length);
});

test.each([
  ['theme', 3],
  ['LIGHT theme', 1],
  ['  share  ', 1],
  ['xyz', 0],
])('%j finds %d', async (words, count) => {
  await open();
  await userEvent.keyboard(words);
  await expect.poll(() => options().elements().length).toBe(count);
});

test.each([
  ['fix', 'Apply first fix'],
  ['convert', 'Convert macros to (name)'],
  ['comment', 'Toggle parameter'],
  ['uncomment', 'Toggle parameter'],
  ['disable', 'Toggle parameter'],
  ['toggle', 'Toggle parameter'],
  ['notation', 'Convert notation: write the template for another system'],
  ['macros to (name)', 'Convert macros to (name)'],
  ['lint', 'Go to the problems'],
  ['validate', 'Go to the problems'],
  ['beautify', 'Format the template, one parameter per line'],
  ['prettify', 'Format the template, one parameter per line'],
  ['copy', 'Copy the request'],
  ['curl', 'Copy the request as cURL'],
  ['undo', 'Undo in the template'],
  ['next error', 'Go to the next problem'],
  ['previous error', 'Go to the previous problem'],
  ['fix all', 'Apply all safe fixes'],
  ['safe fixes', 'Apply all safe fixes'],
])('%j finds first: %s', (words, label) => {
  expect(searchCommands(COMMANDS, words)[0]?.label).toBe(label);
});

test('says when nothing is found, and Enter then does nothing', async () => {
  const { onclose } = await open();
  await userEvent.keyboard('xyz{Enter}{ArrowDown}{Enter}');
  await expect.element(page.getByText('No command found.')).toBeVisible();
  expect(onclose).not.toHaveBeenCalled();
});

test('the arrows choose, within the list, and a new word begins at the top', async () => {
  await open();
  expect(chosen()).toMatch(/^Compose a request/);
  await userEvent.keyboard('{ArrowUp}{ArrowDown}{ArrowDown}{ArrowDown}');
  expect(chosen()).toMatch(/^Go to the template/);
  await userEvent.keyboard('theme');
  expect(chosen()).toBe('Theme: follow the system');
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}');
  expect(chosen()).toBe('Theme: dark');
});

test('Enter runs the chosen command and closes', async () => {
  const { app, onclose } = await open();
  await userEvent.keyboard('dark{Enter}');
  expect(app.preferences.theme).toBe('dark');
  expect(onclose).toHaveBeenCalledOnce();
});

test('the previous problem is the last one before the cursor, or the last of all', async () => {
  const { app } = await open('https://p.example/?a=(nope)&b=(nada)');
  const select = () => COMMANDS.find(({ label }) => label === 'Go to the previous problem')?.run(app);
  const problem = (name: string) => [
    expect.objectContaining({ from: app.inputs.template.indexOf(name) }) as object,
  ];
  select();
  await expect.poll(() => app.editors.template.select.mock.calls).toEqual([problem('(nada)')]);
  app.derived.pointing.pointAtTemplate(app.inputs.template.length, 'cursor');
  select();
  await expect.poll(() => app.editors.template.select.mock.calls.length).toBe(2);
  app.derived.pointing.pointAtTemplate(app.inputs.template.indexOf('(nada)') + 2, 'cursor');
  select();
  await expect.poll(() => app.editors.template.select.mock.lastCall).toEqual(problem('(nope)'));
});

test('copying says whether it worked', async () => {
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  const { app } = await open('https://p.example/');
  await userEvent.keyboard('copy request curl{Enter}');
  await expect.poll(() => app.notices.notice?.message).toBe('Copied the request as cURL.');
  expect(write).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/^curl .*p\.example/));
  write.mockRejectedValue(new DOMException('no', 'NotAllowedError'));
  COMMANDS.find(({ label }) => label === 'Copy the event')?.run(app);
  await expect.poll(() => app.notices.notice?.message).toMatch(/^Could not copy the event/);
});

test('undo runs in the editor it names, and says when there is nothing to undo', async () => {
  const { app } = await open();
  await userEvent.keyboard('undo event{Enter}');
  await expect.poll(() => app.editors.event.run.mock.calls).toEqual([['undo']]);
  expect(app.editors.template.run).not.toHaveBeenCalled();
  await expect.poll(() => app.notices.notice?.message).toBe('Nothing to undo.');
});

test('a click runs a command and closes', async () => {
  const { app, onclose } = await open();
  await options().getByText('Theme: light').click();
  expect(app.preferences.theme).toBe('light');
  expect(onclose).toHaveBeenCalledOnce();
});

describe('keys', () => {
  test.each([
    ['F1', { key: 'F1' }, 'Show all commands'],
    ['Alt+1', { code: 'Digit1', altKey: true }, 'Go to the template'],
    ['Alt+5', { code: 'Digit5', altKey: true }, 'Go to the problems'],
    ['1', { code: 'Digit1' }, undefined],
    ['Ctrl+/', { key: '/', ctrlKey: true }, 'Toggle parameter'],
    ['Ctrl+K', { key: 'k', ctrlKey: true }, 'Show all commands'],
    ['Ctrl+S', { key: 's', ctrlKey: true }, 'Save by name'],
    ['Shift+F10 where no row has the focus', { key: 'F10', shiftKey: true }, undefined],
    ['AltGr+1', { code: 'Digit1', altKey: true, ctrlKey: true }, undefined],
  ])('%s', (_, press, label) => {
    expect(commandFor(new KeyboardEvent('keydown', press), 'compose')?.label).toBe(label);
  });

  test('a pane is gone to at once, so that what is typed next lands there', () => {
    const app = appOf('');
    commandFor(new KeyboardEvent('keydown', { code: 'Digit1', altKey: true }), 'compose')?.run(app);
    expect(app.editors.template.focus).toHaveBeenCalledOnce();
  });

  test('in the Received mode a key goes to a pane of that mode', () => {
    const press = new KeyboardEvent('keydown', { code: 'Digit1', altKey: true });
    expect(commandFor(press, 'received')?.label).toBe('Go to what arrived');
    const format = new KeyboardEvent('keydown', { code: 'KeyF', altKey: true, shiftKey: true });
    expect(commandFor(format, 'received')).toBeUndefined();
  });

  test('no two commands have the same name, or the same key in a mode', () => {
    const labels = COMMANDS.map((command) => command.label);
    expect(new Set(labels).size).toBe(labels.length);
    for (const mode of MODES) {
      const own = COMMANDS.filter((command) => (command.mode ?? mode) === mode);
      const keys = own.flatMap((command) => [command.keys ?? [], command.otherKeys ?? []].flat());
      expect(new Set(keys).size).toBe(keys.length);
    }
  });
});
