import { expect, expectAccessible, test } from './page';
import { open, write } from './playground';

test('the template is read aloud, with a table to take along', async ({ page }) => {
  const playground = await open(page);
  await playground.button('Explain').click();
  await expect(playground.dialog).toContainText(
    'carries the Google advertising ID of an Android device, raw',
  );
  await expect(page.getByRole('button', { name: /Copy as Markdown/ })).toBeVisible();
  await expectAccessible(page);
});

test('a macro is looked up and put where the cursor is', async ({ page }) => {
  const playground = await open(page);
  await playground.choose('More for the template', 'Reference');
  await page.getByRole('searchbox').fill('vendor');
  await expect(playground.dialog.getByRole('listitem').first()).toContainText('idfv');
  await expectAccessible(page);
  await playground.dialog.getByRole('button', { name: 'Insert idfv' }).click();
  await expect(playground.template).toContainText('(idfv)');
});

test('a value is opened layer by layer', async ({ page }) => {
  const playground = await open(page);
  await playground.row('json').hover();
  await playground.row('json').getByRole('button', { name: 'More for json' }).click();
  await page.getByRole('menuitem', { name: 'Open layers' }).click();
  await expect(playground.dialog).toContainText('percent-decoded');
  await expect(playground.dialog).toContainText('A JSON object with 5 keys.');
  await expectAccessible(page);
});

test('a problem is explained with an example before and after', async ({ page }) => {
  const playground = await open(page);
  await write(playground.template, 'https://p.example/?gaid=(advertsing_id)');
  await playground.openProblems();
  await playground.choose('More for unknown-macro', 'Explain');
  await expect(playground.dialog).toContainText('Unknown macro');
  await expectAccessible(page);
});
