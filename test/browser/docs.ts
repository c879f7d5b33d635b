import { test as base, expect, type FrameLocator, type Locator, type Page } from '@playwright/test';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A documentation site: another origin than the playground's, with pages of its own. */
export interface Docs {
  readonly origin: string;
  /** The address of the playground. */
  readonly site: string;
  /** The policy that its pages come with; empty for none. */
  policy: string;
  /** The files by path, such as `/page.html`. */
  readonly files: Map<string, string>;
  /** Starts of other addresses that requests may go to, such as `file:///some/folder/`. */
  readonly alsoAllowed: string[];
}

interface Fixtures {
  docs: Docs;
  /** What went wrong so far, a sentence each. */
  problems: string[];
}

const TYPES: Readonly<Record<string, string>> = { html: 'text/html', css: 'text/css', js: 'text/javascript' };

/**
 * The `test` of specs in which a documentation site embeds the playground. As in every spec, any problem of any page
 * fails it; requests may go to these two sites and nowhere else.
 */
export const test = base.extend<Fixtures>({
  docs: async ({ baseURL }, use) => {
    const docs: Docs & { origin: string } = {
      origin: '',
      site: baseURL ?? '',
      policy: '',
      files: new Map<string, string>(),
      alsoAllowed: [],
    };
    const server = createServer((request, response) => {
      const path = request.url ?? '/';
      const text = docs.files.get(path);
      const type = TYPES[path.split('.').at(-1) ?? ''] ?? 'text/plain';
      const policy = docs.policy === '' ? {} : { 'content-security-policy': docs.policy };
      response.writeHead(text === undefined ? 404 : 200, {
        'content-type': `${type}; charset=utf-8`,
        ...policy,
      });
      response.end(text);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    docs.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    await use(docs);
    server.close();
  },
  problems: [
    async ({ context, baseURL, docs }, use) => {
      const problems: string[] = [];
      const isAllowed = (url: string) =>
        [baseURL ?? '', docs.origin, ...docs.alsoAllowed].some((start) => url.startsWith(start));
      await context.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
          console.error(`policy: ${effectiveDirective} refused ${blockedURI}`);
        });
      });
      context.on('request', (request) => {
        if (!isAllowed(request.url())) problems.push(`request to ${request.url()}`);
      });
      context.on('weberror', (error) => problems.push(`uncaught ${String(error.error())}`));
      context.on('console', (message) => {
        // The browser asks for an icon by itself.
        if (message.type() === 'error' && !message.location().url.endsWith('/favicon.ico')) {
          problems.push(`console: ${message.text()}`);
        }
      });
      await use(problems);
      expect(problems, 'problems of the page').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** The policy of a strict documentation site that lets the playground in and nothing else. */
export function strictPolicy(site: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' ${site}`,
    "style-src 'self'",
    `frame-src ${site}`,
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

/** Writes a documentation page around a body. */
export function docsPage(site: string, body: string, head = ''): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Postbacks explained</title>
    <link rel="stylesheet" href="/docs.css">
    ${head}
    <script async src="${site}embed.js"></script>
  </head>
  <body><main><h1>Postbacks explained</h1>${body}</main></body>
</html>`;
}

/** The style sheet of the documentation site, which reserves the room of its embeds. */
export const docsStyle = `
  body { max-width: 780px; margin: 2rem auto; padding: 0 1rem; font: 16px/1.6 Georgia, serif; }
  pre { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; font-size: 13px; }
  postback-playground { display: block; min-height: 420px; margin: 1.5rem 0; }
`;

/** The frame of the embed at a place of the page, counted from 0. */
export function embedAt(page: Page, index = 0): FrameLocator {
  return elementAt(page, index).locator('iframe').contentFrame();
}

/** The embed's element at a place of the page, counted from 0. */
export function elementAt(page: Page, index = 0): Locator {
  return page.locator('postback-playground').nth(index);
}

/** The request that an embed shows, as one string. */
export function requestIn(frame: FrameLocator): Locator {
  return frame.getByRole('group', { name: 'Request text' });
}
