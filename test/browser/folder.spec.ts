import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, openPlayground, ownContextTest } from './page';
import { serveSite } from './server';

const test = ownContextTest.extend({
  baseURL: async ({}, use) => {
    const server = await serveSite('/some/deep/folder/');
    await use(server.url);
    await server.close();
  },
});

test('the site works from a folder of a plain web server', async ({ page }) => {
  await openPlayground(page);
});

test('opened from disk, the page says what to do', async ({ page, problems }) => {
  await page.goto(pathToFileURL(resolve('dist/index.html')).href);
  await expect(page.getByText('Postback Playground does not run from disk')).toBeVisible();
  problems.length = 0; // the browser reports each file that it refused
});

test('a page whose script does not come says so', async ({ page, problems }) => {
  await page.route(/assets\/index-[^/]*\.js$/, (route) => route.abort());
  await page.goto('./');
  await expect(page.getByText('Check the connection and reload the page.')).toBeVisible();
  problems.length = 0;
});
