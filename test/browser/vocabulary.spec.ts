import { expect, expectAccessible, test } from './page';
import { open, write } from './playground';

const LEANPLUM = 'Leanplum’s addPostback';

test('Leanplum’s examples choose its language, and the request is filled in it', async ({ page }) => {
  const playground = await open(page);
  await playground.button('Examples').click();
  await playground.dialog.getByRole('radio', { name: LEANPLUM }).check();
  await expect(playground.dialog).toContainText('opening one of these switches to Leanplum’s addPostback');
  await expectAccessible(page);
  await playground.dialog.getByRole('button', { name: /Message events of Leanplum/ }).click();
  await expect(playground.requestText).toContainText('user=user-1001');
  await expect(playground.row('parameters')).toContainText('{{Parameters}}');
  await expect(page.getByText('Leanplum, 8 macros')).toBeVisible();
  await playground.template.press('ControlOrMeta+End');
  await page.keyboard.type('&v={{Var');
  await expect(page.getByRole('option', { name: /Variant ID/ })).toBeVisible();
});

test('the options, the reference and the problems are those of the chosen language', async ({ page }) => {
  const playground = await open(page);
  await playground.button('Options').click();
  await playground.dialog.getByRole('radio', { name: LEANPLUM }).check();
  await playground.dialog.getByText('How Leanplum sends postbacks').click();
  await expect(playground.dialog).toContainText('An app can have at most three postbacks.');
  await expect(playground.dialog.getByRole('radio', { name: 'Add %0A' })).toHaveCount(0);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await playground.openProblems();
  await expect(playground.problems).toContainText('is an AppsFlyer macro');
  await playground.choose('More for the template', 'Reference');
  await playground.dialog.getByRole('combobox', { name: 'Postbacks' }).selectOption('A/B test events');
  await playground.dialog.getByRole('combobox', { name: 'Kind' }).selectOption('Macro');
  await expect(playground.dialog.getByRole('status')).toHaveText('5 found');
  await expectAccessible(page);
});

test('pointing at a span of a value lights what it is in each layer', async ({ page }) => {
  const playground = await open(page, {});
  await write(playground.template, 'https://p.example/?next=https%253A%252F%252Fq.example');
  await playground.row('next').press('Enter');
  const sent = playground.dialog.getByRole('group', { name: 'as sent' });
  const inner = playground.dialog.getByRole('group', { name: /^percent-decoded twice/ });
  await sent.getByRole('button', { name: '%25', exact: true }).first().hover();
  await expect(inner.locator('.lit')).toHaveText(':');
  await inner.getByRole('button', { name: 'https', exact: true }).focus();
  await expect(sent.locator('.lit')).toHaveText('https');
  await page.keyboard.press('ArrowRight');
  await expect(sent.locator('.lit')).toHaveText(['%25', '3A']);
  await expectAccessible(page);
});
