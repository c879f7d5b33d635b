import { playwright } from '@vitest/browser-playwright';
import type { TestProjectConfiguration } from 'vitest/config';
import { chromiumArguments, findChromium } from '../../test/chromium.mjs';

/** Tests that need a page: components, and state, whose effects run in a browser only. */
const inBrowser = ['test/ui/**/*.test.ts', 'test/state/**/*.test.ts'];

/** The two Vitest projects: `unit` in Node, `components` in a real Chromium. Playwright's specs are apart, in `test/browser`. */
export const projects: TestProjectConfiguration[] = [
  {
    extends: true,
    test: { name: 'unit', environment: 'node', include: ['test/**/*.test.ts'], exclude: inBrowser },
  },
  {
    extends: true,
    test: {
      name: 'components',
      include: inBrowser,
      browser: {
        enabled: true,
        headless: true,
        screenshotFailures: false,
        instances: [{ browser: 'chromium' }],
        provider: playwright({ launchOptions: { ...executable(), args: chromiumArguments } }),
      },
    },
  },
];

/** The browser found on this machine; without one Playwright says what it misses. */
function executable(): { executablePath?: string } {
  const executablePath = findChromium();
  return executablePath === undefined ? {} : { executablePath };
}
