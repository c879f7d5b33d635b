import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import ShownProblems from '../../../../src/ui/panes/problems/ShownProblems.svelte';
import { appOf, stage } from '../../stage';

const open = async (template: string, event: string) => {
  const app = appOf(template, event);
  app.preferences.showProblems(true);
  await stage(app, ShownProblems, {});
  return app;
};

test('a problem tells how bad it is, what it is and where', async () => {
  await open('https://p.example/\n?a=(nope)', '{"country_code":"Germany"}');
  const items = page.getByRole('listitem');
  await expect.element(items.nth(0)).toHaveTextContent(/Warning:.*“nope”.*template, line 2, column 4/);
  await expect.element(items.nth(1)).toHaveTextContent(/country_code.*event, line 1, column 17/);
});

test('its place leads to the text, whose pane is shown', async () => {
  const app = await open('https://p.example/?a=(nope)', '{"a"}');
  await page.getByRole('button', { name: /^event, line/ }).click();
  await expect
    .poll(() => app.editors.event.select.mock.calls)
    .toEqual([[expect.objectContaining({ from: 4 })]]);
  expect(app.preferences.tab).toBe('event');
});

test('a change of one problem is one button', async () => {
  const app = await open('https://p.example/?a=(countri_code)&b=(evnt_name)', '{}');
  await page.getByRole('button', { name: 'Replace with (country_code)' }).click();
  expect(app.inputs.template).toBe('https://p.example/?a=(country_code)&b=(evnt_name)');
  await expect.poll(() => page.getByRole('listitem').elements().length).toBe(1);
});

test('no problem is said, too', async () => {
  await open('https://p.example/?a=(app_id)', '{"app_id":"a"}');
  await expect.element(page.getByText('No problems found.')).toBeVisible();
});

test('of very many, a hundred are listed and the rest is counted', async () => {
  const names = Array.from({ length: 130 }, (_, index) => `(zz${index})`);
  await open(names.join(' '), '{}');
  await expect.poll(() => page.getByRole('listitem').elements().length).toBe(101);
  await expect.element(page.getByText(/^\d+ more are not shown\.$/)).toBeInTheDocument();
});

test('equal problems are one entry with their number, their places and one button', async () => {
  const app = await open('https://p.example/?a=1&amp;b=2&amp;c=3&amp;d=4', '{}');
  const item = page.getByRole('listitem').first();
  await expect.element(item).toHaveTextContent(/3 ×.*&amp; is HTML/);
  await item.getByText('2 more places').click();
  await item.getByRole('button', { name: /column 31/ }).click();
  await expect.poll(() => app.editors.template.select.mock.calls).toHaveLength(1);
  await item.getByRole('button', { name: 'Replace with & (3)' }).click();
  expect(app.inputs.template).toBe('https://p.example/?a=1&b=2&c=3&d=4');
});

test('a suggestion is apart from safe fixes, says what it changes, and is applied when it is chosen', async () => {
  const app = await open('https://p.example/?idfa=(sha1-idfa)&amp;b=2', '{}');
  await expect.element(page.getByText('safe', { exact: true })).toBeVisible();
  expect(page.getByText('safe', { exact: true }).elements()).toHaveLength(1);
  await page.getByRole('button', { name: 'More for parameter-mismatch' }).click();
  const items = page.getByRole('menu', { name: 'More for parameter-mismatch' });
  await expect.element(items).toHaveTextContent(/Rename to sha1-idfa.*Replace with \(idfa\).*unhashed/);
  await items.getByRole('menuitem', { name: 'Rename to sha1-idfa' }).click();
  expect(app.inputs.template).toContain('?sha1-idfa=(sha1-idfa)');
});

test('the fields that an event does not have are added at once', async () => {
  const app = await open('https://p.example/?a=(city)&b=(wifi)', '{"platform": "android"}');
  await page.getByRole('button', { name: 'Add 2 fields', exact: true }).click();
  await expect.poll(() => app.inputs.event).toContain('"wifi"');
  expect(app.inputs.event).toContain('"city"');
});

test('34 equal problems are one entry with one button', async () => {
  const names = Array.from({ length: 35 }, (_, index) => `p${String(index)}=1`);
  const app = await open(`https://p.example/?${names.join('&amp;')}`, '{}');
  const items = page.getByRole('listitem');
  await expect.element(items).toHaveTextContent(/34 ×/);
  await items.getByRole('button', { name: 'Replace with & (34)' }).click();
  expect(app.inputs.template).toBe(`https://p.example/?${names.join('&')}`);
});

test('a kind of problem is ignored in this template, counted, shown when asked for, and shown again', async () => {
  const app = await open('http://p.example/?a=(nope)&b=(nopes)', '{}');
  const more = page.getByRole('button', { name: 'More for unknown-macro' });
  await more.first().click();
  await page.getByRole('menuitem', { name: 'Ignore in this template' }).first().click();
  await expect.element(page.getByText('2 ignored')).toBeVisible();
  expect(app.inputs.work.ignored).toEqual(['unknown-macro']);
  expect(app.derived.insight.displayed.template.map(({ code }) => code)).not.toContain('unknown-macro');
  expect(app.derived.insight.verdict?.headline).toMatch(/with 1 warning/);
  await page.getByRole('button', { name: 'Show what is ignored' }).click();
  await expect.element(page.getByText(/“nopes”/)).toBeVisible();
  await page.getByRole('button', { name: 'Stop ignoring unknown-macro' }).first().click();
  await expect.element(more.first()).toBeVisible();
  expect(app.inputs.work.ignored).toBeUndefined();
});

test('an error cannot be ignored', async () => {
  await open('ftp://p.example/', '{}');
  await expect.element(page.getByRole('listitem').first()).toHaveTextContent(/Error/);
  await page.getByRole('button', { name: /^More for/ }).click();
  await expect.element(page.getByRole('menuitem', { name: 'Explain' })).toBeVisible();
  await expect.element(page.getByRole('menuitem', { name: /^Ignore/ })).not.toBeInTheDocument();
});
