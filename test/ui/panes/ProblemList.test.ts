import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import ProblemList from '../../../src/ui/panes/ProblemList.svelte';
import { appOf, stage } from '../stage';

const open = async (template: string, event: string) => {
  const app = appOf(template, event);
  await stage(app, ProblemList, {});
  return app;
};

test('a problem tells how bad it is, what it is and where', async () => {
  await open('https://p.example/\n?a=(nope)', '{"country_code":"Germany"}');
  const items = page.getByRole('listitem');
  await expect.element(items.nth(0)).toHaveTextContent(/Warning:.*“nope”.*template, line 2, column 4/);
  await expect.element(items.nth(1)).toHaveTextContent(/country_code.*event, line 1, column 17/);
});

test('its place leads to the text, whose pane is shown', async () => {
  const app = appOf('https://p.example/?a=(nope)', '{"a"}');
  await stage(app, ProblemList, {});
  await page.getByRole('button', { name: /^event, line/ }).click();
  await expect
    .poll(() => app.editors.event.select.mock.calls)
    .toEqual([[expect.objectContaining({ from: 4 })]]);
  expect(app.preferences.tab).toBe('event');
});

test('a repair is one button', async () => {
  const app = await open('https://p.example/?a=(countri_code)&b=(countri_code)', '{}');
  await page.getByRole('button', { name: 'Replace with (country_code)' }).nth(1).click();
  expect(app.inputs.template).toBe('https://p.example/?a=(countri_code)&b=(country_code)');
  await expect.poll(() => page.getByRole('listitem').elements().length).toBe(1);
});

test('no problem is said, too', async () => {
  await open('https://p.example/?a=(app_id)', '{"app_id":"a"}');
  await expect.element(page.getByText('No problems found.')).toBeVisible();
});

test('of very many, a hundred are listed and the rest is counted', async () => {
  const names = Array.from({ length: 130 }, (_, index) => `(zz${index})`);
  await open(names.join(' '), '{}');
  const { length } = page.getByRole('listitem').elements();
  expect(length).toBe(101);
  await expect.element(page.getByText(/^\d+ more are not shown\.$/)).toBeInTheDocument();
});
