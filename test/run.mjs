// @ts-check
/**
 * `npm test`: runs every check in order, whatever failed before, and closes with `N passed, N failed` over all of them.
 * `npm test -- unit browser` runs the named steps only.
 *
 * @typedef {import('./count.mjs').Count} Count
 * @typedef {object} Step
 * @property {string[]} commands Shell commands; the step passes when all of them do.
 * @property {(report: string) => Count} [count] Reads the tests a runner reported. Without it the step counts as one.
 * @property {boolean} [inBrowser] Whether it needs a Chromium.
 * @property {string} [after] The step without whose success this one makes no sense, and counts as failed.
 * @typedef {Count & { name: string, seconds: number }} Result
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { ensureChromium } from './chromium.mjs';
import { countPlaywright, countVitest } from './count.mjs';

const root = join(import.meta.dirname, '..');
const reports = mkdtempSync(join(tmpdir(), 'postback-playground-'));
const report = join(reports, 'report.json');
/** @type {NodeJS.ProcessEnv} */
const env = {
  ...process.env,
  PATH: [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter),
  PLAYWRIGHT_JSON_OUTPUT_FILE: report,
};
const vitest = `vitest run --reporter=default --reporter=json --outputFile.json="${report}"`;

/** The Chromium of this run, looked for when the first step needs one. @type {ReturnType<typeof ensureChromium> | undefined} */
let browser;

/** Longest wait for one command, in ms; a runner that hangs ends here. */
const patience = 40 * 60_000;

/** @type {Record<string, Step>} */
const steps = {
  format: { commands: ['prettier --check --log-level warn .'] },
  lint: { commands: ['eslint -c .config/eslint.config.js --max-warnings 0 .'] },
  types: {
    commands: [
      'tsc -p .config/tsconfig.pure.json',
      'svelte-check --tsconfig ./tsconfig.json --output human --fail-on-warnings',
      'svelte-check --tsconfig ./test/tsconfig.json --output human --fail-on-warnings',
    ],
  },
  unit: { commands: [`${vitest} --project unit --project state`], count: countVitest },
  build: { commands: ['vite build'] },
  components: { commands: [`${vitest} --project components`], count: countVitest, inBrowser: true },
  browser: {
    commands: ['playwright test -c test/browser/playwright.config.ts --reporter=list,json'],
    count: countPlaywright,
    inBrowser: true,
    after: 'build',
  },
};

process.exitCode = main(process.argv.slice(2));

/**
 * Runs the named steps, or all of them.
 *
 * @param {string[]} names
 * @returns {number} The exit code.
 */
function main(names) {
  const unknown = names.filter((name) => !Object.hasOwn(steps, name));
  if (unknown.length > 0) {
    console.error(`There is no step ${unknown.join(', ')}; the steps are ${Object.keys(steps).join(', ')}.`);
    return 1;
  }
  const chosen = Object.entries(steps).filter(([name]) => names.length === 0 || names.includes(name));
  /** @type {Result[]} */
  const results = [];
  for (const [name, step] of chosen) results.push(timed(name, step, results));
  rmSync(reports, { recursive: true, force: true });
  return close(results);
}

/**
 * Runs one step under its headline.
 *
 * @param {string} name
 * @param {Step} step
 * @param {Result[]} before
 * @returns {Result}
 */
function timed(name, step, before) {
  console.log(`\n== ${name} ==`);
  const start = performance.now();
  const count = obstacle(step, before) ? { passed: 0, failed: 1 } : run(step);
  return { name, ...count, seconds: (performance.now() - start) / 1000 };
}

/**
 * Whether something keeps a step from running, which is then said in a sentence.
 *
 * @param {Step} step
 * @param {Result[]} before
 */
function obstacle({ inBrowser, after }, before) {
  if (before.some(({ name, failed }) => name === after && failed > 0)) {
    console.error(`Not run, because ${after} failed.`);
    return true;
  }
  if (!inBrowser) return false;
  browser ??= ensureChromium();
  if (browser.ok) env.CHROMIUM_PATH = browser.path;
  else console.error(browser.message);
  return !browser.ok;
}

/**
 * Runs the commands of a step, all of them, and counts.
 *
 * @param {Step} step
 * @returns {Count}
 */
function run({ commands, count }) {
  rmSync(report, { force: true });
  const codes = commands.map(
    (command) =>
      spawnSync(command, { cwd: root, env, shell: true, stdio: 'inherit', timeout: patience }).status,
  );
  const succeeded = codes.every((code) => code === 0);
  if (!count) return succeeded ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  const counted = read(count);
  const isSilent = counted.failed === 0 && (!succeeded || counted.passed === 0);
  return isSilent ? { ...counted, failed: 1 } : counted;
}

/**
 * What a runner reported; nothing when it died before it could.
 *
 * @param {(report: string) => Count} count
 * @returns {Count}
 */
function read(count) {
  try {
    return count(readFileSync(report, 'utf8'));
  } catch {
    return { passed: 0, failed: 0 };
  }
}

/**
 * Prints a row for each step and the sum.
 *
 * @param {Result[]} results
 * @returns {number} The exit code.
 */
function close(results) {
  console.log('\n== summary ==');
  for (const { name, passed, failed, seconds } of results) {
    console.log(`${name.padEnd(12)} ${passed} passed, ${failed} failed  (${seconds.toFixed(1)} s)`);
  }
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce((sum, result) => sum + result.failed, 0);
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
}
