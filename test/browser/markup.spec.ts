import { craftLink } from './craft';
import type { Page } from '@playwright/test';
import { expect, test } from './page';
import { open, type Playground, write } from './playground';

/** Markup that would run, ask for something or change the page if any of it became an element. */
const markup = [
  '<script>window.pwned = 1</script>',
  '<img src=x onerror="window.pwned = 1">',
  '<svg onload="window.pwned = 1"></svg>',
  '<iframe srcdoc="<script>parent.pwned = 1</script>"></iframe>',
  '<style>body { display: none }</style>',
  '"><a href="javascript:window.pwned=1">x</a>',
  '{@html markup} ${window.pwned = 1} {{constructor.constructor("window.pwned = 1")()}}',
].join('');

const template = `https://p.example/${markup}?${markup}=(event_name)&a=(app_id)&b=(${markup})`;
const event = JSON.stringify({
  event_name: markup,
  [markup]: markup,
  event_value: { [markup]: [markup] },
  app_id: markup,
});

async function expectHarmless(page: Page): Promise<void> {
  const elements = 'main :is(script, iframe, style, img, a, svg:not(.chevron))';
  await expect(page.locator(elements)).toHaveCount(0);
  expect(await page.evaluate(() => 'pwned' in window)).toBe(false);
}

async function visit(playground: Playground): Promise<void> {
  const { page, template: box, dialog } = playground;
  await playground.macro('app_id').hover();
  await expectHarmless(page);
  await playground.row('a').hover();
  await box.hover();
  await playground.button('Share').click();
  await expect(dialog.getByRole('textbox', { name: 'Link' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expectHarmless(page);
}

test('markup in every text stays text', async ({ page }) => {
  const playground = await open(page);
  await write(playground.template, template);
  await write(playground.event, event);
  await expect(playground.requestText).toContainText('<script>window.pwned = 1</script>');
  await expect(playground.row('a')).toContainText('<img src=x onerror="window.pwned = 1">');
  await visit(playground);
});

test('markup that comes by a link stays text', async ({ page }) => {
  const hash = craftLink(JSON.stringify({ t: template, e: event, h: markup, n: markup, v: markup }));
  const playground = await open(page, { hash });
  await expect(playground.requestText).toContainText('<script>window.pwned = 1</script>');
  await expect(playground.row('a')).toContainText('<img src=x onerror="window.pwned = 1">');
  await visit(playground);
});

test('markup as names of fields and macros stays text in help and problems', async ({ page }) => {
  const playground = await open(page);
  await write(playground.template, 'https://p.example/?x=(<b>bold</b>)&y=(<img>)');
  await expect(playground.requestText).toContainText('(<b>bold</b>)');
  await write(playground.event, '{"<b>bold</b>": "<i>1</i>", "country_code": "<u>x</u>"}');
  await expect(playground.problems).toContainText('<u>x</u>');
  await expect(page.locator('main :is(b, i, u, img), .slot.problems :is(b, i, u, img)')).toHaveCount(0);
});
