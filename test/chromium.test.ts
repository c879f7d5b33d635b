import { describe, expect, test } from 'vitest';
import { ensureChromium, findChromium, type Machine } from './chromium.mjs';

/** A machine on which the named browsers start, and each command brings the browsers it is said to bring. */
function machine(
  browsers: readonly string[],
  { brings = {}, ...rest }: Partial<Machine> & { brings?: Record<string, string> } = {},
) {
  const there = new Set(browsers);
  const calls: string[] = [];
  const made: Machine = {
    env: { PATH: '/usr/local/bin:/usr/bin' },
    platform: 'linux',
    hasApt: false,
    playwrights: '/cache/chromium',
    runs: (path) => there.has(path),
    call: (command) => {
      const words = command.filter((word) => !word.startsWith('/')).join(' ');
      calls.push(words);
      const browser = brings[words];
      if (browser) there.add(browser);
      return browser !== undefined || words === 'apt-get update';
    },
    ...rest,
  };
  return { made, calls };
}

const windows = { platform: 'win32', env: { ProgramFiles: 'C:\\Programs' } };

describe('findChromium', () => {
  test.each([
    [
      'the chosen one first',
      ['/opt/mine', '/usr/bin/chromium'],
      { env: { CHROMIUM_PATH: '/opt/mine', PATH: '/usr/bin' } },
      '/opt/mine',
    ],
    [
      'none when the chosen one does not start',
      ['/usr/bin/chromium'],
      { env: { CHROMIUM_PATH: '/opt/mine', PATH: '/usr/bin' } },
      undefined,
    ],
    [
      'an installed one before Playwright’s',
      ['/cache/chromium', '/usr/bin/google-chrome'],
      {},
      '/usr/bin/google-chrome',
    ],
    [
      'the headless shell before Chromium',
      ['/usr/bin/chromium', '/usr/bin/chromium-headless-shell'],
      {},
      '/usr/bin/chromium-headless-shell',
    ],
    [
      'Chromium before Chrome',
      ['/usr/local/bin/google-chrome', '/usr/bin/chromium'],
      {},
      '/usr/bin/chromium',
    ],
    ['Playwright’s when none is installed', ['/cache/chromium'], {}, '/cache/chromium'],
    [
      'Chrome on macOS',
      ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
      { platform: 'darwin' },
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
    [
      'Chrome on Windows',
      ['C:\\Programs\\Google\\Chrome\\Application\\chrome.exe'],
      windows,
      'C:\\Programs\\Google\\Chrome\\Application\\chrome.exe',
    ],
    ['none on an empty machine', [], { env: {} }, undefined],
  ])('finds %s', (_what, browsers, rest, expected) => {
    expect(findChromium(machine(browsers, rest).made)).toBe(expected);
  });
});

describe('ensureChromium', () => {
  const download = 'install --no-shell chromium';
  const shell = 'apt-get install -y chromium-headless-shell';
  const apt = 'apt-get install -y chromium';

  test('installs nothing where a browser is', () => {
    const { made, calls } = machine(['/usr/bin/chromium']);
    expect(ensureChromium(made)).toEqual({ ok: true, path: '/usr/bin/chromium' });
    expect(calls).toEqual([]);
  });

  test('downloads Playwright’s first', () => {
    const { made, calls } = machine([], { hasApt: true, brings: { [download]: '/cache/chromium' } });
    expect(ensureChromium(made)).toEqual({ ok: true, path: '/cache/chromium' });
    expect(calls).toEqual([download]);
  });

  test('installs the package when the download fails, as root on Debian or Ubuntu', () => {
    const { made, calls } = machine([], { hasApt: true, brings: { [apt]: '/usr/bin/chromium' } });
    expect(ensureChromium(made)).toEqual({ ok: true, path: '/usr/bin/chromium' });
    expect(calls).toEqual([download, 'apt-get update', shell, apt]);
  });

  test('is content with the headless shell', () => {
    const brings = { [shell]: '/usr/bin/chromium-headless-shell' };
    const { made, calls } = machine([], { hasApt: true, brings });
    expect(ensureChromium(made)).toEqual({ ok: true, path: '/usr/bin/chromium-headless-shell' });
    expect(calls).toEqual([download, 'apt-get update', shell]);
  });

  test('leaves packages alone elsewhere, and says in one sentence what to do', () => {
    const { made, calls } = machine([]);
    expect(ensureChromium(made)).toEqual({
      ok: false,
      message: expect.stringMatching(/^[^.]*CHROMIUM_PATH\.$/) as string,
    });
    expect(calls).toEqual([download]);
  });

  test('installs nothing in place of a chosen browser that does not start', () => {
    const { made, calls } = machine([], { env: { CHROMIUM_PATH: '/opt/mine' } });
    expect(ensureChromium(made)).toEqual({
      ok: false,
      message: expect.stringContaining('/opt/mine') as string,
    });
    expect(calls).toEqual([]);
  });
});
