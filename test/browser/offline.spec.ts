import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, ownContextTest } from './page';
import { expectFullEditors, expectWritten, open, write } from './playground';
import { serveSite, type SiteServer } from './server';

/** The same test, on a server of its own that can go away and can change. */
const test = ownContextTest.extend<{ server: SiteServer }>({
  server: async ({}, use) => {
    const server = await serveSite('/playground/');
    await use(server);
    await server.close();
  },
  baseURL: ({ server }, use) => use(server.url),
  serviceWorkers: 'allow',
});

const template = 'https://mine.example/?a=(app_id)';

/** Waits until the service worker has all of the site on the device, and answers for it. */
async function expectKept(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
}

test('the site works without a network during the first visit and opens after it', async ({
  page,
  server,
}) => {
  const playground = await open(page);
  await expectKept(page);
  await server.close();
  // The checks and the completion have not loaded yet.
  await write(playground.template, `${template}&b=(nope)`);
  await expect(page.locator('.cm-lintRange-warning')).toHaveText('(nope)');
  await page.keyboard.type('&c=(');
  await expect(page.getByRole('option').first()).toBeVisible();
  await write(playground.template, template);

  await page.reload();
  await expectFullEditors(page);
  await expectWritten(playground.template, template);
  await playground.expectRequest('https://mine.example/?a=com.example.game');
  await playground.button('Examples').click();
  await playground.dialog.getByRole('button', { name: /Organic install/ }).click();
  await expect(playground.event).toContainText('organic');
  for (const name of ['Options', 'Share']) {
    await playground.button(name).click();
    await expect(playground.titled(name)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(playground.dialog).toHaveCount(0);
  }
});

test('a newer version waits until it is wanted, and the work is kept', async ({ page, server }) => {
  const playground = await open(page);
  await expectKept(page);
  const worker = readFileSync('dist/sw.js', 'utf8');
  server.replace('sw.js', `${worker}\n// a later version`);

  await page.reload();
  await expectFullEditors(page);
  await expect(playground.notice).toContainText('A newer version of this page is ready');
  await write(playground.template, template);
  await playground.expectRequest('https://mine.example/?a=com.example.game');
  const reloaded = page.waitForEvent('load');
  await playground.button('Update now').click();
  await reloaded;
  await expectFullEditors(page);
  await expectWritten(playground.template, template);
  await expect(playground.notice).toHaveCount(0);
});

test('the site can be installed', async ({ page, server }) => {
  await open(page);
  const link = page.locator('link[rel="manifest"]');
  await expect(link).toHaveAttribute('href', './playground.webmanifest');
  const manifest: unknown = await (await page.request.get(`${server.url}playground.webmanifest`)).json();
  expect(manifest).toMatchObject({ name: 'Postback Playground', start_url: './', display: 'standalone' });
  for (const size of [192, 512]) {
    expect((await page.request.get(`${server.url}icon-${size}.png`)).headers()['content-type']).toBe(
      'image/png',
    );
  }
});
