import type { Page, Route } from '@playwright/test';
import { expect, expectAccessible, test } from './page';
import { expectWritten, open, write } from './playground';

/** The name of what has the focus; empty when nothing has. */
async function focused(page: Page): Promise<string> {
  const focus = page.locator(':focus:not(body)');
  if ((await focus.count()) === 0) return '';
  return /"(.*?)"/.exec(await focus.ariaSnapshot())?.[1] ?? '';
}

/** Whether what has the focus shows it. */
function showsFocus(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const element = document.activeElement;
    const around = element?.closest('.cm-editor') ?? element;
    const outlines = [element, around].map((each) => (each ? getComputedStyle(each).outlineStyle : 'none'));
    return outlines.some((style) => style !== 'none');
  });
}

const landmarks = [
  'Commands F1',
  'Examples',
  'More',
  'Share',
  'Format',
  'Explain',
  'More for the template',
  'Template',
  'Height of the template',
  'More for the event',
  'Event',
  'Width of the editors',
  'Partner',
  'Why',
  'Set up',
  'Lines',
  'Options',
  'Copy the request',
  'More for the request',
  'com.example.game, macro app_id',
  'Height of the request',
  'Problems',
];

test('Tab reaches everything in turn, leaves the editors, and shows where it is', async ({ page }) => {
  await open(page);
  const stops: string[] = [];
  do {
    await page.keyboard.press('Tab');
    stops.push(await focused(page));
    // An editor draws its outline a moment after it has the focus.
    if (stops.at(-1) !== '') await expect.poll(() => showsFocus(page), `focus on ${stops.at(-1)}`).toBe(true);
  } while (stops.at(-1) !== '' && stops.length < 99);
  expect(stops.filter((stop) => landmarks.includes(stop))).toEqual(landmarks);
  expect(stops.length, 'stops of the Tab key').toBeLessThanOrEqual(28);
});

test('Tab types nothing into an editor', async ({ page }) => {
  const playground = await open(page);
  const texts = [
    [playground.template, 'https://p.example/?e=(event_name)'],
    [playground.event, '{"event_name": "x"}'],
  ] as const;
  for (const [box, text] of texts) {
    await write(box, text);
    await box.press('Tab');
    await expect(box).not.toBeFocused();
    await page.keyboard.press('Shift+Tab');
    await expect(box).toBeFocused();
    await expectWritten(box, text);
  }
});

test('Alt and a digit lead to each pane, wherever the focus is and even when the pane is closed', async ({
  page,
}) => {
  const playground = await open(page);
  await page.keyboard.press('Alt+1');
  await expect(playground.template).toBeFocused();
  await page.keyboard.press('Alt+2');
  await expect(playground.event).toBeFocused();
  await page.keyboard.press('Alt+3');
  await expect(playground.macro('app_id')).toBeFocused();
  await page.keyboard.press('Alt+4');
  await expect(playground.row('app')).toBeFocused();
  await page.keyboard.press('Alt+5');
  await expect(playground.button('Problems')).toBeFocused();
  await expect(playground.button('Problems')).toHaveAttribute('aria-expanded', 'true');
});

test('F6 goes around the panes, and Alt+0 into the drawer and back', async ({ page }) => {
  const playground = await open(page);
  await playground.template.focus();
  await page.keyboard.press('F6');
  await expect(playground.event).toBeFocused();
  await page.keyboard.press('F6');
  await expect(playground.macro('app_id')).toBeFocused();
  await page.keyboard.press('Alt+0');
  await expect(page.getByRole('heading', { name: 'Delivery to Custom endpoint' })).toBeFocused();
  await page.keyboard.press('Alt+0');
  await expect(playground.macro('app_id')).toBeFocused();
  await page.keyboard.press('Shift+F6');
  await page.keyboard.press('Shift+F6');
  await expect(playground.template).toBeFocused();
  await page.keyboard.press('Shift+F6');
  await expect(playground.button('Problems')).toBeFocused();
});

test('Shift+F10 opens the menu of a row, which returns the focus', async ({ page }) => {
  const playground = await open(page);
  await write(playground.template, 'https://p.example/?n=(event_name)&x=(nope)');
  await playground.row('n').focus();
  await page.keyboard.press('Shift+F10');
  await expect(page.getByRole('menuitem', { name: 'Copy value' })).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(playground.row('n')).toBeFocused();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: 'Find a command' })).toBeFocused();
  await page.keyboard.type('menu of the row');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Copy value' })).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(playground.event).toBeFocused();
  await playground.openProblems();
  const place = playground.problems.getByRole('button', { name: /^template, line 1/ });
  await place.focus();
  await page.keyboard.press('Shift+F10');
  await expect(page.getByRole('menuitem', { name: 'Explain' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(place).toBeFocused();
});

for (const [command, role] of [
  ['Show why', 'complementary'],
  ['Look up macros', 'complementary'],
  ['Open history', 'dialog'],
] as const) {
  test(`what the command “${command}” opens returns the focus to the editor`, async ({ page }) => {
    const playground = await open(page);
    await playground.template.press('F1');
    await expect(page.getByRole('combobox', { name: 'Find a command' })).toBeFocused();
    await page.keyboard.type(command);
    await page.keyboard.press('Enter');
    await expect(page.getByRole(role).locator(':focus')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(playground.template).toBeFocused();
  });
}

test('the command palette finds a command by its words and runs it', async ({ page }) => {
  const playground = await open(page);
  await playground.template.press('F1');
  const box = page.getByRole('combobox', { name: 'Find a command' });
  await expect(box).toBeFocused();
  await expect(page.getByRole('option', { name: 'Go to the event Alt+2' })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.type('dark theme');
  const found = page.getByRole('listbox', { name: 'Commands' }).getByRole('option');
  await expect(found).toHaveText([/Theme: dark/]);
  await page.keyboard.press('Enter');
  await expect(playground.dialog).toHaveCount(0);
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(12, 16, 20)');
  await expect(playground.template).toBeFocused();

  await page.keyboard.press('F1');
  await expect(box).toBeFocused();
  await page.keyboard.type('go to the');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(playground.event).toBeFocused();
});

test('what is typed while the commands load is in their search, and the text stays', async ({ page }) => {
  const playground = await open(page);
  const text = await playground.template.innerText();
  const held: Route[] = [];
  await page.route(/CommandsDialog-[^/]*\.js$/, (route) => void held.push(route));
  await playground.template.focus();
  await page.keyboard.press('F1');
  await page.keyboard.type('copy as');
  await expect.poll(() => held.length).toBe(1);
  await held[0]?.continue();
  const box = page.getByRole('combobox', { name: 'Find a command' });
  await expect(box).toHaveValue('copy as');
  await page.keyboard.type(' curl');
  await expect(box).toHaveValue('copy as curl');
  await expect(page.locator('#commands').getByRole('option').first()).toHaveText(/as cURL/);
  await page.keyboard.press('Escape');
  await expect(playground.template).toBeFocused();
  await expectWritten(playground.template, text.trimEnd());
});

test('the arrows move between the views of the request, which are one stop', async ({ page }) => {
  await open(page);
  const asSent = page.getByRole('radio', { name: 'As sent' });
  await page.getByRole('radio', { name: 'Lines' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(asSent).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(asSent).toBeChecked();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Options', exact: true })).toBeFocused();
});

test('every command can be run from the palette', async ({ page }) => {
  const playground = await open(page);
  const outcomes = [
    ['share a link', () => expect(playground.titled('Share')).toBeVisible()],
    ['open an example', () => expect(playground.titled('Examples')).toBeVisible()],
    ['change how values', () => expect(playground.titled('Options')).toBeVisible()],
    ['go to the request', () => expect(playground.macro('app_id')).toBeFocused()],
    ['show the request as sent', () => expect(page.getByRole('radio', { name: 'As sent' })).toBeChecked()],
    ['show one parameter', () => expect(page.getByRole('radio', { name: 'Lines' })).toBeChecked()],
  ] as const;
  for (const [words, expectOutcome] of outcomes) {
    await page.keyboard.press('F1');
    await expect(page.getByRole('combobox', { name: 'Find a command' })).toBeFocused();
    await page.keyboard.type(words);
    await page.keyboard.press('Enter');
    await expectOutcome();
    await page.keyboard.press('Escape');
    await expect(playground.dialog).toHaveCount(0);
  }
});

test('splitters move by key, to a limit, and each width of a window keeps its own', async ({ page }) => {
  const playground = await open(page, { viewport: { width: 1440, height: 900 } });
  const boxOf = async (selector: string) =>
    (await page.locator(selector).boundingBox()) ?? { width: 0, height: 0 };
  const width = async (selector: string) => (await boxOf(selector)).width;
  const height = async (selector: string) => (await boxOf(selector)).height;
  const splitter = page.getByLabel('Width of the editors');
  const before = await width('.column.left');
  await splitter.press('ArrowLeft');
  await expect.poll(() => width('.column.left')).toBeCloseTo(before - 16, 0);
  await splitter.press('Home');
  await expect.poll(() => width('.column.left')).toBe(328);

  await playground.openProblems();
  const dock = page.getByLabel('Height of the problems');
  const content = await height('.slot.problems');
  await dock.press('ArrowUp');
  await expect.poll(() => height('.slot.problems')).toBeCloseTo(content + 16, 0);
  await dock.press('Home');
  await expect.poll(() => height('.slot.problems')).toBe(360);
  await dock.press('Enter');
  await expect.poll(() => height('.slot.problems')).toBe(content);

  await playground.button('Why').click();
  const drawer = page.getByLabel('Size of the details');
  await expect.poll(() => width('.drawer')).toBe(400);
  await drawer.press('ArrowLeft');
  await expect.poll(() => width('.drawer')).toBeCloseTo(416, 0);
  await drawer.press('Home');
  await expect.poll(() => width('.drawer')).toBe(560);
  await drawer.press('End');
  await expect.poll(() => width('.drawer')).toBe(360);

  await page.setViewportSize({ width: 1024, height: 800 });
  await expect.poll(() => width('.column.left')).toBeGreaterThan(400);
  await drawer.press('Home');
  await expect.poll(() => height('.panes')).toBeGreaterThan(0);
  const panes = await height('.panes');
  await expect.poll(() => height('.drawer')).toBeCloseTo(panes * 0.7, 0);
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect.poll(() => width('.drawer')).toBe(360);
  await drawer.dblclick();
  await expect.poll(() => width('.drawer')).toBe(400);
});

test('a large screen opens Why beside the request, until it was closed there once', async ({ page }) => {
  const viewport = { width: 1920, height: 1080 };
  await open(page, { viewport });
  const drawer = page.getByRole('complementary', { name: 'Details' });
  await expect(drawer.getByRole('heading', { name: 'Delivery to Custom endpoint' })).toBeVisible();
  expect(await drawer.boundingBox()).toMatchObject({ x: 1480, width: 440 });
  expect((await page.getByRole('region', { name: 'Template' }).boundingBox())?.width).toBeLessThanOrEqual(
    720,
  );
  await page.keyboard.press('Alt+Shift+2');
  await expect(drawer).toHaveCount(0);
  await page.keyboard.press('Alt+Shift+1');
  await drawer.getByRole('button', { name: 'Close details' }).click();
  await expect(drawer).toHaveCount(0);
  await page.keyboard.press('Alt+Shift+2');
  await page.keyboard.press('Alt+Shift+1');
  await expect(page.getByRole('region', { name: 'Template' })).toBeVisible();
  await expect(drawer).toHaveCount(0);
});
