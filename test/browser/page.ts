import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type BrowserContext, type Page } from '@playwright/test';

export { expect };

interface Fixtures {
  /** What went wrong so far, a sentence each; a spec that leaves any behind fails. One that provokes a problem on purpose takes it out. */
  problems: string[];
}

/**
 * The `test` of every spec. A spec fails, whatever else it checks, when any page of its context sends a request to
 * another origin, breaks the Content-Security-Policy, throws, or writes an error to the console.
 */
export const test = base.extend<Fixtures>({
  problems: [
    async ({ context, baseURL }, use) => {
      const problems: string[] = [];
      await watch(context, new URL(baseURL ?? '').origin, problems);
      await use(problems);
      expect(problems, 'problems of the page').toEqual([]);
    },
    { auto: true },
  ],
});

/** Notes every breach of a promise in any page of the context, present and to come. */
async function watch(context: BrowserContext, origin: string, problems: string[]): Promise<void> {
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
      console.error(`policy: ${effectiveDirective} refused ${blockedURI} ${sample}`);
    });
  });
  context.on('request', (request) => {
    const { origin: asked, protocol, href } = new URL(request.url());
    if (asked !== origin && !['data:', 'blob:'].includes(protocol)) problems.push(`request to ${href}`);
  });
  context.on('weberror', (error) => problems.push(`uncaught ${String(error.error())}`));
  context.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
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
  const { violations } = await new AxeBuilder({ page }).withTags(wcag).analyze();
  const findings = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
  expect(findings, 'findings of axe').toEqual([]);
}
