import { expect, test } from './page';
import { expectFullEditors, expectWritten, open, write } from './playground';

const template = 'https://p.example/?mine=(app_id)';

test('the draft survives a reload and a new visit', async ({ page, context }) => {
  const playground = await open(page);
  await write(playground.template, template);
  await write(playground.event, '{"app_id": "com.example.mine"}');
  await page.reload();
  await expectFullEditors(page);
  await expectWritten(playground.template, template);
  await playground.expectRequest('https://p.example/?mine=com.example.mine');

  const later = await open(await context.newPage());
  await expectWritten(later.template, template);
  await later.expectRequest('https://p.example/?mine=com.example.mine');
});

test('even an event that cannot be read is kept', async ({ page }) => {
  const playground = await open(page);
  await write(playground.event, '{"app_id": ');
  await page.reload();
  await expectFullEditors(page);
  await expectWritten(playground.event, '{"app_id": ');
  await expect(playground.problems).toContainText('event, line 1');
});

test('theme, view, sizes and the open list of problems are remembered', async ({ page }) => {
  const playground = await open(page);
  await playground.button('More').click();
  await page.getByRole('menuitemradio', { name: 'Dark' }).click();
  await page.keyboard.press('Escape');
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(12, 16, 20)');
  await page.getByRole('radio', { name: 'As sent' }).click();
  await playground.openProblems();
  const splitter = page.getByLabel('Width of the editors');
  await splitter.press('End');
  await expect(splitter).toHaveAttribute('aria-valuenow', /^(6|7|8)/);
  const width = await splitter.getAttribute('aria-valuenow');

  await page.reload();
  await expectFullEditors(page);
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(12, 16, 20)');
  await expect(page.getByRole('radio', { name: 'As sent' })).toBeChecked();
  await expect(playground.button('Problems')).toHaveAttribute('aria-expanded', 'true');
  await splitter.focus();
  await expect(splitter).toHaveAttribute('aria-valuenow', width ?? '');
});
