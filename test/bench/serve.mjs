// @ts-check
/**
 * Serves pages to a benchmark.
 *
 * @typedef {{ name: string, url: string, editors: number, close: () => void }} Site
 */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const types = new Map([
  ['.html', 'text/html'],
  ['.js', 'text/javascript'],
  ['.css', 'text/css'],
  ['.svg', 'image/svg+xml'],
]);

/**
 * Serves a folder, or the given files, compressed, by HTTP/1.1.
 *
 * @param {string} name
 * @param {string} folder
 * @param {Record<string, string | Buffer>} files
 * @param {number} editors How many the page has.
 * @returns {Promise<Site>}
 */
export async function serve(name, folder, files, editors) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = pathname === '/' ? 'index.html' : pathname.slice(1);
    const given =
      files[file] ?? (existsSync(join(folder, file)) ? readFileSync(join(folder, file)) : undefined);
    response.writeHead(given === undefined ? 404 : 200, {
      'content-type': types.get(extname(file)) ?? 'application/octet-stream',
      'content-encoding': 'gzip',
    });
    response.end(gzipSync(given ?? ''));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  return { name, url: `http://127.0.0.1:${String(port)}/`, editors, close: () => server.close() };
}
