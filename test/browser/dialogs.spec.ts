import { expect, expectAccessible, test } from './page';
import { expectWritten, open } from './playground';

test('an example brings an event that suits it, and undo brings the text back', async ({ page }) => {
  const playground = await open(page);
  await playground.button('Examples').click();
  await expect(playground.dialog.getByRole('button', { name: /POST with a form body/ })).toBeVisible();
  await expectAccessible(page);
  await playground.dialog.getByRole('button', { name: /POST with a form body/ }).click();
  await expect(playground.dialog).toHaveCount(0);
  await expect(playground.template).toContainText('POST https://partner.example/events');
  await expect(playground.row('parameters')).toContainText('(encode)');
  await playground.template.press('ControlOrMeta+z');
  await expect(playground.template).toContainText('https://partner.example/postback');
});

test('an event example leaves the template as it is', async ({ page }) => {
  const playground = await open(page);
  const template = await playground.template.textContent();
  await playground.button('Examples').click();
  await playground.dialog.getByRole('button', { name: /Organic install/ }).click();
  await expect(playground.event).toContainText('organic');
  await expect(playground.template).toHaveText(template ?? '');
});

test('the request follows an option at once, and the defaults come back by one button', async ({ page }) => {
  const playground = await open(page);
  await playground.button('Options').click();
  await expectAccessible(page);
  await expect(playground.dialog.getByRole('radio', { checked: true })).toHaveCount(7);
  await playground.dialog.getByRole('radio', { name: 'Add %0A' }).check();
  await expect(playground.requestText).toHaveText(/%7D%0A$/);
  await playground.button('Reset to defaults').click();
  await expect(playground.requestText).toHaveText(/%7D$/);
  await expect(playground.dialog.getByRole('radio', { name: /^None/ })).toBeChecked();
});

test('Escape closes a dialog and the focus returns', async ({ page }) => {
  const playground = await open(page);
  for (const name of ['Examples', 'Options', 'Share']) {
    await playground.button(name).press('Enter');
    await expect(playground.titled(name)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(playground.dialog).toHaveCount(0);
    await expect(playground.button(name)).toBeFocused();
  }
});

test('the first focus is what a person came for', async ({ page }) => {
  const playground = await open(page);
  await playground.button('Share').press('Enter');
  await expect(playground.dialog.getByRole('radio', { name: /^Template and event shape/ })).toBeFocused();
  await page.keyboard.press('Escape');
  await playground.button('Examples').press('Enter');
  await expect(playground.dialog.getByRole('listitem').first().getByRole('button')).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('F1');
  await page.keyboard.type('history');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('searchbox', { name: 'Search history' })).toBeFocused();
  await page.keyboard.press('Escape');
  await playground.template.focus();
  await page.keyboard.press('ControlOrMeta+s');
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toBeFocused();
});

test('a dialog does not change the text by being closed', async ({ page }) => {
  const playground = await open(page);
  await playground.button('Examples').click();
  await playground.dialog.getByRole('button', { name: 'Close' }).click();
  await expectWritten(playground.template, (await playground.template.innerText()).trimEnd());
  await expect(page).toHaveURL(/\/$/);
});
