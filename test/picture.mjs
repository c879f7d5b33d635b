import { chromium } from '@playwright/test';
import { preview } from 'vite';
import { chromiumArguments, ensureChromium } from './chromium.mjs';

/*
 * Takes the picture of the README from the built page: `npm run build && npm run picture`. One macro is pointed at,
 * so that the picture shows what the page is about.
 */
const server = await preview({ logLevel: 'silent', preview: { port: 0 } });
const address = server.resolvedUrls?.local[0] ?? '';
const found = ensureChromium();
if (!found.ok) throw new Error(found.message);
const browser = await chromium.launch({ executablePath: found.path, args: chromiumArguments });
const page = await browser.newPage({
  viewport: { width: 1440, height: 900 },
  colorScheme: 'light',
});
await page.goto(address);
await page.locator('.cm-editor').nth(1).waitFor();
await page.getByTestId('verdict').waitFor();
await page.getByRole('rowheader', { name: 'gaid', exact: true }).hover();
// The event follows when the mouse has rested.
await page.getByRole('textbox', { name: 'Event' }).locator('.pb-lit').first().waitFor();
await page.screenshot({ path: 'public/playground.png' });
await browser.close();
await server.close();
