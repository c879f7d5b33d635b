// @ts-check
/**
 * Measures, in the built page in Chromium, how long a first visit takes on a slow line with a slow processor: until
 * something is painted, until one can type, until the request is there, and until both full editors are. Beside it the
 * text mode of vanilla-jsoneditor, served and measured in the same way.
 */
import { chromium } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { chromiumArguments, ensureChromium } from '../chromium.mjs';
import { serve } from './serve.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const outDir = fileURLToPath(new URL('../../node_modules/.cache/bench-site/', import.meta.url));
const peerDir = fileURLToPath(new URL('../../node_modules/.cache/bench-peer/', import.meta.url));

const visits = 5;
/** The line: round trip in ms, bytes a second. The processor: how many times slower. */
const line = { latency: 150, throughput: 1_600_000 / 8, slowdown: 4 };
/** Nothing loads for this long, in ms: the visit is over. */
const quiet = 1000;

const peer = { name: 'vanilla-jsoneditor', version: '3.13.0' };
const peerPage = `<!doctype html><meta charset="utf-8"><title>x</title><div id="app"></div><script type="module">
import { createJSONEditor } from './standalone.js';
createJSONEditor({ target: document.getElementById('app'), props: { content: { text: '{"event_name":"af_purchase"}' }, mode: 'text' } });
</script>`;

/** @typedef {Record<'paint' | 'typing' | 'request' | 'editors', number | undefined>} Moments Times since the visit began, in ms. */
/** @typedef {{ at: number, bytes: number }} Arrival One file: when it was asked for, in ms since the visit began, and what went over the line. */
/** @typedef {{ moments: Moments, arrivals: Arrival[] }} Visit */
/** @typedef {import('./serve.mjs').Site} Site */

/**
 * Builds the page, visits it and its peer in turn, and prints the medians.
 *
 * @param {(title: string, head: string[], rows: string[][]) => void} printTable
 * @param {(values: number[], share: number) => number} quantile
 */
export async function benchLoad(printTable, quantile) {
  const browserAt = ensureChromium();
  if (!browserAt.ok) throw new Error(browserAt.message);
  await build({ root, logLevel: 'error', build: { outDir, emptyOutDir: true } });
  const sites = [await serve('playground', outDir, {}, 2), ...(await peerSite())];
  const browser = await chromium.launch({ executablePath: browserAt.path, args: chromiumArguments });
  try {
    /** @type {Visit[][]} */
    const all = sites.map(() => []);
    for (let round = 0; round < visits; round += 1) {
      for (const [index, site] of sites.entries()) all[index]?.push(await visit(browser, site));
    }
    const median = (/** @type {(number | undefined)[]} */ values) => {
      const known = values.filter((value) => value !== undefined);
      return known.length === 0 ? '-' : Math.round(quantile(known, 0.5)).toLocaleString('en');
    };
    printTable(
      `A first visit at CPU × ${line.slowdown}, 1.6 Mb/s, ${line.latency} ms, HTTP/1.1, median of ${visits}, ms and bytes (targets: editors 2,200 after at most 15 requests)`,
      ['', 'paint', 'typing', 'request', 'editors', 'requests', 'bytes', 'all requests', 'all bytes'],
      sites.map(({ name }, index) => rowOf(name, all[index] ?? [], median)),
    );
  } finally {
    await browser.close();
    for (const { close } of sites) close();
  }
}

/**
 * @param {string} name
 * @param {Visit[]} visited
 * @param {(values: (number | undefined)[]) => string} median
 */
function rowOf(name, visited, median) {
  const before = (/** @type {Visit} */ { moments, arrivals }) =>
    arrivals.filter(({ at }) => at < (moments.editors ?? 0));
  const bytes = (/** @type {Arrival[]} */ some) => some.reduce((sum, each) => sum + each.bytes, 0);
  return [
    name,
    .../** @type {const} */ (['paint', 'typing', 'request', 'editors']).map((moment) =>
      median(visited.map(({ moments }) => moments[moment])),
    ),
    median(visited.map((each) => before(each).length)),
    median(visited.map((each) => bytes(before(each)))),
    median(visited.map(({ arrivals }) => arrivals.length)),
    median(visited.map(({ arrivals }) => bytes(arrivals))),
  ];
}

/**
 * Opens a site in a fresh context on the slow line.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {Site} site
 * @returns {Promise<Visit>}
 */
async function visit(browser, { url, editors }) {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    serviceWorkers: 'block', // it copies all files of the site, after the visit
  });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: line.latency,
    downloadThroughput: line.throughput,
    uploadThroughput: line.throughput,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: line.slowdown });
  const arrivals = watch(session);
  await page.addInitScript(stopwatch, editors);
  await page.goto(url);
  await page
    .locator('.cm-content')
    .nth(editors - 1)
    .waitFor();
  await arrivals.ended();
  const moments = await page.evaluate(() => window.moments);
  await context.close();
  return { moments, arrivals: arrivals.all() };
}

/**
 * Notes what goes over the line.
 *
 * @param {import('@playwright/test').CDPSession} session
 */
function watch(session) {
  let start = 0;
  let last = performance.now();
  /** @type {Map<string, Arrival>} */
  const asked = new Map();
  session.on('Network.requestWillBeSent', ({ requestId, timestamp, request }) => {
    if (request.url.startsWith('data:')) return;
    if (start === 0) start = timestamp;
    last = performance.now();
    asked.set(requestId, { at: (timestamp - start) * 1000, bytes: 0 });
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    last = performance.now();
    const arrival = asked.get(requestId);
    if (arrival !== undefined) arrival.bytes = encodedDataLength;
  });
  return {
    all: () => [...asked.values()],
    /** Waits until nothing has loaded for a while. */
    ended: async () => {
      while (performance.now() - last < quiet) await new Promise((resolve) => setTimeout(resolve, quiet / 5));
    },
  };
}

/** Runs in the page before anything of it: notes when each moment was first true. */
function stopwatch(/** @type {number} */ editors) {
  /** @type {Moments} */
  const moments = { paint: undefined, typing: undefined, request: undefined, editors: undefined };
  window.moments = moments;
  const isThere = (/** @type {string} */ selector) => document.querySelector(selector) !== null;
  new PerformanceObserver((list) => {
    moments.paint ??= list.getEntries()[0]?.startTime;
  }).observe({ type: 'paint', buffered: true });
  new MutationObserver(() => {
    const now = performance.now();
    if (isThere('textarea, .cm-content')) moments.typing ??= now;
    const request = document.querySelector('[data-testid="request-text"]');
    if (request !== null && request.textContent !== '') moments.request ??= now;
    if (document.querySelectorAll('.cm-content').length >= editors) moments.editors ??= now;
  }).observe(document, { subtree: true, childList: true });
}

/** @returns {Promise<Site[]>} The peer, or nothing where it cannot be had. */
async function peerSite() {
  const file = join(peerDir, 'package', 'standalone.js');
  try {
    mkdirSync(peerDir, { recursive: true });
    if (!existsSync(file)) {
      execFileSync('npm', ['pack', '--silent', `${peer.name}@${peer.version}`], { cwd: peerDir });
      execFileSync('tar', ['-xzf', `${peer.name}-${peer.version}.tgz`], { cwd: peerDir });
    }
    const files = { 'index.html': peerPage, 'standalone.js': readFileSync(file) };
    return [await serve(`${peer.name} ${peer.version}`, '', files, 1)];
  } catch (problem) {
    console.log(`  ${peer.name} could not be had, so it is not measured: ${String(problem)}`);
    return [];
  }
}
