import type { Locator, Page } from '@playwright/test';
import { findFaults } from './layout';
import { expect, expectAccessible, phone, test } from './page';
import { open, type Playground, write } from './playground';

const narrow = { width: 320, height: 640 };
const long = 'x'.repeat(400);
// Errors, warnings and notes, a fix and a suggestion, a long name, and a long value without a space.
const hard = `https://p.example/?a=(imei)&amp;b=(nope)&${long}=(campaign)&c=(idfa)&d={city}`;
const event = JSON.stringify({ event_name: 'af_purchase', platform: 'android', campaign: long }, null, 2);

function tab(page: Page, name: string | RegExp): Locator {
  return page.getByRole('navigation', { name: 'Panes' }).getByRole('button', { name });
}

function paneOf(page: Page, name: string): Locator {
  return page.getByRole('region', { name, exact: true });
}

/** Fails when any part of an element lies outside of the window or is cut off by something around it. */
function expectWhole(element: Locator): Promise<void> {
  return expect(element).toBeInViewport({ ratio: 0.999 });
}

async function fill({ page, template, event: box }: Playground): Promise<void> {
  await write(template, hard);
  if (await tab(page, 'Event').isVisible()) await tab(page, 'Event').click();
  await write(box, event);
}

/** The states that a width has besides its start, by name, each with the way there from the one before. */
function statesOf(playground: Playground, isPhone: boolean): (readonly [string, () => Promise<void>])[] {
  const { page } = playground;
  const shown = page.getByRole('complementary', { name: 'Details' });
  const more = async (name: string) => {
    await tab(page, 'More').click();
    await shown.getByRole('button', { name }).click();
  };
  const closing = () => shown.getByRole('button', { name: 'Close details' }).click();
  if (!isPhone) {
    const drawer = (name: string) => () => page.getByRole('tab', { name }).click();
    return [
      ['Why', () => playground.button('Why').click()],
      ...['Set up', 'Explain', 'Reference', 'Options'].map((name) => [name, drawer(name)] as const),
      ['closed', closing],
    ];
  }
  return [
    ['Event', () => tab(page, 'Event').click()],
    ['Request', () => tab(page, 'Request').click()],
    ['Decoded', () => paneOf(page, 'Request').getByRole('radio', { name: 'Decoded' }).click()],
    ['Problems', () => tab(page, /^Problems/).click()],
    ['Why', () => playground.button('Why').click()],
    ['Set up', () => shown.getByRole('button', { name: 'Set up', exact: true }).click()],
    ['larger', () => shown.getByRole('button', { name: 'Make larger' }).click()],
    ['More', () => tab(page, 'More').click()],
    ['Explain', () => shown.getByRole('button', { name: 'Explain' }).click()],
    ['Reference', () => more('Reference')],
    ['Options', () => more('Options')],
  ];
}

// Statements 3 and 29 of the design's checklist.
for (const [width, height] of [
  [320, 640],
  [390, 844],
  [768, 1024],
  [820, 1180],
  [1024, 768],
] as const) {
  test(`at ${width} px nothing is beside the page, cut, covered or too small to touch, in any state`, async ({
    page,
  }) => {
    const playground = await open(page, { viewport: { width, height } });
    await fill(playground);
    for (const [name, go] of [
      ['start', () => Promise.resolve()] as const,
      ...statesOf(playground, width < 761),
    ]) {
      await go();
      await expect(page.getByRole('status').filter({ hasText: 'Loading' })).toHaveCount(0);
      await expect.poll(() => findFaults(page), name).toEqual([]);
    }
  });
}

test('a phone shows one whole pane at a time, with the verdict above it', async ({ page }) => {
  await open(page, { viewport: narrow });
  const panes = ['Template', 'Event', 'Request', 'Problems'];
  for (const name of panes) {
    await tab(page, new RegExp(`^${name}`)).click();
    await expectWhole(paneOf(page, name));
    await expectWhole(page.getByTestId('verdict'));
    for (const other of panes) if (other !== name) await expect(paneOf(page, other)).toBeHidden();
  }
  await tab(page, 'Request').click();
  await paneOf(page, 'Request').getByRole('radio', { name: 'Decoded' }).click();
  await expectWhole(paneOf(page, 'Decoded'));
  await expectAccessible(page);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expectWhole(paneOf(page, 'Request'));
  await expectAccessible(page);
});

test('a low window shows the decoded values as a view of the request', async ({ page }) => {
  await open(page, { viewport: { width: 1280, height: 600 } });
  await expect(paneOf(page, 'Decoded')).toBeHidden();
  await paneOf(page, 'Request').getByRole('radio', { name: 'Decoded' }).click();
  await expectWhole(paneOf(page, 'Decoded'));
  await expect(paneOf(page, 'Request')).toBeHidden();
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

test('a phone reaches the history, the theme and the commands', async ({ page }) => {
  await open(page, { viewport: narrow });
  const details = page.getByRole('complementary', { name: 'Details' });
  await tab(page, 'More').click();
  await details.getByRole('radio', { name: 'Dark' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expectAccessible(page);
  for (const name of ['History', 'Commands and keys']) {
    await details.getByRole('button', { name }).click();
    await expectWhole(page.getByRole('dialog'));
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  await tab(page, 'Event').click();
  await expect(details).toBeHidden();
});

test('the characters above a phone’s keyboard are typed, complete and accept', async ({ page }) => {
  const playground = await open(page, { viewport: phone });
  const keys = page.getByRole('toolbar', { name: 'Characters' });
  await expect(keys).toBeHidden();
  await write(playground.template, 'https://p.example/?gaid=');
  await keys.getByRole('button', { name: '(' }).click();
  await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible();
  await page.keyboard.type('adv');
  await expect(page.getByRole('listbox').getByRole('option').first()).toContainText('advertising_id');
  await keys.getByRole('button', { name: 'Tab' }).click();
  await expect(playground.template).toBeFocused();
  await expect(playground.template).toContainText('gaid=(advertising_id)');
  await tab(page, 'Request').click();
  await expect(keys).toBeHidden();
});

test('the sheet of a phone can be dragged and closed, and leaves the page behind it alive until it fills it', async ({
  page,
}) => {
  const playground = await open(page, { viewport: phone });
  await playground.button('Why').click();
  const details = page.getByRole('complementary', { name: 'Details' });
  const heights = async (share: number) =>
    expect.poll(async () => Math.round(((await details.boundingBox())?.height ?? 0) / 8.44)).toBe(share);
  await heights(60);
  // It rises at first, and a finger cannot grip it before.
  await details.evaluate((sheet) => Promise.all(sheet.getAnimations().map(({ finished }) => finished)));
  await expect(playground.template).not.toHaveJSProperty('inert', true);
  const grip = details.getByRole('button', { name: 'Make larger' });
  await drag(page, grip, -80);
  // 92 with the tabs.
  await heights(85);
  await expect(page.locator('main [inert]')).toHaveCount(1);
  await drag(page, details.getByRole('button', { name: 'Make smaller' }), 80);
  await heights(60);
  await drag(page, grip, 80);
  await heights(40);
  await drag(page, grip, 80);
  await expect(details).toBeHidden();
});

async function drag(page: Page, grip: Locator, by: number): Promise<void> {
  const { x, y, width } = (await grip.boundingBox()) ?? { x: 0, y: 0, width: 0 };
  await page.mouse.move(x + width / 2, y + 10);
  await page.mouse.down();
  await page.mouse.move(x + width / 2, y + 10 + by);
  await page.mouse.up();
}

test('a problem leads to its text box on a phone, too', async ({ page }) => {
  const playground = await open(page, { viewport: phone });
  await playground.template.press('ControlOrMeta+End');
  await page.keyboard.type('&x=(nope)');
  await tab(page, /^Problems/).click();
  const sentence = playground.problems.getByText('nope', { exact: false }).first();
  expect((await sentence.boundingBox())?.width).toBeGreaterThanOrEqual(240);
  await playground.problems.getByRole('button', { name: /template, line/i }).click();
  await expect(playground.template).toBeFocused();
});

test('a tapped macro says what it is, and leads to the template when asked', async ({ page }) => {
  const playground = await open(page, { viewport: phone });
  await tab(page, 'Request').click();
  await playground.macro('event_name').click();
  const details = page.getByRole('complementary', { name: 'Details' });
  await expect(details).toContainText(/Value\s*af_purchase/);
  await expectAccessible(page);
  await details.getByRole('button', { name: 'Show in template' }).click();
  await expect(playground.template).toBeFocused();
});
