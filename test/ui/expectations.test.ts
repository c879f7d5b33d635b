import { expect, onTestFinished, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import ExpectationsPage from '../../src/ui/expectations/ExpectationsPage.svelte';
import { expectPresent } from '../../src/ui/expectations/commands';
import { appOf, stageDialog } from './stage';

const open = async (template: string, event = '{"event_name": "af_purchase"}') => {
  const app = appOf(template, event);
  await stageDialog(app, ExpectationsPage);
  return app;
};

const summary = () => page.getByTestId('expectations');
const menu = async (index: number, item: string) => {
  await page.getByRole('button', { name: 'What to do with this expectation' }).nth(index).click();
  await page.getByRole('menuitem', { name: item }).click();
};

test('a rule is written in the form, checked at every change, edited, deleted, and brought back', async () => {
  const { inputs } = await open('https://p.example/?e=(event_name)');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect.element(page.getByText('Name the parameter.')).toBeVisible();
  await page.getByRole('combobox', { name: 'Name' }).fill('e');
  await page.getByRole('combobox', { name: 'Must hold' }).selectOptions('equals');
  await page.getByRole('textbox', { name: 'Value' }).fill('af_purchase');
  await expect.element(page.getByText('holds')).toBeVisible();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect.element(summary()).toHaveTextContent('It holds');
  await expect.element(page.getByRole('button', { name: 'Add', exact: true })).toHaveFocus();
  inputs.setEvent('{"event_name": "af_login"}');
  await expect.element(summary()).toHaveTextContent('1 of 1 fails');
  await expect
    .element(page.getByRole('listitem'))
    .toHaveTextContent(/Expected: e equals af_purchase; it is af_login\./);
  await menu(0, 'Edit or rename');
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Login');
  await page.getByRole('textbox', { name: 'Value' }).fill('af_login');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect.element(summary()).toHaveTextContent('It holds');
  const kept = [{ name: 'Login', expect: [{ parameter: 'e', equals: 'af_login' }] }];
  expect(inputs.expectations).toEqual(kept);
  await menu(0, 'Delete');
  await expect.poll(() => inputs.expectations).toEqual([]);
  await page.getByRole('button', { name: 'Undo' }).click();
  expect(inputs.expectations).toEqual(kept);
  await expect.element(summary()).toHaveTextContent('It holds');
});

test('a case of what is shown now holds for its own event, whatever event is shown, and its event can be opened', async () => {
  const { inputs } = await open('https://p.example/?e=(event_name)');
  await page.getByRole('button', { name: 'Expect what is shown now' }).click();
  await expect.element(summary()).toHaveTextContent('It holds');
  inputs.setEvent('{}');
  await menu(0, 'Open its event');
  expect(inputs.event).toBe('{"event_name": "af_purchase"}');
  inputs.setTemplate('https://p.example/?e=(event_name)x');
  await expect.element(page.getByRole('listitem')).toHaveTextContent(/it is af_purchasex/);
});

test('a file is exported and imported, with what is wrong in it and where', async () => {
  const app = appOf('https://p.example/?e=(event_name)');
  expectPresent(app);
  expect(app.openDialog).toHaveBeenCalledExactlyOnceWith('expectations');
  await stageDialog(app, ExpectationsPage);
  onTestFinished(() => {
    vi.restoreAllMocks();
  });
  const saved = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
  const written = vi.spyOn(URL, 'createObjectURL');
  await page.getByRole('button', { name: 'Export' }).click();
  expect(saved.mock.contexts[0]).toHaveProperty('download', 'postback.expectations.json');
  const [content] = written.mock.lastCall ?? [];
  const text = content instanceof Blob ? await content.text() : '';
  vi.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(function (this: HTMLInputElement) {
    const chosen = new DataTransfer();
    chosen.items.add(new File([text.replace('"expectations": [', '"expectations": [\n7,')], 'x.json'));
    this.files = chosen.files;
    this.dispatchEvent(new Event('change'));
  });
  await page.getByRole('button', { name: 'Import' }).click();
  await expect.element(page.getByText('1 expectation was added.')).toBeVisible();
  await expect.element(page.getByText('Line 5, column 1: Expectation 1 is not an object.')).toBeVisible();
  await expect.element(summary()).toHaveTextContent('All 2 hold');
});
