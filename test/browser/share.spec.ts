import { readFile } from 'node:fs/promises';
import type { Browser, Page } from '@playwright/test';
import { expect, expectAccessible, openPlayground, phone, test } from './page';
import {
  clipboard,
  expectFullEditors,
  expectKept,
  expectWritten,
  open,
  type Playground,
  write,
} from './playground';

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

function linkIn({ dialog }: Playground) {
  return dialog.getByRole('textbox', { name: 'Link' });
}

async function shareEverything(playground: Playground): Promise<void> {
  await playground.button('Share').click();
  await playground.dialog.getByRole('radio', { name: /^Everything/ }).check();
}

test('by itself a link has the event’s shape, and placeholders for identifiers', async ({
  page,
  browser,
  baseURL,
}) => {
  const playground = await open(page);
  const id = '7d0c6f1e-2f43-4b7e-9a51-0c2d8e6b9f10';
  await write(playground.template, 'https://p.example/?g=(advertising_id)&n=(event_name)&lit=' + id);
  await write(playground.event, `{"advertising_id": "${id}", "event_name": "secret_sale"}`);
  await playground.button('Share').click();
  await expect(playground.dialog.getByRole('radio', { name: /^Template and event shape/ })).toBeChecked();
  await expect(playground.dialog.getByText('1 finding, each replaced')).toBeVisible();
  await expect(playground.dialog.getByText('7d0•••f10 → aaaaaaaa-0000-4000-8000-000000000001')).toBeVisible();
  await expect(linkIn(playground)).toHaveValue(/#2-[\w-]+[0-9A-Za-z]$/);
  await expectAccessible(page);
  const link = await linkIn(playground).inputValue();
  const other = await openElsewhere(browser, baseURL, link);
  const standIn = 'aaaaaaaa-0000-4000-8000-000000000001';
  await expect(other.getByTestId('request-text')).toHaveText(
    new RegExp(`^https://p\\.example/\\?g=${standIn}&n=[a-z_]{11}&lit=${standIn}$`),
  );
  await expect(other.getByTestId('request-text')).not.toContainText('secret_sale');
  await other.context().close();

  // Kept as it is by choice, the identifier is in the link.
  await playground.dialog.getByRole('checkbox', { name: /^Keep as is Advertising ID/ }).check();
  await expect(playground.dialog.getByText('1 kept as is')).toBeVisible();
  await expect(linkIn(playground)).not.toHaveValue(link);
  const kept = await openElsewhere(browser, baseURL, await linkIn(playground).inputValue());
  await expect(kept.getByTestId('request-text')).toContainText(`g=${id}&n=`);
  await kept.context().close();
});

test('everything goes along by choice, and the choice is remembered', async ({ page, browser, baseURL }) => {
  const playground = await open(page);
  await change(playground);
  await shareEverything(playground);
  await expect(linkIn(playground)).toHaveValue(/#2-/);
  const link = await linkIn(playground).inputValue();

  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await playground.button('Copy the link').click();
  await expect(playground.button('Copied the link')).toBeVisible();
  expect(await clipboard(page)).toBe(link);

  const other = await openElsewhere(browser, baseURL, link);
  await expect(other.getByTestId('request-text')).toHaveJSProperty('textContent', request);
  await expectWritten(other.getByRole('textbox', { name: 'Event', exact: true }), event);
  await other.context().close();

  await page.reload();
  await expectFullEditors(page);
  await playground.button('Share').click();
  await expect(playground.dialog.getByRole('radio', { name: /^Everything/ })).toBeChecked();
});

test('the template goes alone by choice', async ({ page, browser, baseURL }) => {
  const playground = await open(page);
  await change(playground);
  await playground.button('Share').click();
  await playground.dialog.getByRole('radio', { name: /^Template only/ }).check();
  const other = await openElsewhere(browser, baseURL, await linkIn(playground).inputValue());
  await expectWritten(other.getByRole('textbox', { name: 'Event', exact: true }), '');
  await expectWritten(other.getByRole('textbox', { name: 'Template', exact: true }), template);
  await other.context().close();
});

test('title and note travel, and the texts to paste say what the link says', async ({
  page,
  browser,
  baseURL,
}) => {
  const playground = await open(page);
  const { dialog } = playground;
  await write(playground.template, 'https://p.example/?ip=(ip)');
  await write(playground.event, '{"ip": "203.0.113.77"}');
  await playground.button('Share').click();
  await dialog.getByRole('textbox', { name: 'Title' }).fill('No id');
  await dialog.getByRole('textbox', { name: 'Note' }).fill('Seen from 203.0.113.77');
  await dialog.getByText('Ready to paste:').click();
  await dialog.getByRole('combobox', { name: 'For' }).selectOption('Jira comment');
  const pasted = dialog.getByRole('textbox', { name: 'Ready to paste' });
  await expect(pasted).toHaveValue(/^h3\. No id/);
  await expect(pasted).toHaveValue(new RegExp(await linkIn(playground).inputValue()));
  await expect(pasted).not.toHaveValue(/203\.0\.113\.77/);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await playground.button('Copy Jira comment').click();
  await expect(playground.button('Copied Jira comment')).toBeVisible();
  expect(await clipboard(page)).toBe(await pasted.inputValue());

  const other = await openElsewhere(browser, baseURL, await linkIn(playground).inputValue());
  await expect(other.getByRole('button', { name: /The sender’s title: No id$/ })).toBeVisible();
  await other.context().close();
});

test('the texts to paste can be read by everybody', async ({ page }) => {
  const playground = await open(page);
  await playground.button('Share').click();
  await playground.dialog.getByText('Ready to paste:').click();
  await expect(playground.dialog.getByRole('textbox', { name: 'Ready to paste' })).toHaveValue(
    /^\[Postback\]/,
  );
  await expectAccessible(page);
});

test('the address bar carries nothing by itself', async ({ page }) => {
  const playground = await open(page);
  await expect(page).toHaveURL(/\/$/);
  await change(playground);
  await expectKept(page, template);
  // Once the dialog has its link, what writes links is there, and an address that followed would do so with the draft.
  await playground.button('Share').click();
  await expect(linkIn(playground)).toHaveValue(/#2-/);
  await page.keyboard.press('Escape');
  await write(playground.template, `${template}&x=1`);
  await expectKept(page, `${template}&x=1`);
  await expect(page).toHaveURL(/\/$/);
  await page.reload();
  await expectFullEditors(page);
  await playground.expectRequest(`${request}&x=1`);
});

test('once everything may go along, the address bar follows without filling the history', async ({
  page,
  browser,
  baseURL,
}) => {
  const playground = await open(page);
  await shareEverything(playground);
  await page.keyboard.press('Escape');
  const before = await page.evaluate(() => history.length);
  await change(playground);
  await playground.template.press('ControlOrMeta+End');
  await page.keyboard.type('&more=(app_name)');
  await playground.expectRequest(`${request}&more=null`);
  // The address follows when the keys rest, which may happen while they are still being pressed.
  await playground.button('Share').click();
  await expect(page).toHaveURL(await linkIn(playground).inputValue());
  expect(await page.evaluate(() => history.length)).toBe(before);

  const other = await openElsewhere(browser, baseURL, page.url());
  await expect(other.getByTestId('request-text')).toHaveJSProperty('textContent', `${request}&more=null`);
  await other.context().close();

  // Its own address is no link from somebody, and identifiers that it leaves out are still there.
  await page.reload();
  await expectFullEditors(page);
  await playground.expectRequest(`${request}&more=null`);
  await expect(playground.notice).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^From a link/ })).toHaveCount(0);
});

test('what makes a long link is offered as a file', async ({ page }) => {
  const playground = await open(page);
  const noise = (length: number) =>
    Array.from({ length }, (_, index) => ((index * 7919) % 65_521).toString(36)).join(' ');
  await shareEverything(playground);
  await expect(playground.dialog).toContainText('Short: works almost everywhere.');
  await page.keyboard.press('Escape');

  await write(playground.event, JSON.stringify({ event_name: noise(700) }));
  await playground.button('Share').click();
  await expect(playground.dialog).toContainText('Long: works in most places; some cut it off.');
  await expect(playground.dialog).toContainText('Too long for: Outlook link field · Discord message');
  await page.keyboard.press('Escape');

  await write(playground.event, JSON.stringify({ event_name: noise(4_000) }));
  await playground.button('Share').click();
  await expect(playground.dialog).toContainText('Very long: attach the file instead.');
  await expect(playground.button('Save as a file')).toHaveClass(/primary/);
  await expectAccessible(page);
  await page.keyboard.press('Escape');

  await write(playground.event, JSON.stringify({ event_name: noise(60_000) }));
  await playground.button('Share').click();
  await expect(playground.dialog).toContainText('too long for a link');
  await expect(linkIn(playground)).toHaveCount(0);
  await expect(page, 'a stale link is not kept').toHaveURL(/\/$/);
  await expectAccessible(page);
  const downloading = page.waitForEvent('download');
  await playground.button('Save as a file').click();
  const file = await downloading;
  expect(file.suggestedFilename()).toBe('postback.postback.json');
  expect(JSON.parse(await readFile(await file.path(), 'utf8'))).toMatchObject({
    format: 'postback-playground',
    event: JSON.stringify({ event_name: noise(60_000) }),
  });
});

test('on a phone nothing of the dialog is cut off', async ({ page }) => {
  await openPlayground(page, { viewport: phone });
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Share' });
  await expect(dialog.getByRole('button', { name: 'Copy the link' })).toBeInViewport();
  const content = dialog.locator('.content');
  expect(await content.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
  await expectAccessible(page);
});
