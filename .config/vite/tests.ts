import { playwright } from '@vitest/browser-playwright';
import type { TestProjectConfiguration } from 'vitest/config';
import { chromiumArguments, findChromium } from '../../test/chromium.mjs';

/** Tests that need a page: components, and state, whose effects run in a browser only. */
const inBrowser = ['test/ui/**/*.test.ts', 'test/state/**/*.test.ts'];

/**
 * How long a test may take, in ms, before it counts as hanging. Speed is measured by the benchmark, so that a slow
 * machine fails no test.
 */
const testTimeout = 60_000;

/**
 * What the laws draw their values from: the same ones in every run, so that a red run speaks of the change at hand.
 * `FC_SEED` asks for others.
 */
const env = { VITE_SEED: process.env.FC_SEED ?? '2026' };

const setupFiles = ['test/seed.ts'];

/** The two Vitest projects: `unit` in Node, `components` in a real Chromium. Playwright's specs are apart, in `test/browser`. */
export const projects: TestProjectConfiguration[] = [
  {
    extends: true,
    test: {
      name: 'unit',
      testTimeout,
      env,
      setupFiles,
      environment: 'node',
      include: ['test/**/*.test.ts'],
      exclude: inBrowser,
    },
  },
  {
    extends: true,
    test: {
      name: 'components',
      testTimeout,
      env,
      setupFiles,
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
