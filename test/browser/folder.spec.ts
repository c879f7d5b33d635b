import { openPlayground, ownContextTest } from './page';
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
