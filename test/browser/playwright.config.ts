import { defineConfig } from '@playwright/test';
import { createServer, type AddressInfo } from 'node:net';
import { chromiumArguments, findChromium } from '../chromium.mjs';

/** The built site is served on this port; chosen once and inherited by the workers, which load this file again. */
const port = (process.env.PLAYGROUND_PORT ??= await freePort());
const baseURL = `http://127.0.0.1:${port}/`;
const executablePath = findChromium();

/** Specs of the built site in a real Chromium. Run `npm run build` first, or `npm test`, which does. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../node_modules/.cache/playwright',
  // In ms: several times what the slowest spec and the slowest expectation take on a busy machine.
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  reporter: 'list',
  webServer: {
    command: `npx vite preview --host 127.0.0.1 --port ${port} --strictPort`,
    cwd: '../..',
    url: baseURL,
  },
  use: {
    baseURL,
    serviceWorkers: 'block', // it would answer in place of the server, whose answers specs change
    viewport: { width: 1366, height: 768 },
    launchOptions: { args: chromiumArguments, ...(executablePath === undefined ? {} : { executablePath }) },
  },
});

/** A port that nothing listens on. */
function freePort(): Promise<string> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address() as AddressInfo;
      server.close(() => resolve(String(address.port)));
    });
  });
}
