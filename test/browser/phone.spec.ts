import type { Locator, Page } from '@playwright/test';
import { expect, expectAccessible, phone, test } from './page';
import { open, write } from './playground';

const panes = ['Template', 'Event', 'Request', 'Decoded', 'Problems'];
const narrow = { width: 320, height: 568 };

function paneOf(page: Page, name: string): Locator {
  return page.locator('section').filter({ has: page.getByRole('heading', { name, exact: true }) });
}

/** Fails when any part of an element lies outside of the window or is cut off by something around it. */
function expectWhole(element: Locator): Promise<void> {
  return expect(element).toBeInViewport({ ratio: 0.999 });
}

/** How far the page can be scrolled, as width and height in CSS pixels. */
function sizeOf(page: Page): Promise<{ width: number; height: number }> {
  return page.evaluate(() => {
    const { scrollWidth, scrollHeight } = document.documentElement;
    return { width: scrollWidth, height: scrollHeight };
  });
}

for (const viewport of [phone, narrow]) {
  test(`a phone shows one whole pane at a time: ${viewport.width} wide`, async ({ page }) => {
    await open(page, { viewport });
    const tabs = page.getByRole('navigation', { name: 'Panes' });
    for (const name of panes) {
      await tabs.getByRole('button', { name: new RegExp(`^${name}`) }).click();
      const pane = paneOf(page, name);
      await expectWhole(pane);
      for (const other of panes.filter((each) => each !== name)) {
        await expect(paneOf(page, other)).toBeHidden();
      }
      for (const button of await pane.locator('header').getByRole('button').all()) await expectWhole(button);
      await expect.poll(() => sizeOf(page)).toEqual(viewport);
    }
    for (const button of await tabs.getByRole('button').all()) await expectWhole(button);
    for (const button of await page.getByRole('banner').getByRole('button').all()) await expectWhole(button);
  });
}

test('every pane of a phone is accessible', async ({ page }) => {
  await open(page, { viewport: phone });
  const tabs = page.getByRole('navigation', { name: 'Panes' });
  for (const name of ['Request', 'Decoded']) {
    await tabs.getByRole('button', { name }).click();
    await expectAccessible(page);
  }
});

test('no dialog of a phone is cut off', async ({ page }) => {
  const playground = await open(page, { viewport: phone });
  for (const name of ['Examples', 'Share']) {
    await playground.button(name).click();
    await expectWhole(playground.dialog);
    await playground.dialog.getByRole('button', { name: 'Close' }).click();
    await expect(playground.dialog).toHaveCount(0);
  }
});

test('the list of problems, closed on a laptop, is whole on a phone', async ({ page }) => {
  const playground = await open(page);
  await expect(playground.problems.getByText('No problems found.')).toBeHidden();
  await page.setViewportSize(phone);
  await page.getByRole('navigation', { name: 'Panes' }).getByRole('button', { name: 'Problems' }).click();
  await expect(playground.problems.getByText('No problems found.')).toBeVisible();
});

test('at 320 px a problem has the whole width, and nothing is beside the page', async ({ page }) => {
  const playground = await open(page, { viewport: narrow });
  await write(playground.template, 'https://p.example/?a=(imei)&b=(nope)');
  await page
    .getByRole('navigation', { name: 'Panes' })
    .getByRole('button', { name: /^Problems/ })
    .click();
  const sentence = playground.problems.getByText('The event has no field imei');
  await expect(sentence).toBeVisible();
  const box = await sentence.boundingBox();
  expect(box?.width).toBeGreaterThanOrEqual(240);
  await expect.poll(() => sizeOf(page)).toEqual(narrow);
  await expectAccessible(page);
});

test('a problem leads to its text box on a phone, too', async ({ page }) => {
  const playground = await open(page, { viewport: phone });
  await playground.template.press('ControlOrMeta+End');
  await page.keyboard.type('&x=(nope)');
  const tabs = page.getByRole('navigation', { name: 'Panes' });
  await tabs.getByRole('button', { name: /^Problems/ }).click();
  await playground.problems.getByRole('button', { name: /template, line/ }).click();
  await expect(playground.template).toBeVisible();
  await expect(playground.template).toBeFocused();
});

test('a macro of the request leads to the template on a phone, too', async ({ page }) => {
  const playground = await open(page, { viewport: phone });
  await page.getByRole('navigation', { name: 'Panes' }).getByRole('button', { name: 'Request' }).click();
  await playground.macro('event_name').click();
  await expect(playground.template).toBeFocused();
});

test('a laptop needs no scrolling of the page', async ({ page }) => {
  await open(page);
  await expect.poll(() => sizeOf(page)).toEqual({ width: 1366, height: 768 });
});
