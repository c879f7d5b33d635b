import type { Locator, Page } from '@playwright/test';
import { expect, expectAccessible, phone, test } from './page';
import { expectWritten, open, type Playground, playgroundOn, textOf, write } from './playground';

/** What the page shows of the way to a partner, by name. */
interface DeliveryView {
  readonly strip: Locator;
  readonly partner: Locator;
  readonly verdict: Locator;
}

function deliveryOn(page: Page): DeliveryView {
  const strip = page.getByRole('group', { name: 'Delivery' });
  return {
    strip,
    partner: strip.getByRole('combobox', { name: 'Partner' }),
    verdict: page.getByTestId('verdict'),
  };
}

/** Opens the page with CleverTap chosen and its template in place. */
async function openCleverTap(page: Page): Promise<Playground> {
  const playground = await open(page);
  await deliveryOn(page).partner.selectOption('CleverTap');
  await playground.notice.getByRole('button', { name: /^Use “CleverTap/ }).click();
  await expect(playground.template).toContainText('(setting:host)');
  await playground.notice.getByRole('button', { name: 'Close' }).click();
  return playground;
}

test('a new user finds out why CleverTap gets nothing, fixes it, and sees where it goes', async ({
  page,
}) => {
  const playground = await open(page);
  const { partner, verdict } = deliveryOn(page);
  await playground.button('Examples').click();
  await playground.dialog.getByRole('button', { name: /^Install on Android An install/ }).click();
  await expect(verdict).toHaveText(/^Will be sent, with \d+ warnings?$/);

  await partner.selectOption('CleverTap');
  await playground.notice.getByRole('button', { name: 'Use “CleverTap install”' }).click();
  await expect(playground.requestText).toContainText('https://api.clevertap.com/attribution');
  await expect(verdict).toHaveText("Not sent: the partner's credentials are missing");
  await expect(page.getByRole('region', { name: 'Request' })).toContainText(/not sent · [\d,]+ characters/);

  await playground.button('Set up').click();
  await expectAccessible(page);
  await playground.dialog.getByLabel('Account ID', { exact: true }).fill('TST-000-000Z');
  await playground.dialog.getByLabel('Account token', { exact: true }).fill('tst-000');
  await playground.dialog.getByLabel('Account passcode', { exact: true }).fill('TST-PASS');
  await page.keyboard.press('Escape');
  await expect(verdict).toHaveText('Not sent: the customer user ID is empty');

  await playground.button('Why').click();
  await expect(playground.titled('Delivery to CleverTap')).toBeVisible();
  await expect(playground.dialog.getByRole('listitem').filter({ hasText: 'Fails (deciding)' })).toContainText(
    /Identifier.*empty_customer_user_id/s,
  );
  await expect(playground.dialog.getByRole('status')).toContainText(/The customer user ID is empty/);
  await expectAccessible(page);
  await playground.dialog.getByRole('button', { name: 'Set a customer user ID in the event' }).click();
  await expect(playground.dialog.getByRole('status')).toContainText('Will be sent, and accepted');
  await expect(playground.dialog.getByRole('status')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(playground.event).toContainText('"customer_user_id": "__g');
  await expect(page.getByRole('region', { name: 'Request' })).not.toContainText('not sent');

  await playground.button('Set up').click();
  await playground.dialog.getByLabel('Region', { exact: true }).fill('IN1');
  await expect(playground.requestText).toContainText('https://in1.api.clevertap.com/');
  await playground.dialog.getByLabel('Region', { exact: true }).fill('in1');
  await page.keyboard.press('Escape');
  await expect(verdict).toHaveText('Sent, but to EU1 instead of IN1');
  await expect(playground.row('Host')).toContainText('api.clevertap.com');
  await expect(playground.requestText).toContainText('https://api.clevertap.com/');
  await playground.button('Why').click();
  const finding = playground.dialog.getByRole('listitem').filter({ hasText: /EU1/ });
  await expect(finding).toContainText('Warning');
  await finding.getByRole('button', { name: 'Show in request' }).click();
  await expect(playground.dialog).toBeVisible();
  await expect(playground.macro('setting:host')).toBeFocused();
  await expect.poll(() => page.evaluate(() => String(document.getSelection()))).toBe('api.clevertap.com');
});

test('a remedy in the event is undone like typing, and a template that was taken is put back', async ({
  page,
}) => {
  const playground = await open(page);
  const before = await textOf(playground, 'template');
  await deliveryOn(page).partner.selectOption('CleverTap');
  await playground.notice.getByRole('button', { name: /^Use “CleverTap/ }).click();
  await playground.notice.getByRole('button', { name: 'Restore mine' }).click();
  await expectWritten(playground.template, before);
  await playground.button('Examples').click();
  await expect(playground.dialog.getByRole('heading', { name: 'Set aside' })).toBeVisible();
  await page.keyboard.press('Escape');

  await write(playground.event, '{ "event_name":"install",\n   "media_source":"organic" }');
  await playground.button('Why').click();
  await playground.dialog.getByRole('button', { name: 'Fill in sample credentials' }).click();
  await playground.dialog.getByRole('button', { name: 'Set a customer user ID in the event' }).click();
  await expect(playground.dialog.getByRole('status')).not.toContainText('Not sent');
  await page.keyboard.press('Escape');
  await expect(playground.event).toContainText('"event_name":"install",');
  await expect(playground.event).toContainText('customer_user_id');
  await playground.event.press('ControlOrMeta+z');
  await expect(playground.event).not.toContainText('customer_user_id');
});

test('credentials are masked, stay out of the address, and are there again after a reload', async ({
  page,
}) => {
  const playground = await openCleverTap(page);
  await playground.button('Set up').click();
  const account = playground.dialog.getByLabel('Account ID', { exact: true });
  await expect(account).toHaveAttribute('type', 'password');
  await expect(account).toHaveAttribute('autocomplete', 'off');
  await account.fill('TST-SECRET');
  await playground.dialog.getByLabel('Region', { exact: true }).fill('SG1');
  await playground.dialog.getByRole('button', { name: 'Show Account ID' }).click();
  await expect(account).toHaveAttribute('type', 'text');
  await page.keyboard.press('Escape');
  await playground.button('Share').click();
  const link = playground.dialog.getByRole('textbox', { name: 'Link' });
  await expect(link).toHaveValue(/#/);
  const shared = await link.inputValue();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/\/$/);

  await page.reload();
  await expect(playground.requestText).toContainText('https://sg1.api.clevertap.com/');
  await expect(playground.requestText).toContainText('account_id=TST-SECRET');
  await expect(playground.notice).toHaveCount(0);

  const other = await page.context().browser()?.newContext();
  if (other === undefined) throw new Error('There is no browser.');
  const stranger = playgroundOn(await other.newPage());
  await stranger.page.goto(shared);
  await expect(stranger.requestText).toContainText('https://sg1.api.clevertap.com/');
  await expect(stranger.requestText).toContainText('account_id=');
  await expect(stranger.requestText).not.toContainText('TST-SECRET');
  await other.close();
});

test('the page of users shows who is never heard of, and a cell loads its event', async ({ page }) => {
  const playground = await openCleverTap(page);
  await playground.button('Why').click();
  await playground.button('Compare 24 typical users').click();
  const { dialog } = playground;
  await expect(dialog.getByRole('status')).toHaveText(/^None of 24 reaches CleverTap\./);
  await expect(dialog.getByRole('columnheader')).toHaveText(['Organic', 'Non-organic', 'Restricted']);
  await expect(dialog.getByRole('row', { name: /^iOS, consent refused/ })).toHaveCount(2);
  await expectAccessible(page);
  const cell = dialog
    .getByRole('row', { name: /^iOS, consent refused/ })
    .first()
    .getByRole('button')
    .nth(2);
  await expect(cell).toHaveAccessibleName(
    'Not sent: Install, iOS, consent refused, Restricted. Not sent: the media source is restricted',
  );
  await expect(cell).toHaveText('Not sent');
  await cell.press('Enter');
  await expect(playground.event).toContainText('"media_source": "restricted"');
  await expect(dialog).toBeVisible();
  await playground.event.press('ControlOrMeta+z');
  await expect(playground.event).not.toContainText('restricted');
});

test('an event mapping is written row by row, and the event goes out under the partner’s name', async ({
  page,
}) => {
  const playground = await openCleverTap(page);
  await playground.button('Set up').click();
  const { dialog } = playground;
  await dialog.getByRole('button', { name: 'Add event', exact: true }).click();
  const row = dialog.getByRole('group', { name: 'Mapped event 1' });
  await row.getByLabel('Event of the app').fill('af_purchase');
  await row.getByLabel('Event of the partner').fill('Charged');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(playground.requestText).toContainText('event_type=Charged');
});

test('everything about the partner is reached from the list of commands', async ({ page }) => {
  const playground = await open(page);
  for (const [command, name] of [
    ['set up', 'Set up the partner'],
    ['show why', 'Delivery to Custom endpoint'],
    ['compare which', 'Which users reach Custom endpoint'],
  ] as const) {
    await page.keyboard.press('F1');
    await expect(playground.titled('Commands')).toBeVisible();
    await page.keyboard.type(command);
    await page.keyboard.press('Enter');
    await expect(playground.titled(name)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(playground.dialog).toHaveCount(0);
  }
  await page.keyboard.press('F1');
  await expect(playground.titled('Commands')).toBeVisible();
  await page.keyboard.type('choose the partner');
  await page.keyboard.press('Enter');
  await expect(deliveryOn(page).partner).toBeFocused();
});

test('on a phone the partner is chosen in Why, which the whole band opens', async ({ page }) => {
  const playground = await open(page, { viewport: phone });
  const { strip, verdict } = deliveryOn(page);
  const partner = page.getByRole('combobox', { name: 'Partner' });
  await expect(partner).toBeHidden();
  const top = async () => (await page.getByRole('region', { name: 'Template' }).boundingBox())?.y;
  const before = await top();
  await strip.click({ position: { x: 60, y: 10 } });
  await partner.selectOption('CleverTap');
  await expect(verdict).toContainText('Not sent');
  await expect(playground.titled('Delivery to CleverTap')).toBeAttached();
  await expect(playground.notice).toBeVisible();
  expect(await top(), 'where the pane is under a notice').toBe(before);
  await playground.notice.getByRole('button', { name: 'Close' }).click();
  await expectAccessible(page);
});
