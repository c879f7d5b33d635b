import {
  test as base,
  expect,
  type BrowserContext,
  type ConsoleMessage,
  type Page,
  type Request,
  type ViewportSize,
  type WebError,
} from '@playwright/test';
import { findingsOfAxe } from './axe';

export { expect };

interface Fixtures {
  /** What went wrong so far, a sentence each; a spec that leaves any behind fails. One that provokes a problem on purpose takes it out. */
  problems: string[];
}

interface WorkerFixtures {
  /** The context that the specs of a worker share, so that the browser keeps the files of the site. */
  sharedContext: BrowserContext;
  /** The page that the specs of a worker share, so that the browser keeps the scripts of the site compiled. */
  sharedPage: Page;
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

/**
 * The `test` of specs that need a page of their own, in a context whose storage and permissions are empty: those that
 * add scripts or listeners to the page, set its clock, or close it.
 */
export const ownPageTest = ownContextTest.extend<object, WorkerFixtures>({
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
  sharedPage: [({ sharedContext }, use) => sharedContext.newPage().then(use), { scope: 'worker' }],
  context: async ({ sharedContext, sharedPage, baseURL, viewport }, use) => {
    await use(sharedContext);
    const others = sharedContext.pages().filter((page) => page !== sharedPage);
    await Promise.all(others.map((page) => page.close()));
    await sharedContext.clearPermissions();
    await reset(sharedPage, new URL(baseURL ?? ''), viewport);
  },
});

/** The `test` of all other specs: they share a page, which is as a new one for each of them. */
export const test = ownPageTest.extend({
  // It depends on the context, which is emptied after each spec.
  page: async ({ context, sharedPage }, use) => {
    expect(context.pages()).toEqual([sharedPage]);
    await use(sharedPage);
  },
});

/** Removes what a page and the others of its context have stored, and what a spec has set on it. */
async function reset(page: Page, site: URL, viewport: ViewportSize | null): Promise<void> {
  await page.unrouteAll();
  if (viewport) await page.setViewportSize(viewport);
  await page.emulateMedia({ media: null, colorScheme: null, reducedMotion: null, forcedColors: null });
  await page.mouse.move(-1, -1);
  // A file without scripts: the playground would keep its draft when it is left.
  await page.goto(new URL('icon.svg', site).href);
  await page.evaluate(() => {
    sessionStorage.clear();
  });
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', {
    origin: site.origin,
    storageTypes: 'cookies,local_storage,indexeddb,cache_storage,service_workers',
  });
  await session.detach();
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
    const { url } = message.location();
    // Asked for by the browser for a document that names no icon, such as the file shown between two specs.
    const isIcon = new URL(url, origin).pathname === '/favicon.ico';
    if (message.type() === 'error' && !isIcon) problems.push(`console: ${message.text()} ${url}`);
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

/**
 * Fails with the rule and the elements when axe finds a breach of WCAG 2.2 AA or of good practice in the page as it
 * stands. Of a page with a modal dialog the dialog is checked, since what is beside it is inert and is checked without one.
 */
export async function expectAccessible(page: Page): Promise<void> {
  const findings = await Promise.all(page.frames().map(findingsOfAxe));
  expect(findings.flat(), 'findings of axe').toEqual([]);
}
