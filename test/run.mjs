// @ts-check
/**
 * `npm test`: runs every check, whatever failed before, and closes with `N passed, N failed` over all of them.
 * `npm test -- unit browser` runs the named steps only. As many steps run at a time as there are processors; what a
 * step prints is shown when it ends.
 *
 * @typedef {import('./count.mjs').Count} Count
 * @typedef {object} Step
 * @property {(report: string) => string[]} commands Shell commands, given the file to write a report to; the step passes when all of them do.
 * @property {(report: string) => Count} [count] Counts the tests in a runner's report. Without it the step counts as one.
 * @property {boolean} [inBrowser] Whether it needs a Chromium.
 * @property {() => string | undefined} [absent] Returns what this machine lacks for it. It is then not run, and the summary says so.
 * @property {string} [after] An earlier step that this one waits for. Without its success this one makes no sense, and counts as failed.
 * @typedef {Count & { name: string, seconds: number, absent?: string }} Result
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { ensureChromium } from './chromium.mjs';
import { countPlaywright, countVitest } from './count.mjs';
import { findFirefox } from './firefox/find.mjs';

const root = join(import.meta.dirname, '..');
const reports = mkdtempSync(join(tmpdir(), 'postback-playground-'));
/** @type {NodeJS.ProcessEnv} */
const env = {
  ...process.env,
  PATH: [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter),
  // ESLint reads components as TypeScript from the start, instead of making a new program for each of them.
  SVELTE_ESLINT_PARSER_EXPERIMENTAL_TS_SYS_HOOK: '1',
};

/** Longest time for one command, in ms; a runner that hangs is ended. */
const commandTimeout = 40 * 60_000;

/** @returns {Step['commands']} */
const vitest = (/** @type {string} */ projects) => (report) => [
  `vitest run --reporter=default --reporter=json --outputFile.json="${report}" ${projects}`,
];

/** TypeScript 7, which is several times as fast as `tsc`, the release whose interface ESLint and some tests use. */
const typescript = 'node node_modules/@typescript/native/bin/tsc';

/**
 * The steps, in the order in which they start. The specs of the built site leave a processor idle now and then and take
 * longest, so they start as soon as there is a site, beside the unit tests; the short steps fill what is left.
 *
 * @type {Record<string, Step>}
 */
const steps = {
  build: { commands: () => ['vite build'] },
  unit: { commands: vitest('--project unit --project state'), count: countVitest },
  browser: {
    commands: () => ['playwright test -c test/browser/playwright.config.ts --reporter=list,json'],
    count: countPlaywright,
    inBrowser: true,
    after: 'build',
  },
  components: { commands: vitest('--project components'), count: countVitest, inBrowser: true },
  lint: { commands: () => ['eslint -c .config/eslint.config.js --max-warnings 0 .', 'oxlint'] },
  firefox: {
    commands: vitest('--project firefox'),
    count: countVitest,
    absent: () => (findFirefox() === undefined ? 'no Firefox is installed' : undefined),
    after: 'build',
  },
  types: {
    // Sources have no types of Node; components are checked with tests only, and lint keeps Node's names out of them.
    commands: () => [
      `${typescript} -p .config/tsconfig.pure.json`,
      `${typescript} -p src/cli/tsconfig.json`,
      `${typescript} -p tsconfig.json`,
      'node test/kernel.mjs --check',
      'svelte-check --tsgo --tsconfig ./test/tsconfig.json --output human --fail-on-warnings',
    ],
  },
  format: { commands: () => ['oxfmt --list-different'] },
};

process.exitCode = await main(process.argv.slice(2));

/**
 * Runs the named steps, or all of them.
 *
 * @param {string[]} names
 * @returns {Promise<number>} The exit code.
 */
async function main(names) {
  const unknown = names.filter((name) => !Object.hasOwn(steps, name));
  if (unknown.length > 0) {
    console.error(`There is no step ${unknown.join(', ')}; the steps are ${Object.keys(steps).join(', ')}.`);
    return 1;
  }
  const chosen = Object.entries(steps).filter(([name]) => names.length === 0 || names.includes(name));
  const chromium = chosen.some(([, { inBrowser }]) => inBrowser) ? ensureChromium() : undefined;
  if (chromium?.ok) env.CHROMIUM_PATH = chromium.path;
  const problem = chromium?.ok === false ? chromium.message : undefined;
  /** @type {Map<string, Promise<Result>>} */
  const started = new Map();
  await inLanes(chosen, async ([name, step]) => {
    const result = timed(name, step, started.get(step.after ?? ''), problem);
    started.set(name, result);
    await result;
  });
  rmSync(reports, { recursive: true, force: true });
  return close(await Promise.all(started.values()));
}

/**
 * Works through items in their order, as many at a time as there are processors.
 *
 * @template Item
 * @param {Item[]} items
 * @param {(item: Item) => Promise<void>} work
 */
async function inLanes(items, work) {
  const waiting = items.values();
  const lane = async () => {
    for (const item of waiting) await work(item);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, lane));
}

/**
 * Runs one step and prints what it printed under its headline.
 *
 * @param {string} name
 * @param {Step} step
 * @param {Promise<Result>} [before] The step that this one waits for.
 * @param {string} [noBrowser] Why there is no browser.
 * @returns {Promise<Result>}
 */
async function timed(name, step, before, noBrowser) {
  const absent = step.absent?.();
  if (absent !== undefined) return { name, passed: 0, failures: [], seconds: 0, absent };
  const hasFailedBefore = ((await before)?.failures.length ?? 0) > 0;
  const start = performance.now();
  const obstacle = hasFailedBefore ? `Not run, because ${step.after} failed.\n` : step.inBrowser && noBrowser;
  const { output, ...count } = obstacle
    ? { output: obstacle, passed: 0, failures: ['not run'] }
    : await run(name, step);
  process.stdout.write(`\n== ${name} ==\n${output}`);
  return { name, ...count, seconds: (performance.now() - start) / 1000 };
}

/**
 * Runs the commands of a step, all of them, and counts.
 *
 * @param {string} name
 * @param {Step} step
 * @returns {Promise<Count & { output: string }>}
 */
async function run(name, { commands, count }) {
  const report = join(reports, `${name}.json`);
  let output = '';
  let succeeded = true;
  for (const command of commands(report)) {
    const ended = await execute(command, report);
    output += ended.output;
    succeeded &&= ended.succeeded;
  }
  if (!count) {
    return { output, passed: succeeded ? 1 : 0, failures: succeeded ? [] : ['it reports a problem'] };
  }
  const counted = read(report, count);
  const isSilent = counted.failures.length === 0 && (!succeeded || counted.passed === 0);
  return { output, ...counted, ...(isSilent && { failures: ['it ended without saying what failed'] }) };
}

/**
 * Runs a command and collects what it prints.
 *
 * @param {string} command
 * @param {string} report Where Playwright writes its report; it has no option for that.
 * @returns {Promise<{ output: string, succeeded: boolean }>}
 */
function execute(command, report) {
  return new Promise((resolve) => {
    const child = spawn(command, {
      cwd: root,
      env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
      shell: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: commandTimeout,
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    }
    child.on('error', (error) => (output += `${error.message}\n`));
    child.on('close', (code) => resolve({ output, succeeded: code === 0 }));
  });
}

/**
 * Returns what a runner reported; nothing when it ended before it could.
 *
 * @param {string} report
 * @param {(report: string) => Count} count
 * @returns {Count}
 */
function read(report, count) {
  try {
    return count(readFileSync(report, 'utf8'));
  } catch {
    return { passed: 0, failures: [] };
  }
}

/**
 * Prints what failed, a row for each step, and the sum.
 *
 * @param {Result[]} results
 * @returns {number} The exit code.
 */
function close(results) {
  console.log('\n== summary ==');
  for (const { name, failures } of results) {
    for (const failure of failures) console.log(`${name} failed: ${failure.replace(`${root}/`, '')}`);
  }
  for (const { name, passed, failures, seconds, absent } of results) {
    const counts = `${passed} passed, ${failures.length} failed  (${seconds.toFixed(1)} s)`;
    console.log(`${name.padEnd(12)} ${absent === undefined ? counts : `not run: ${absent}`}`);
  }
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce((sum, { failures }) => sum + failures.length, 0);
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
}
