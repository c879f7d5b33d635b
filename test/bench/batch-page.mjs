// @ts-check
/**
 * Runs a file of events in the built page in Chromium, with all counts and verdicts: how long it takes, how long the page
 * does not answer, and the most memory that the process of the page has at a time.
 *
 * The longest task is given as it took by the clock, which on two processors includes waiting for the two workers, and as
 * the time that it was on a processor. Memory is given with the code of the browser, which all its processes share, and
 * as what the process has for itself.
 */
import { chromium } from '@playwright/test';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { chromiumArguments, ensureChromium } from '../chromium.mjs';
import { serve } from './serve.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const outDir = fileURLToPath(new URL('../../node_modules/.cache/bench-site/', import.meta.url));

/**
 * Builds the page, runs files of these sizes, and prints the figures.
 *
 * @param {readonly number[]} sizes Rows.
 * @param {string} template
 * @param {(path: string, rows: number) => number} writeRows
 * @param {(title: string, head: string[], rows: string[][]) => void} printTable
 */
export async function benchBatchPage(sizes, template, writeRows, printTable) {
  const browserAt = ensureChromium();
  if (!browserAt.ok) throw new Error(browserAt.message);
  await build({ root, logLevel: 'error', build: { outDir, emptyOutDir: true } });
  const site = await serve('playground', outDir, {}, 2);
  const folder = mkdtempSync(join(tmpdir(), 'batch-'));
  const rows = [];
  for (const size of sizes) {
    const path = join(folder, `${String(size)}.csv`);
    const bytes = writeRows(path, size);
    const figures = await runFile(browserAt.path, site.url, path, template);
    rows.push([
      `${size.toLocaleString('en')} rows, ${String(Math.round(bytes / 1e6))} MB`,
      ((figures.ms / 1000 / size) * 1e6).toFixed(2),
      String(Math.round(figures.longest)),
      String(Math.round(figures.longestOnProcessor)),
      String(Math.round(figures.memory / 1024)),
      String(Math.round(figures.ownMemory / 1024)),
    ]);
    rmSync(path);
  }
  rmSync(folder, { recursive: true });
  site.close();
  printTable(
    'The page in Chromium, with verdicts and all statistics (targets: 300 MB for 600 MB, no task over 50 ms)',
    ['', 's per 1 M rows', 'longest task, ms', '… on a processor', 'peak memory, MB', '… of its own'],
    rows,
  );
}

/**
 * @param {string} executablePath
 * @param {string} url
 * @param {string} path
 * @param {string} template
 */
async function runFile(executablePath, url, path, template) {
  const browser = await chromium.launch({ executablePath, args: chromiumArguments });
  const page = await browser.newPage();
  await page.goto(url);
  await page.getByRole('textbox', { name: 'Template' }).fill(template);
  await page.getByRole('radio', { name: /Many events/ }).check({ force: true });
  const input = page.getByLabel('Events file');
  await input.waitFor({ state: 'attached' });
  await page.evaluate(() => {
    const tasks = /** @type {number[]} */ ([]);
    new PerformanceObserver((list) =>
      tasks.push(...list.getEntries().map(({ duration }) => duration)),
    ).observe({
      type: 'longtask',
    });
    Object.assign(window, { tasks });
  });
  const own = watchOwnMemory();
  await browser.startTracing(page, { categories: ['toplevel'] });
  const start = performance.now();
  await input.setInputFiles(path);
  await page.getByText(/It never left this browser/).waitFor({ timeout: 0 });
  const ms = performance.now() - start;
  const longest = await page.evaluate(() => Math.max(0, ...Reflect.get(window, 'tasks')));
  const memory = Math.max(0, ...renderers('VmHWM'));
  const longestOnProcessor = longestTask(await browser.stopTracing());
  await browser.close();
  return { ms, longest, longestOnProcessor, memory, ownMemory: own.stop() };
}

/**
 * The longest task of the page, in ms of processor time.
 *
 * @param {Buffer} trace
 */
function longestTask(trace) {
  /** @type {{ traceEvents: { name: string, pid: number, tid: number, tdur?: number, args: { name?: string } }[] }} */
  const { traceEvents: events } = JSON.parse(trace.toString());
  const threads = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const tasks = events.filter(
    ({ name, pid, tid }) => name === 'ThreadControllerImpl::RunTask' && threads.has(`${pid} ${tid}`),
  );
  return Math.max(0, ...tasks.map(({ tdur = 0 }) => tdur)) / 1000;
}

// What the process has for itself, in kB, is looked at again and again, since its peak is kept nowhere.
function watchOwnMemory() {
  let peak = 0;
  const timer = setInterval(() => (peak = Math.max(peak, ...renderers('RssAnon'))), 20);
  return {
    stop: () => {
      clearInterval(timer);
      return peak;
    },
  };
}

/**
 * A figure of each process that draws pages, in kB; workers run in the process of their page. Linux only.
 *
 * @param {string} figure
 */
function renderers(figure) {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.map((pid) => {
    try {
      if (!readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--type=renderer')) return 0;
      const status = readFileSync(`/proc/${pid}/status`, 'utf8');
      return Number(new RegExp(`${figure}:\\s+(\\d+)`).exec(status)?.[1] ?? 0);
    } catch {
      return 0;
    }
  });
}
