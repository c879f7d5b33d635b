// @ts-check
/**
 * Measures, in the built page in Chromium, the time from a key going down to the request having changed, and to the
 * end of the frame that shows it, for a template of 40 macros and an event of 100 fields.
 */
import { chromium } from '@playwright/test';
import { fileURLToPath } from 'node:url';
import { build, preview } from 'vite';
import { chromiumArguments, ensureChromium } from '../chromium.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const outDir = fileURLToPath(new URL('../../node_modules/.cache/bench-site/', import.meta.url));

/** What is typed, nine times over; the first round, in which the browser still compiles the page, has a row of its own: a parameter with literal text and a macro that completion is offered for. */
const inTemplate = '&note=abc(city';
const inEvent = 'a value + more';
const times = 9;
/** Longest wait for the request to change after a key, in ms; a key that changes nothing is told, not timed. */
const patience = 1000;
/** Between two keys, in ms, as a fast typist leaves it. */
const pause = 40;

/** @typedef {{ written: number, shown: number }} Stroke Times after the key went down, in ms. */
/** @typedef {{ strokes: Stroke[], work: number }} Typed Some keys, and the processor time of one, in ms. */

/**
 * Builds the page, types in it and prints what it took.
 *
 * @param {{ template: string, event: string }} texts What the two text boxes hold.
 * @param {(title: string, head: string[], rows: string[][]) => void} printTable
 * @param {(values: number[], share: number) => number} quantile
 */
export async function benchKeystrokes({ template, event }, printTable, quantile) {
  const browserAt = ensureChromium();
  if (!browserAt.ok) throw new Error(browserAt.message);
  await build({ root, logLevel: 'error', build: { outDir, emptyOutDir: true } });
  const server = await preview({
    root,
    logLevel: 'error',
    build: { outDir },
    preview: { port: 0, host: '127.0.0.1' },
  });
  const browser = await chromium.launch({ executablePath: browserAt.path, args: chromiumArguments });
  try {
    const page = await openPage(browser, server.resolvedUrls?.local[0] ?? '', { template, event });
    const rows = [];
    for (const name of /** @type {const} */ (['Template', 'Event'])) {
      const [first, rest] = await typeAll(page, name);
      rows.push(rowOf(name, rest, quantile), rowOf(`${name}, first keys`, first, quantile));
    }
    printTable(
      `Keystroke to changed request, ms, Chromium ${browser.version()} (targets: written within 4, p95 9, processor time 8)`,
      ['', 'keys', 'written', 'p95', 'shown', 'p95', 'processor time a key'],
      rows,
    );
  } finally {
    await browser.close();
    await server.close();
  }
}

/**
 * Sums up the strokes of some rounds.
 *
 * @param {string} name
 * @param {Typed} typed
 * @param {(values: number[], share: number) => number} quantile
 */
function rowOf(name, { strokes, work }, quantile) {
  const times = [strokes.map((each) => each.written), strokes.map((each) => each.shown)];
  const cells = times.flatMap((each) => [quantile(each, 0.5), quantile(each, 0.95)]);
  return [name, String(strokes.length), ...[...cells, work].map((each) => each.toFixed(1))];
}

/**
 * Opens the page with the given texts, and a stopwatch in it.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url
 * @param {{ template: string, event: string }} texts
 */
async function openPage(browser, url, { template, event }) {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.addInitScript(stopwatch);
  await page.goto(url);
  const request = page.getByTestId('request-text');
  await request.waitFor();
  // The full editors come after the text boxes; what is measured is typing in them.
  await page.locator('.cm-content').nth(1).waitFor();
  for (const [name, text] of Object.entries({ Template: template, Event: event })) {
    await page.getByRole('textbox', { name, exact: true }).focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText(text);
    await page.waitForTimeout(500);
  }
  const macros = await request.locator('[data-number]').count();
  if (macros !== 40) throw new Error(`The page shows ${String(macros)} macros where 40 are expected.`);
  return page;
}

/**
 * Types in a text box, key by key: in the template behind its first parameter, in the event in the text of a field that
 * the template uses. Both stand on the second line.
 *
 * @param {import('@playwright/test').Page} page
 * @param {'Template' | 'Event'} name
 * @returns {Promise<[first: Typed, rest: Typed]>} The first round, and all others.
 */
async function typeAll(page, name) {
  const isTemplate = name === 'Template';
  await page.getByRole('textbox', { name, exact: true }).focus();
  const way = ['Control+Home', 'ArrowDown', 'End', ...(isTemplate ? [] : ['ArrowLeft', 'ArrowLeft'])];
  for (const key of way) await page.keyboard.press(key);
  const first = await typeRounds(page, isTemplate, 1);
  return [first, await typeRounds(page, isTemplate, times - 1)];
}

/**
 * Types some rounds where the cursor is.
 *
 * @param {import('@playwright/test').Page} page
 * @param {boolean} isTemplate
 * @param {number} rounds
 * @returns {Promise<Typed>}
 */
async function typeRounds(page, isTemplate, rounds) {
  const work = await countWork(page);
  /** @type {Stroke[]} */
  const strokes = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const key of isTemplate ? inTemplate : inEvent) strokes.push(...(await stroke(page, key)));
    // The editor has set the closing parenthesis itself; this steps over it.
    if (isTemplate) await page.keyboard.press(')');
  }
  return { strokes, work: (await work()) / strokes.length };
}

/**
 * Begins to count the processor time of the page's main thread. Unlike the time on the clock it hardly depends on what
 * else the machine does; it holds all that a key brings about, drawing and late work included.
 *
 * @param {import('@playwright/test').Page} page
 * @returns {Promise<() => Promise<number>>} Gives the time so far, in ms.
 */
async function countWork(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const read = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
  };
  const before = await read();
  return async () => (await read()) - before;
}

/**
 * Presses one key and reads the stopwatch. Gives nothing when the request did not change.
 *
 * @param {import('@playwright/test').Page} page
 * @param {string} key
 * @returns {Promise<Stroke[]>}
 */
async function stroke(page, key) {
  await page.keyboard.press(key === ' ' ? 'Space' : key);
  const found = await page.evaluate((wait) => window.stopwatch.read(wait), patience);
  await page.waitForTimeout(pause);
  if (found === undefined) console.log(`  The key “${key}” changed nothing within ${String(patience)} ms.`);
  return found === undefined ? [] : [found];
}

/** Runs in the page before anything of it: takes the time from each key to the request's text, and to the end of the frame. */
function stopwatch() {
  /** @type {number | undefined} */
  let start;
  let before = '';
  /** @type {((stroke: Stroke | undefined) => void)} */
  let tell = () => undefined;
  /** @type {Promise<Stroke | undefined>} */
  let told = Promise.resolve(undefined);

  const text = () => document.querySelector('[data-testid="request-text"]')?.textContent ?? '';

  addEventListener(
    'keydown',
    () => {
      told = new Promise((resolve) => (tell = resolve));
      before = text();
      start = performance.now();
    },
    true,
  );
  new MutationObserver(() => {
    const now = performance.now();
    if (start === undefined || text() === before) return;
    const written = now - start;
    const from = start;
    start = undefined;
    // A task that is put in the queue within a frame runs once the frame has been drawn.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => tell({ written, shown: performance.now() - from });
      port2.postMessage(undefined);
    });
  }).observe(document, { subtree: true, childList: true, characterData: true });

  window.stopwatch = {
    read: (wait) => Promise.race([told, new Promise((resolve) => setTimeout(resolve, wait, undefined))]),
  };
}
