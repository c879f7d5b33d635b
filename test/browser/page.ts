import AxeBuilder from '@axe-core/playwright';
import {
  test as base,
  expect,
  type BrowserContext,
  type ConsoleMessage,
  type Page,
  type Request,
  type WebError,
} from '@playwright/test';

export { expect };

interface Fixtures {
  /** What went wrong so far, a sentence each; a spec that leaves any behind fails. One that provokes a problem on purpose takes it out. */
  problems: string[];
}

interface WorkerFixtures {
  /** The context that the specs of a worker share, so that the browser keeps the files of the site. */
  sharedContext: BrowserContext;
}

/**
 * The `test` of specs that need a context of their own, such as those about a first visit, storage or the clipboard.
 * A spec fails, whatever else it checks, when any page of its context sends a request to another origin, breaks the
 * Content-Security-Policy, throws, or writes an error to the console.
 */
export const ownContextTest = base.extend<Fixtures>({
  context: async ({ context }, use) => {
    await reportViolations(context);
    await use(context);
  },
  problems: [
    async ({ context, baseURL }, use) => {
      const problems: string[] = [];
      const stop = watch(context, new URL(baseURL ?? '').origin, problems);
      await use(problems);
      stop();
      expect(problems, 'problems of the page').toEqual([]);
    },
    { auto: true },
  ],
});

/** The `test` of all other specs: each gets a page of its own, in a context whose storage and permissions are empty. */
export const test = ownContextTest.extend<object, WorkerFixtures>({
  sharedContext: [
    async ({ browser }, use, { project }) => {
      const { baseURL, viewport, serviceWorkers } = project.use;
      const context = await browser.newContext({
        ...(baseURL !== undefined && { baseURL }),
        ...(viewport !== undefined && { viewport }),
        ...(serviceWorkers !== undefined && { serviceWorkers }),
      });
      await reportViolations(context);
      await use(context);
      await context.close();
    },
    { scope: 'worker' },
  ],
  context: async ({ sharedContext, baseURL }, use) => {
    await use(sharedContext);
    await empty(sharedContext, new URL(baseURL ?? '').origin);
  },
});

/** Closes the pages of a context and removes what they stored and were permitted. */
async function empty(context: BrowserContext, origin: string): Promise<void> {
  await Promise.all(context.pages().map((page) => page.close()));
  await context.clearPermissions();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', {
    origin,
    storageTypes: 'cookies,local_storage,indexeddb,cache_storage,service_workers',
  });
  await page.close();
}

/** Has every page of a context write a violation of the Content-Security-Policy to its console. */
async function reportViolations(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
      console.error(`policy: ${effectiveDirective} refused ${blockedURI} ${sample}`);
    });
  });
}

/** Notes every breach of a promise in any page of the context, present and to come, until the returned function is called. */
function watch(context: BrowserContext, origin: string, problems: string[]): () => void {
  const onRequest = (request: Request) => {
    const { origin: asked, protocol, href } = new URL(request.url());
    if (asked !== origin && !['data:', 'blob:'].includes(protocol)) problems.push(`request to ${href}`);
  };
  const onError = (error: WebError) => problems.push(`uncaught ${String(error.error())}`);
  const onMessage = (message: ConsoleMessage) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  };
  context.on('request', onRequest).on('weberror', onError).on('console', onMessage);
  return () => {
    context.off('request', onRequest).off('weberror', onError).off('console', onMessage);
  };
}

/** How a spec wants the page to open. */
export interface Opening {
  /** The part of the address after `#`, as a shared link has it. */
  readonly hash?: string;
  readonly colorScheme?: 'light' | 'dark';
  readonly viewport?: { readonly width: number; readonly height: number };
}

/** A phone in the hand, in CSS pixels. */
export const phone = { width: 390, height: 844 };

/** Opens the playground and waits until it has drawn itself. */
export async function openPlayground(
  page: Page,
  { hash, colorScheme, viewport }: Opening = {},
): Promise<void> {
  if (colorScheme) await page.emulateMedia({ colorScheme });
  if (viewport) await page.setViewportSize(viewport);
  await page.goto(hash === undefined ? './' : `./#${hash}`);
  await expect(page.getByRole('main')).toBeVisible();
}

/** Rules of WCAG up to 2.2, levels A and AA, as axe tags them. */
const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Fails with the rule and the elements when axe finds a breach of WCAG 2.2 AA in the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  const axe = new AxeBuilder({ page }).withTags(wcag).options({ resultTypes: ['violations'] });
  // Frames are checked in a page that axe opens for it, which takes as long again.
  const { violations } = await axe.setLegacyMode(page.frames().length === 1).analyze();
  const findings = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
  expect(findings, 'findings of axe').toEqual([]);
}
