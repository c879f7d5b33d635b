// @ts-check
/**
 * Finds the Chromium that the browser tests run in, and installs one where there is none.
 *
 * @typedef {object} Machine What the search asks of the machine; a test passes a made-up one.
 * @property {Record<string, string | undefined>} env Environment variables.
 * @property {string} platform As `process.platform` has it.
 * @property {boolean} hasApt Whether packages can be installed with apt-get: Debian or Ubuntu, as root.
 * @property {string} playwrights Where Playwright keeps its own Chromium, there or not.
 * @property {(path: string) => boolean} runs Whether the file is a browser that starts.
 * @property {(command: string[]) => boolean} call Runs a command; whether it succeeded in time.
 */
import { chromium } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { posix, win32 } from 'node:path';

/** Starts Chromium as root, without a graphics card, and keeps it off the network. */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Longest wait for one command of an installation, in ms; a download that hangs ends here. */
const patience = 5 * 60_000;

// Debian's headless shell is Chromium without a window: the specs take little more than half of the processor time in it.
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];

/** The command line of Playwright, called without npx so that ending it ends the download. */
const playwright = [process.execPath, createRequire(import.meta.url).resolve('@playwright/test/cli')];

/** Ways to get a browser, tried in order until one starts. The last brings the libraries that Playwright's own may lack. */
const ways = [
  { needsApt: false, commands: [[...playwright, 'install', '--no-shell', 'chromium']] },
  {
    needsApt: true,
    commands: [
      ['apt-get', 'update'],
      ['apt-get', 'install', '-y', 'chromium-headless-shell'],
    ],
  },
  { needsApt: true, commands: [['apt-get', 'install', '-y', 'chromium']] },
  { needsApt: true, commands: [[...playwright, 'install-deps', 'chromium']] },
];

/**
 * The first browser that starts: `CHROMIUM_PATH`, an installed Chrome or Chromium, Playwright's own.
 * A `CHROMIUM_PATH` that does not start is not passed over, since somebody meant it.
 *
 * @returns {string | undefined}
 */
export function findChromium(/** @type {Machine} */ machine = thisMachine()) {
  const { CHROMIUM_PATH: chosen } = machine.env;
  if (chosen) return machine.runs(chosen) ? chosen : undefined;
  return [...installedPlaces(machine), machine.playwrights].find(machine.runs);
}

/**
 * A browser that starts, installed if need be.
 *
 * @returns {{ ok: true, path: string } | { ok: false, message: string }} The message is one sentence that says what to do.
 */
export function ensureChromium(/** @type {Machine} */ machine = thisMachine()) {
  const found = findChromium(machine);
  if (found) return { ok: true, path: found };
  const { CHROMIUM_PATH: chosen } = machine.env;
  if (chosen) return failed(`CHROMIUM_PATH is ${chosen}, which does not start: correct or unset it.`);
  for (const { commands } of ways.filter(({ needsApt }) => machine.hasApt || !needsApt)) {
    commands.every(machine.call);
    const path = findChromium(machine);
    if (path) return { ok: true, path };
  }
  return failed(
    'No Chromium is here and none could be installed: install Chrome or Chromium, or set CHROMIUM_PATH.',
  );
}

/** @returns {{ ok: false, message: string }} */
function failed(/** @type {string} */ message) {
  return { ok: false, message };
}

/**
 * Where a browser that somebody installed may be.
 *
 * @param {Machine} machine
 * @returns {string[]}
 */
function installedPlaces({ env, platform }) {
  if (platform === 'win32') {
    const roots = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LocalAppData']].filter(
      (root) => root !== undefined,
    );
    const programs = ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe'];
    return programs.flatMap((program) => roots.map((root) => win32.join(root, program)));
  }
  const onPath = (env['PATH'] ?? '').split(':').filter((folder) => folder !== '');
  const places = names.flatMap((name) => onPath.map((folder) => posix.join(folder, name)));
  if (platform !== 'darwin') return places;
  const apps = ['Google Chrome', 'Chromium'].map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`);
  return [...places, ...apps];
}

/** @returns {Machine} */
function thisMachine() {
  return {
    env: process.env,
    platform: process.platform,
    hasApt: process.getuid?.() === 0 && existsSync('/usr/bin/apt-get'),
    playwrights: chromium.executablePath(),
    runs: starts,
    call: run,
  };
}

/**
 * Whether a file is there and answers with its version. Being there is not enough: Ubuntu's `chromium-browser` may be
 * no more than a note to install a snap, and a downloaded browser may lack libraries. Windows' Chrome opens a window
 * when asked, so there the file is believed.
 *
 * @param {string} path
 */
function starts(path) {
  if (!existsSync(path)) return false;
  if (process.platform === 'win32') return true;
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}

/**
 * Runs a command of an installation, its output shown, and ends it when it hangs.
 *
 * @param {string[]} command
 */
function run([program = '', ...rest]) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return (
    spawnSync(program, rest, { stdio: 'inherit', env, timeout: patience, killSignal: 'SIGKILL' }).status === 0
  );
}
