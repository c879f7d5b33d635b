import { expect, expectAccessible, test } from './page';
import { expectKept, open, write } from './playground';

test('expectations are checked while the texts change, kept on this device, and in a link when that is chosen', async ({
  page,
}) => {
  const playground = await open(page);
  await write(playground.template, 'https://p.example/?e=(event_name)');
  await playground.button('More').click();
  await page.getByRole('menuitem', { name: 'Expectations' }).click();
  await page.getByRole('button', { name: 'Expect what is shown now' }).click();
  const summary = page.getByTestId('expectations');
  await expect(summary).toHaveText('It holds');
  await write(playground.template, 'https://p.example/?e=(event_name)&c=(campaign)x');
  await expect(summary).toHaveText('It holds');
  await write(playground.template, 'https://p.example/?e=x(event_name)');
  await expect(summary).toHaveText('1 of 1 fails');
  await expectAccessible(page);
  await expectKept(page, 'https://p.example/?e=x(event_name)');
  await page.reload();
  await playground.button('Share').click();
  const link = playground.dialog.getByRole('textbox', { name: 'Link' });
  await expect(link).toHaveValue(/#2-/);
  const without = await link.inputValue();
  await playground.dialog.getByRole('checkbox', { name: /Include expectations/ }).check();
  await expect(link).not.toHaveValue(without);
  await page.goto(await link.inputValue());
  await page.reload();
  await playground.button('More').click();
  await page.getByRole('menuitem', { name: 'Expectations' }).click();
  await expect(summary).toHaveText('1 of 1 fails');
});
