import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { test as base, openPlayground } from './page';

const folder = '/some/deep/folder/';
const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

/** The same test, on a plain file server that has the site in a folder and answers 404 to all else. */
const test = base.extend({
  baseURL: async ({}, use) => {
    const server = createServer((request, response) => {
      const path = new URL(request.url ?? '/', 'http://localhost').pathname;
      const file = join(
        'dist',
        path.endsWith('/') ? `${path.slice(folder.length)}index.html` : path.slice(folder.length),
      );
      const found = path.startsWith(folder) && existsSync(file);
      response.writeHead(found ? 200 : 404, {
        'content-type': types[extname(file)] ?? 'application/octet-stream',
      });
      if (found) createReadStream(file).pipe(response);
      else response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}${folder}`);
    server.close();
  },
});

test('the site works from a folder of a plain web server', async ({ page }) => {
  await openPlayground(page);
});
