import { expect, expectAccessible, test } from './page';
import { expectFullEditors, expectWritten, open, write } from './playground';

/** Carries the template of `linked` and the event of `{"event_value":{"b":1.0,"a":"x"}}`; one of the frozen links. */
const link =
  '1-N4IgLiBcIBZmAHAzpA9KhA6ApgDwIYC2CANtqgPwCWAJgLwAU-NAbtgE5hVIcCSNASgBk2RtgB2AYwD2NbAJAAaENighgAHRVtxYAPot8JAK7YtkTSABG5gIyYADIq35zW3FoC-nkJ6Alzfo';
const linked = 'https://p.example/?id=(advertiserId)&e=(encode)';
const linkedRequest = 'https://p.example/?id=&e=%7B%22b%22%3A1.0%2C%22a%22%3A%22x%22%7D';
const mine = 'https://mine.example/?a=(app_id)';

test('a link opens what it carries, and says nothing to whoever has no draft', async ({ page }) => {
  const playground = await open(page, { hash: link });
  await expectWritten(playground.template, linked);
  await playground.expectRequest(linkedRequest);
  await expect(playground.notice).toHaveCount(0);
});

test('a link leaves the draft alone and offers it back', async ({ page, context }) => {
  const draft = await open(page);
  await write(draft.template, mine);
  await expect(page).toHaveURL(/#1-/);
  await page.close();

  const playground = await open(await context.newPage(), { hash: link });
  await expectWritten(playground.template, linked);
  await expect(playground.notice).toContainText('Your own draft is kept.');
  await expectAccessible(playground.page);
  await playground.button('Go back to my draft').click();
  await expectWritten(playground.template, mine);
  await playground.expectRequest('https://mine.example/?a=com.example.game');
  await expect(playground.notice).toHaveCount(0);
});

test('work on a link does not cost the draft either', async ({ page, context }) => {
  const draft = await open(page);
  await write(draft.template, mine);
  await expect(page).toHaveURL(/#1-/);
  await page.close();

  const playground = await open(await context.newPage(), { hash: link });
  await write(playground.template, 'https://other.example/');
  await playground.expectRequest('https://other.example/');
  await expect(playground.page).not.toHaveURL(new RegExp(link));
  await playground.button('Go back to my draft').click();
  await expectWritten(playground.template, mine);
});

test('an address changed by hand opens in the running page', async ({ page }) => {
  const playground = await open(page);
  await write(playground.template, mine);
  await page.evaluate((hash) => (location.hash = hash), link);
  await expectWritten(playground.template, linked);
  await playground.expectRequest(linkedRequest);
  await playground.button('Go back to my draft').click();
  await expectWritten(playground.template, mine);
});

const broken = [
  { name: 'damaged', hash: `${link.slice(0, 40)}x${link.slice(41)}`, says: 'This link is damaged' },
  { name: 'cut off', hash: link.slice(0, -9), says: 'This link is damaged' },
  { name: 'newer', hash: link.replace('1-', '7-'), says: 'made by a newer version of the page' },
  { name: 'no link at all', hash: 'request', says: 'is not a link that this page made' },
];

for (const { name, hash, says } of broken) {
  test(`a link that opens nothing says why and leaves the draft alone: ${name}`, async ({ page }) => {
    const playground = await open(page);
    await write(playground.template, mine);
    await expect(page).toHaveURL(/#1-/);
    await page.evaluate((wrong) => (location.hash = wrong), hash);
    await expect(playground.notice).toContainText(says);
    await expectWritten(playground.template, mine);

    await page.reload();
    await expectFullEditors(page);
    await expect(playground.notice).toContainText(says);
    await expectWritten(playground.template, mine);
    await playground.notice.getByRole('button', { name: 'Close' }).click();
    await expect(playground.notice).toHaveCount(0);
  });
}

test('links opened one after the other cost nothing of what was written between them', async ({ page }) => {
  const playground = await open(page);
  await write(playground.template, mine);
  await page.evaluate((hash) => (location.hash = hash), link);
  await expectWritten(playground.template, linked);
  await playground.template.press('ControlOrMeta+End');
  await page.keyboard.type('&x=1');
  await expect(page).not.toHaveURL(new RegExp(`${link}$`));

  await page.evaluate((hash) => (location.hash = hash), link);
  await expectWritten(playground.template, linked);
  await playground.button('Go back to my draft').click();
  await expectWritten(playground.template, `${linked}&x=1`);

  await playground.button('Examples').click();
  await playground.dialog.getByRole('button', { name: 'mine.example' }).click();
  await expectWritten(playground.template, mine);
});
