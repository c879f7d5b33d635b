import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

/** A plain file server that has the built site in a folder and answers 404 to all else. */
export interface SiteServer {
  /** The address of the site, with a slash at the end. */
  readonly url: string;
  /** The paths that were asked for so far, in order. */
  readonly asked: readonly string[];
  /** Answers with another text for a file of the site from now on. */
  readonly replace: (file: string, text: string) => void;
  /** Ends the server and every connection to it, as a network does that is gone. */
  readonly close: () => Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
};

/**
 * Serves the built site from a folder, such as `/some/folder/`, on a free port of this machine. Like any static host it
 * sends no header about origins; browsers may keep a file for some seconds when `keep` says so.
 */
export async function serveSite(folder: string, keep = 0): Promise<SiteServer> {
  const asked: string[] = [];
  const replaced = new Map<string, string>();
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    asked.push(path);
    const file = path.endsWith('/') ? `${path.slice(folder.length)}index.html` : path.slice(folder.length);
    const found = path.startsWith(folder) && existsSync(join('dist', file));
    response.writeHead(found ? 200 : 404, {
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      ...(keep > 0 && { 'cache-control': `max-age=${String(keep)}` }),
    });
    const text = replaced.get(file);
    if (!found || text !== undefined) response.end(text);
    else createReadStream(join('dist', file)).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${folder}`,
    asked,
    replace: (file, text) => replaced.set(file, text),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
