import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { entriesOf, type Part, recordOf } from '../../.config/vite/budget.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { expect, expectAccessible, ownContextTest as test, phone } from './page';
import { open, playgroundOn } from './playground';

const eventValue =
  '%7B%22af_quantity%22%3A1%2C%22af_revenue%22%3A%2212000%22%2C%22af_currency%22%3A%22USD%22' +
  '%2C%22af_content_id%22%3A%221107%22%2C%22af_content_type%22%3A%22default_type%22%7D';
const request =
  'https://partner.example/postback?app=com.example.game&source=network_int' +
  '&gaid=7d0c6f1e-2f43-4b7e-9a51-0c2d8e6b9f10&installed=1714566896&event=af_purchase' +
  `&time=2024-05-02%2009%3A10%3A11.120&currency=USD&revenue=12000&json=${eventValue}`;

const settings = [
  { name: 'light', opening: { colorScheme: 'light' }, page: 'rgb(238, 241, 244)' },
  { name: 'dark', opening: { colorScheme: 'dark' }, page: 'rgb(12, 16, 20)' },
  { name: 'phone', opening: { viewport: phone }, page: 'rgb(238, 241, 244)' },
] as const;

for (const { name, opening, page: colour } of settings) {
  test(`the first visit shows a useful example, and nothing moves: ${name}`, async ({ page }) => {
    await watchLayout(page);
    const playground = await open(page, opening);
    await expect(page).toHaveTitle(/Postback Playground/);
    await playground.expectRequest(request);
    await expect(page.locator('body')).toHaveCSS('background-color', colour);
    await page.waitForLoadState('networkidle');
    expect(await layoutShift(page)).toBe(0);
    await expectAccessible(page);
  });
}

test('nothing moves when a partner is chosen, and when the page opens with it', async ({ page }) => {
  await watchLayout(page);
  const playground = await open(page);
  const partner = page.getByRole('combobox', { name: 'Partner' });
  await partner.selectOption('CleverTap');
  await expect(playground.notice).toContainText('Your template is unchanged.');
  expect(await layoutShift(page)).toBeLessThan(0.001); // “GET” becomes “not sent”
  expect(await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight)).toBe(0);
  await page.reload();
  await expect(partner).toHaveValue('clevertap');
  await expect(playground.row('app')).toBeVisible();
  expect(await layoutShift(page)).toBeLessThan(0.01); // buttons come beside those of a head
});

test('every script and style that comes unasked is in a budget', async ({ page, baseURL }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url().slice(baseURL?.length)));
  const playground = await open(page);
  expect(asked.length, 'requests before the editors are ready').toBeLessThanOrEqual(15);
  await expect(playground.problems).toContainText('None found');
  await page.waitForLoadState('networkidle');
  const record = readFileSync(recordOf(entriesOf(packageJson.budgets).playground), 'utf8');
  const parts = JSON.parse(record) as readonly Part[];
  const budgeted = parts.filter(({ name, limit }) => limit !== undefined && name !== 'all files');
  const files = new Set(budgeted.flatMap((part) => part.files));
  const code = asked.filter((name) => /\.(js|css)$/.test(name));
  expect(code).toContain([...files].find((name) => name.includes('partners-')));
  expect(code.filter((name) => !files.has(name))).toEqual([]);
  // The first example needs no checks until somebody is there.
  const checks = [...files].find((name) => name.includes('checks-')) ?? '';
  expect(code).not.toContain(checks);
  const asksForChecks = page.waitForRequest((request) => request.url().endsWith(checks));
  await page.keyboard.press('Tab');
  await asksForChecks;
});

test('the example is decoded, each value with its macro and its field', async ({ page }) => {
  const playground = await open(page);
  await expect(playground.decoded.getByRole('row')).toHaveCount(10);
  await expect(playground.row('app')).toContainText('com.example.game');
  await expect(playground.row('time')).toContainText('2024-05-02 09:10:11.120');
  await expect(playground.row('installed')).toContainText(/\(install_unix_ts\)\s*←\s*from\s*install_time/);
  await expect(playground.row('json')).toContainText(/\(encode\)\s*←\s*from\s*event_value/);
  await expect(playground.row('json').getByRole('listitem')).toHaveText([
    /af_quantity:\s*1$/,
    /af_revenue:\s*"12000"/,
    /af_currency:\s*"USD"/,
    /af_content_id:\s*"1107"/,
    /af_content_type:\s*"default_type"/,
  ]);
  await expect(playground.problems).toContainText('None found');
});

test('a text of one’s own is checked without a key or a click', async ({ page }) => {
  const template = encodeURIComponent('https://p.example/?id=(nope)');
  const playground = playgroundOn(page);
  await page.goto(`./#template=${template}`);
  await expect(playground.problems).toContainText('1');
  await expect(page.locator('.cm-lintRange-warning')).toHaveText('(nope)');
});

test('a visitor in a hurry types before the editors have come', async ({ page }) => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(/editors-[^/]*\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  const playground = playgroundOn(page);
  await page.goto('./');
  await playground.template.press('ControlOrMeta+End');
  await page.keyboard.type('&early=(idfa)');
  for (let step = 0; step < '(idfa)'.length; step += 1) await page.keyboard.press('ArrowLeft');
  release();
  await expect(page.locator('.cm-editor')).toHaveCount(2);
  await expect(playground.template).toBeFocused();
  await page.keyboard.type('x');
  await playground.expectRequest(`${request}&early=x`);
});

declare global {
  interface Window {
    layoutShift: number;
  }
}

async function watchLayout(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.layoutShift = 0;
    new PerformanceObserver((list) => {
      // The field is Chromium's own, which its types leave out.
      for (const entry of list.getEntries()) window.layoutShift += Number(Reflect.get(entry, 'value'));
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

// Shifts are told after the frame in which they happen.
function layoutShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(window.layoutShift)));
      }),
  );
}
