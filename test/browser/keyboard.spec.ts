import type { Page } from '@playwright/test';
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
  'As sent',
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
  await page.keyboard.type('menu of the row');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Copy value' })).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(playground.event).toBeFocused();
  const place = playground.problems.getByRole('button', { name: /^template, line 1/ });
  await place.focus();
  await page.keyboard.press('Shift+F10');
  await expect(page.getByRole('menuitem', { name: 'Explain' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(place).toBeFocused();
});

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

test('every command can be run from the palette', async ({ page }) => {
  const playground = await open(page);
  const outcomes = [
    ['share a link', () => expect(playground.titled('Share')).toBeVisible()],
    ['open an example', () => expect(playground.titled('Examples')).toBeVisible()],
    ['change how values', () => expect(playground.titled('Options')).toBeVisible()],
    ['go to the request', () => expect(playground.macro('app_id')).toBeFocused()],
    [
      'show the request as sent',
      () => expect(playground.button('As sent')).toHaveAttribute('aria-pressed', 'true'),
    ],
    ['show one parameter', () => expect(playground.button('Lines')).toHaveAttribute('aria-pressed', 'true')],
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

test('splitters move by key, to a limit', async ({ page }) => {
  await open(page);
  const splitter = page.getByLabel('Width of the editors');
  const width = () => page.locator('.column.left').evaluate((column) => column.getBoundingClientRect().width);
  const before = await width();
  await splitter.press('ArrowLeft');
  await expect.poll(width).toBeLessThan(before);
  await splitter.press('Home');
  await expect.poll(width).toBe(328);
});
