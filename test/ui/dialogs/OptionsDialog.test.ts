import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { OPTION_TEXTS } from '../../../src/ui/dialogs/option-texts';
import OptionsDialog from '../../../src/ui/dialogs/OptionsDialog.svelte';
import { appOf, stageDialog } from '../stage';

const [, other] = OPTION_TEXTS.missing.values;

test('a choice sets the option, and one button sets all of them back', async () => {
  const app = appOf('https://p.example/?a=(idfa)');
  const before = app.inputs.options.missing;
  await stageDialog(app, OptionsDialog);
  const group = page.getByRole('group', { name: OPTION_TEXTS.missing.title });
  await group.getByRole('radio', { name: other?.label ?? '' }).click();
  expect(app.inputs.options.missing).toBe(other?.value);
  await page.getByRole('button', { name: /defaults$/ }).click();
  expect(app.inputs.options.missing).toBe(before);
  await expect.element(group.getByRole('radio', { name: /default$/ })).toBeChecked();
});

test('each value shows what it would change in the present request', async () => {
  await stageDialog(appOf('https://p.example/?first=(idfa)'), OptionsDialog);
  const group = page.getByRole('group', { name: OPTION_TEXTS.missing.title });
  await expect.element(group).toHaveTextContent(/first: empty →/);
});

test('the language of the template is chosen here', async () => {
  const app = appOf('x');
  await stageDialog(app, OptionsDialog);
  await page.getByRole('radio', { name: /Leanplum/ }).click();
  expect(app.inputs.vocabulary).toBe('leanplum');
});
