import { execFile, spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';

// The built command line as a program of its own. What it writes is tested in `test/cli`, without processes.

const PROGRAM = resolve('dist/postback.mjs');
const folder = mkdtempSync(join(tmpdir(), 'postback-'));

/** Runs a command of a shell in a folder of its own; `postback` is the built program. */
function shell(script: string): SpawnSyncReturns<string> {
  const command = `postback() { node '${PROGRAM}' "$@"; }; ${script}`;
  return spawnSync('bash', ['-c', command], { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 26 });
}

function write(name: string, content: string | Uint8Array): void {
  writeFileSync(join(folder, name), content);
}

const TEMPLATE = 'https://p.example/?n=(event_name)&c=(campaign)&v=(encode)';
const HEADER = 'Event Name,Campaign,Event Value,AppsFlyer ID\n';
const rows = Array.from(
  { length: 40_000 },
  (_, n) => `af_purchase,"spring, ""${n}""",${n % 3 === 0 ? 'null' : `"{""af_revenue"":""${n}""}"`},1-${n}\n`,
);

test.beforeAll(() => {
  write('template.txt', `${TEMPLATE}\n`);
  write('events.csv', HEADER + rows.join(''));
});

test('it is one file that needs nothing but Node, and can be run by its name', () => {
  const code = readFileSync(PROGRAM, 'utf8');
  const modules = [...code.matchAll(/\bfrom\s?["']([^"']+)["']|\bimport\(["']([^"']+)["']\)/g)].map(
    ([, a, b]) => a ?? b,
  );
  expect(code.startsWith('#!/usr/bin/env node\n')).toBe(true);
  expect(modules.length).toBeGreaterThan(2);
  expect(modules.filter((name) => name?.startsWith('node:') !== true)).toEqual([]);
  expect(statSync(PROGRAM).mode & 0o111).toBe(0o111);
  const { status, stdout } = spawnSync(PROGRAM, ['check', '--help'], { cwd: '/', encoding: 'utf8' });
  expect({ status, firstLine: stdout.split('\n')[0] }).toEqual({
    status: 0,
    firstLine: 'Usage: postback check [OPTION…] [FILE…]',
  });
});

test('each outcome has its exit code', () => {
  write('bad.txt', 'https://p.example/?n=(evnt_name)');
  const script = [
    'postback check bad.txt; echo "$?"',
    'postback check --nothing; echo "$?"',
    'postback check missing.txt; echo "$?"',
    'postback check .; echo "$?"',
  ];
  const { stdout, stderr } = shell(script.join('\n'));
  expect(stdout.match(/^\d$/gm)).toEqual(['1', '2', '3', '3']);
  expect(stderr.trim().split('\n')).toEqual([
    'postback: “check” has no option --nothing. See “postback check --help”.',
    'postback: missing.txt does not exist.',
    'postback: . is a folder, not a file.',
  ]);
});

test('a reader that has seen enough ends it without a word', () => {
  const { stdout, stderr } = shell(
    'postback render -t template.txt events.csv | head -1; echo "${PIPESTATUS[0]}"',
  );
  expect(stderr).toBe('');
  expect(stdout.split('\n')).toEqual(['https://p.example/?n=af_purchase&c=spring%2C%20%220%22&v=', '0', '']);
});

test('several processes that share a file write the same as one', async () => {
  const size = Math.ceil(rows.length / 4);
  const parts = [0, 1, 2, 3].map((part) => {
    const name = `part-${part}.csv.gz`;
    write(name, gzipSync(HEADER + rows.slice(part * size, (part + 1) * size).join('')));
    return name;
  });
  const render = async (file: string) => {
    const options = { cwd: folder, maxBuffer: 2 ** 26 };
    return (await promisify(execFile)('node', [PROGRAM, 'render', '-t', 'template.txt', file], options))
      .stdout;
  };
  const [whole = '', ...shared] = await Promise.all(['events.csv', ...parts].map(render));
  expect(whole.split('\n')).toHaveLength(rows.length + 1);
  expect(shared.join('')).toBe(whole);
});
