import type { Browser, Page } from '@playwright/test';
import { expect, expectAccessible, test } from './page';
import { expectWritten, open, type Playground, write } from './playground';

const template = 'https://p.example/?n=(event_name)&p=(platform)&missing=(idfa)';
const event = '{"event_name": "caf\u00e9 \u{1f600}", "platform": "ios"}';
const request = 'https://p.example/?n=caf%C3%A9%20%F0%9F%98%80&p=ios&missing=null';

/** Brings the page to a state in which text, event and options differ from the example's. */
async function change(playground: Playground): Promise<void> {
  await write(playground.template, template);
  await write(playground.event, event);
  await playground.button('Options').click();
  await playground.dialog.getByRole('radio', { name: 'The word null' }).check();
  await playground.dialog.getByRole('button', { name: 'Close' }).click();
  await playground.expectRequest(request);
}

/** Opens an address as somebody else, who has never been here. */
async function openElsewhere(browser: Browser, baseURL: string | undefined, address: string): Promise<Page> {
  const context = await browser.newContext(baseURL === undefined ? {} : { baseURL });
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

test('the link of the dialog opens the same state elsewhere', async ({ page, browser, baseURL }) => {
  const playground = await open(page);
  await change(playground);
  await playground.button('Share').click();
  const box = playground.dialog.getByRole('textbox', { name: 'Link' });
  await expect(box).toHaveValue(/#1-[\w-]+$/);
  await expectAccessible(page);
  const link = await box.inputValue();

  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await playground.button('Copy the link').click();
  await expect(playground.button('Copied the link')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);

  const other = await openElsewhere(browser, baseURL, link);
  await expect(other.getByTestId('request-text')).toHaveJSProperty('textContent', request);
  await expectWritten(other.getByRole('textbox', { name: 'Event', exact: true }), event);
  await other.context().close();
});

test('the address bar follows without filling the history', async ({ page, browser, baseURL }) => {
  const playground = await open(page);
  await expect(page).toHaveURL(/\/$/);
  const before = await page.evaluate(() => history.length);
  await change(playground);
  await playground.template.press('ControlOrMeta+End');
  await page.keyboard.type('&more=(app_name)');
  await playground.expectRequest(`${request}&more=null`);
  // The address follows when the keys rest, which may happen while they are still being pressed.
  await playground.button('Share').click();
  await expect(page).toHaveURL(await playground.dialog.getByRole('textbox', { name: 'Link' }).inputValue());
  expect(await page.evaluate(() => history.length)).toBe(before);

  const other = await openElsewhere(browser, baseURL, page.url());
  await expect(other.getByTestId('request-text')).toHaveJSProperty('textContent', `${request}&more=null`);
  await other.context().close();
});

test('what cannot go into a link is said, and the address bar keeps no stale one', async ({ page }) => {
  const playground = await open(page);
  await write(playground.template, 'https://p.example/?a=(app_id)');
  await expect(page).toHaveURL(/#1-/);
  const noise = Array.from({ length: 60_000 }, (_, index) => ((index * 7919) % 65_521).toString(36)).join('');
  await write(playground.event, JSON.stringify({ event_name: noise }));
  await expect(page).toHaveURL(/\/$/);
  await playground.button('Share').click();
  await expect(playground.dialog).toContainText('too long for a link');
  await expectAccessible(page);
});
