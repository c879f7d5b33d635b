import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { OPTION_TEXTS } from '../../../src/views/options/texts';
import OptionsPage from '../../../src/ui/drawer/OptionsPage.svelte';
import { appOf, stage } from '../stage';

const [, other] = OPTION_TEXTS.missing.values;

test('a choice sets the option, and one button sets all of them back', async () => {
  const app = appOf('https://p.example/?a=(idfa)');
  const before = app.inputs.options.missing;
  await stage(app, OptionsPage, {});
  const group = page.getByRole('group', { name: OPTION_TEXTS.missing.title });
  await group.getByRole('radio', { name: other?.label ?? '' }).click();
  expect(app.inputs.options.missing).toBe(other?.value);
  await page.getByRole('button', { name: /defaults$/ }).click();
  expect(app.inputs.options.missing).toBe(before);
  await expect.element(group.getByRole('radio', { name: /default$/ })).toBeChecked();
});

test('each value shows what it would change in the present request', async () => {
  await stage(appOf('https://p.example/?first=(idfa)'), OptionsPage, {});
  const group = page.getByRole('group', { name: OPTION_TEXTS.missing.title });
  await expect.element(group).toHaveTextContent(/first: empty →/);
});

test('the language of the template is chosen here', async () => {
  const app = appOf('x');
  await stage(app, OptionsPage, {});
  await page.getByRole('radio', { name: /Leanplum/ }).click();
  expect(app.inputs.vocabulary).toBe('leanplum');
});
