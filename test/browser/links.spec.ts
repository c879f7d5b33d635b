import { expect, expectAccessible, ownPageTest, test } from './page';
import { expectFullEditors, expectKept, expectWritten, open, write } from './playground';

/** Carries the template of `linked` and the event of `{"event_value":{"b":1.0,"a":"x"}}`; one of the frozen links. */
const link =
  '1-N4IgLiBcIBZmAHAzpA9KhA6ApgDwIYC2CANtqgPwCWAJgLwAU-NAbtgE5hVIcCSNASgBk2RtgB2AYwD2NbAJAAaENighgAHRVtxYAPot8JAK7YtkTSABG5gIyYADIq35zW3FoC-nkJ6Alzfo';
const linked = 'https://p.example/?id=(advertiserId)&e=(encode)';
const linkedRequest = 'https://p.example/?id=&e=%7B%22b%22%3A1.0%2C%22a%22%3A%22x%22%7D';
const mine = 'https://mine.example/?a=(app_id)';

test('a link opens what it carries, and says nothing to a person without a draft', async ({ page }) => {
  const playground = await open(page, { hash: link });
  await expectWritten(playground.template, linked);
  await playground.expectRequest(linkedRequest);
  await expect(playground.notice).toHaveCount(0);
  await expect(page).toHaveURL(new RegExp(`#${link}$`));
  const mark = page.getByRole('button', { name: 'From a link, not yet edited' });
  await expect(mark).toBeVisible();
  await playground.template.press('ControlOrMeta+End');
  await page.keyboard.type('&x=1');
  await expect(mark).toHaveCount(0);
  await expect(page).toHaveURL(/\/$/);
  await page.reload();
  await expectFullEditors(page);
  await expectWritten(playground.template, `${linked}&x=1`);
});

test('what the sender says is shown as text that is the sender’s', async ({ page }) => {
  const said = 'title=Look%20here&note=Visit%20https%3A%2F%2Fxn--pple-43d.example%2F%20now';
  const playground = await open(page, { hash: `template=https%3A%2F%2Fp.example%2F&event=%7B%7D&${said}` });
  await page
    .getByRole('button', { name: 'From a link, not yet edited The sender’s title: Look here' })
    .click();
  await expect(playground.dialog).toContainText('The sender’s note');
  await expect(playground.dialog).toContainText('Visit https://xn--pple-43d.example/ now');
  await expect(page.locator('a[href]')).toHaveCount(0);
  await expectAccessible(page);
});

test('a link brings what its sender had in front', async ({ page }) => {
  await open(page, {
    hash: 'template=https%3A%2F%2Fp.example%2F&event=%7B%7D&view=as-sent',
  });
  await expect(page.getByRole('radio', { name: 'As sent' })).toBeChecked();
  await page.goto('about:blank');
  await open(page);
  await expect(page.getByRole('radio', { name: 'As sent' })).not.toBeChecked();
});

test('of a link that is cut off the page saves what it can and says what is lost', async ({ page }) => {
  const playground = await open(page, { hash: link.slice(0, -9) });
  await expectWritten(playground.template, linked);
  await expect(playground.notice).toContainText('The link is damaged. This is what could be recovered.');
  await expectAccessible(page);
});

ownPageTest('a link leaves the draft alone and offers it back', async ({ page, context }) => {
  const draft = await open(page);
  await write(draft.template, mine);
  await expectKept(page, mine);
  await page.close();

  const playground = await open(await context.newPage(), { hash: link });
  await expectWritten(playground.template, linked);
  await expect(playground.notice).toContainText('Your own draft is saved.');
  await expectAccessible(playground.page);
  await playground.button('Go back to my draft').click();
  await expectWritten(playground.template, mine);
  await playground.expectRequest('https://mine.example/?a=com.example.game');
  await expect(playground.notice).toHaveCount(0);
});

ownPageTest('work on a link does not cost the draft either', async ({ page, context }) => {
  const draft = await open(page);
  await write(draft.template, mine);
  await expectKept(page, mine);
  await page.close();

  const playground = await open(await context.newPage(), { hash: link });
  await write(playground.template, 'https://other.example/');
  await playground.expectRequest('https://other.example/');
  await expect(playground.page, 'the link no longer says what the page shows').toHaveURL(/\/$/);
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
  { name: 'damaged', hash: `1-x${link.slice(3)}`, says: 'This link is damaged' },
  { name: 'newer', hash: link.replace('1-', '7-'), says: 'made by a newer version of the page' },
  { name: 'no link at all', hash: 'request', says: 'is not a link from this page' },
];

for (const { name, hash, says } of broken) {
  test(`a link that opens nothing says why and leaves the draft alone: ${name}`, async ({ page }) => {
    const playground = await open(page);
    await write(playground.template, mine);
    await expectKept(page, mine);
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
  await expect(page).toHaveURL(/\/$/);

  await page.evaluate((hash) => (location.hash = hash), link);
  await expectWritten(playground.template, linked);
  await playground.button('Go back to my draft').click();
  await expectWritten(playground.template, `${linked}&x=1`);

  await playground.button('Examples').click();
  await playground.dialog.getByRole('button', { name: 'mine.example' }).click();
  await expectWritten(playground.template, mine);
});
