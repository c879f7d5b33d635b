import { playwright } from '@vitest/browser-playwright';
import type { TestProjectConfiguration } from 'vitest/config';
import { chromiumArguments, findChromium } from '../../test/chromium.mjs';

/** State tests that need a document, an address bar or IndexedDB; the others run in Node. */
const stateInBrowser = [
  'test/state/address.test.ts',
  'test/state/sharing.test.ts',
  'test/state/store.test.ts',
  'test/state/sync.test.ts',
  'test/state/history/store.test.ts',
];

/** Values that a property test draws by default. `FC_RUNS` asks for more or fewer. */
const DEFAULT_RUNS = 2000;

const runs = Number(process.env.FC_RUNS ?? DEFAULT_RUNS);

/** Settings of every project. */
const shared = {
  /** In ms: the slowest test takes 3 s on two quiet cores. Properties may take longer where they draw more values. */
  testTimeout: 30_000 * Math.max(1, runs / DEFAULT_RUNS),
  /** In ms: what is waited for comes at once on a quiet machine, and after some seconds beside other work. */
  expect: { poll: { timeout: 10_000 } },
  /** Property tests draw the same values in every run, unless `FC_SEED` asks for others. */
  env: { VITE_SEED: process.env.FC_SEED ?? '2026', VITE_RUNS: String(runs) },
  setupFiles: ['test/properties.ts'],
};

/** Tests in Node that need nothing of a browser. */
export const unit = {
  ...shared,
  name: 'unit',
  pool: 'threads' as const,
  isolate: false,
  include: ['test/**/*.test.ts'],
  exclude: ['test/ui/**', 'test/state/**', 'test/firefox/**'],
};

/**
 * The Vitest projects: `unit` in Node, `state` in Node with the browser build of Svelte, whose effects run, and
 * `components` in a real Chromium. Playwright's specs are separate, in `test/browser`.
 */
export const projects: TestProjectConfiguration[] = [
  { extends: true, test: unit },
  {
    extends: true,
    resolve: { conditions: ['browser'] },
    test: {
      ...shared,
      name: 'state',
      environment: './test/state/environment.ts',
      pool: 'threads',
      isolate: false,
      include: ['test/state/**/*.test.ts'],
      exclude: stateInBrowser,
    },
  },
  {
    extends: true,
    test: { ...shared, name: 'firefox', include: ['test/firefox/**/*.test.ts'], fileParallelism: false },
  },
  {
    extends: true,
    test: {
      ...shared,
      name: 'components',
      setupFiles: [...shared.setupFiles, 'test/ui/cleanup.ts'],
      isolate: false,
      include: ['test/ui/**/*.test.ts', ...stateInBrowser],
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
