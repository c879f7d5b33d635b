// @ts-check
/** Finds the Firefox that the main flows run in, where one is installed. None is installed for the tests. */
import { spawnSync } from 'node:child_process';

const names = ['firefox', 'firefox-esr', '/Applications/Firefox.app/Contents/MacOS/firefox'];

/**
 * The first that starts: `FIREFOX_PATH`, or one that is installed. Undefined where there is none.
 *
 * @returns {string | undefined}
 */
export function findFirefox() {
  const { FIREFOX_PATH: chosen } = process.env;
  return (chosen ? [chosen] : names).map(pathOf).find((path) => path !== undefined && starts(path));
}

/** @returns {string | undefined} */
function pathOf(/** @type {string} */ name) {
  if (name.includes('/')) return name;
  const { status, stdout } = spawnSync('which', [name], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

function starts(/** @type {string} */ path) {
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 60_000 });
  return status === 0 && stdout.includes('Firefox');
}
