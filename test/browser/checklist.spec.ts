import type { Locator } from '@playwright/test';
import { findFaults } from './layout';
import { expect, test } from './page';
import { cursorBefore, open, write } from './playground';

/*
 * Statements of the design's checklist that are about a whole page, by their numbers. The others are held by
 * 3, 29: phone.spec; 5, 6, 7: pointing.spec; 8: test/cases/delivery/evidence.txt; 9: test/partners/properties and headline;
 * 10: delivery.spec; 11: VerdictMark.test and verdict-look.test; 12: test/lint/harmless and panes.test;
 * 13: ProblemList.test; 16, 17: tokens.test; 19, 30: editing.spec and offers.test; 20: completion.test;
 * 21: test/received/recognize; 22: test/state/received; 23: test/received/stacks/compare; 24, 25: many.spec;
 * 26: test/views/many; 27: translate.spec; 28: keyboard.spec and CommandsDialog.test.
 */

const DETAILS = ['Why', 'Set up', 'Explain', 'Reference', 'Options'] as const;

/** How much of what an element holds is scrolled out of it, in px, by its height and its width. */
function hiddenIn(element: Locator): Promise<readonly [number, number]> {
  return element.evaluate((each) => [
    Math.max(0, each.scrollHeight - each.clientHeight),
    Math.max(0, each.scrollWidth - each.clientWidth),
  ]);
}

test('1: at 1440 × 900 the start page shows the template, the request and the decoded values whole', async ({
  page,
}) => {
  const { decoded, template } = await open(page, { viewport: { width: 1440, height: 900 } });
  await expect(template.locator('.cm-line')).toHaveCount(10);
  await expect(decoded.getByRole('row')).toHaveCount(10);
  for (const scroller of [
    page.getByRole('region', { name: 'Template' }).locator('.cm-scroller'),
    page.getByRole('region', { name: 'Request' }).locator('.scroll'),
    decoded.locator('.pane-scroll'),
  ]) {
    await expect.poll(() => hiddenIn(scroller)).toEqual([0, 0]);
  }
});

test('2, 4: details open beside a request that stays whole, 480 px wide and lit where it is pointed at', async ({
  page,
}) => {
  const playground = await open(page, { viewport: { width: 1280, height: 720 } });
  const request = page.getByRole('region', { name: 'Request' });
  const expectBeside = async (name: string) => {
    await expect(page.locator('#drawer-page').getByRole('heading').first()).toBeVisible();
    expect((await request.boundingBox())?.width, name).toBeGreaterThanOrEqual(480);
    // What is hovered explains itself in a card, which may cover others.
    await page.mouse.move(0, 0);
    await expect.poll(() => findFaults(page), name).toEqual([]);
    await page.getByRole('region', { name: 'Template' }).getByText('(event_name)').hover();
    await expect(playground.macro('event_name')).toHaveClass(/lit/);
    await expect(request).toBeInViewport({ ratio: 0.99 });
    await expect(playground.macro('event_name')).toBeInViewport({ ratio: 0.99 });
  };
  for (const name of DETAILS) {
    await page.getByRole(name === 'Why' ? 'button' : 'tab', { name, exact: true }).click();
    await expect(page.getByRole('tabpanel', { name, exact: true })).toBeVisible();
    await expectBeside(name);
  }
  await playground.row('event').press('Enter');
  await expect(page.getByRole('group', { name: 'Value', exact: true })).toBeVisible();
  await expectBeside('a value');
  await playground.choose('More for the request', 'Export');
  await expect(page.getByRole('group', { name: 'Export', exact: true })).toBeVisible();
  await expectBeside('Export');
});

test('the verdict fills its place above the request', async ({ page }) => {
  await open(page);
  const boxOf = async (selector: string) => (await page.locator(selector).boundingBox()) ?? undefined;
  for (const [width, height] of [
    [1440, 57],
    [1024, 57],
    [390, 49],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    const place = await boxOf('.column > .band');
    const column = width > 760 ? await boxOf('.column.right') : { x: 0, width };
    expect(place, `place at ${width}`).toMatchObject({ height, x: column?.x, width: column?.width });
    // All of it but the line below.
    expect(await boxOf('.band > .verdict-band'), `band at ${width}`).toEqual({
      ...place,
      height: height - 1,
    });
    if (width > 760) continue;
    const pane = await page.getByRole('region', { name: 'Template' }).boundingBox();
    expect(pane?.y).toBe((place?.y ?? 0) + height);
  }
});

test('3: no mode and no page of details scrolls sideways at any width', async ({ page }) => {
  const playground = await open(page);
  const expectNarrow = async (name: string) => {
    for (const width of [320, 390, 768, 820, 1024, 1280, 1440, 1920]) {
      await page.setViewportSize({ width, height: 800 });
      const needed = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(needed, `${name} at ${width}`).toBe(width);
    }
  };
  for (const name of DETAILS) {
    await page.getByRole(name === 'Why' ? 'button' : 'tab', { name, exact: true }).click();
    await expect(
      page.getByRole('tabpanel', { name, exact: true }).getByRole('heading').first(),
    ).toBeAttached();
    await expectNarrow(name);
  }
  await page.getByRole('button', { name: 'Close details' }).click();
  await expect(playground.dialog).toHaveCount(0);
  for (const [keys, pane] of [
    ['Alt+Shift+1', 'Template'],
    ['Alt+Shift+2', 'What arrived'],
    ['Alt+Shift+3', 'Events'],
  ] as const) {
    await page.keyboard.press(keys);
    await expect(page.getByRole('region', { name: pane, exact: true })).toBeVisible();
    await expectNarrow(pane);
  }
});

test('14: ten groups of problems are in view, and the list takes at most 40% of the height', async ({
  page,
}) => {
  const playground = await open(page, { viewport: { width: 1440, height: 900 } });
  await expect(page.getByRole('main').getByRole('region', { name: 'Problems' })).toBeVisible();
  await playground.openProblems();
  await write(
    playground.template,
    'http://p.example/?a=(nope)&amp;b=(nix)&c={ip}&d=(#city#)&e=x y&f=(idfa)&a=1&g=%ff&h=(sha1-idfa)&i=(event_time&j=(install_unix_ts)&k=%28ip%29&l=[ip]#x',
  );
  const groups = playground.problems.locator('ul > li');
  await expect.poll(() => groups.count()).toBeGreaterThanOrEqual(10);
  for (let index = 0; index < 10; index += 1) await expect(groups.nth(index)).toBeInViewport({ ratio: 0.99 });
  expect((await playground.problems.boundingBox())?.height).toBeLessThanOrEqual(361);
});

test('15, 18: a warning on a macro shows without colors, and its number is the same in every pane', async ({
  page,
}) => {
  const playground = await open(page);
  await write(playground.template, 'https://p.example/\n  ?n=(event_name)\n  &i=(nope)');
  await cursorBefore(playground.template, 'n=');
  const marked = playground.template.locator('.cm-lintRange-warning');
  await expect(marked).toHaveCSS('text-decoration-line', 'underline');
  await expect(playground.template.getByText('(event_name)')).toHaveCSS('text-decoration-line', 'none');
  await expect
    .poll(() => page.evaluate(() => [...(CSS.highlights.get('problem-warning') ?? [])].map(String)))
    .toEqual(['(nope)', '(nope)']);
  for (const [line, name] of [
    [1, 'event_name'],
    [2, 'nope'],
  ] as const) {
    const number = String(line);
    await expect(playground.template.locator('.cm-line').nth(line)).toHaveAttribute('data-macros', number);
    await expect(playground.macro(name)).toHaveAttribute('data-number', number);
    await expect(playground.row(name === 'nope' ? 'i' : 'n').locator('.macro-number')).toHaveText(number);
  }
});
