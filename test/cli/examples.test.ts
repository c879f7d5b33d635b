import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readArguments } from '../../src/cli/arguments/parse';
import { COMMANDS } from '../../src/cli/commands';
import { runCli, wordsOf } from './running';

/** Every call of the program in a text, without what a shell does with its output. */
function callsIn(text: string): string[] {
  const call = /\bpostback(?:\.mjs)? ((?:render|check|test|decode|match) (?:'[^']*'|[^|<>\n'`])*)/g;
  return [...text.matchAll(call)].map(([, words = '']) => words.trim());
}

const calls = [
  ...callsIn(readFileSync('README.md', 'utf8')),
  ...COMMANDS.flatMap(({ examples }) => examples.flatMap(({ line }) => callsIn(line))),
];

test('the README and the help have calls', () => {
  expect(calls.length).toBeGreaterThan(COMMANDS.length * 3);
});

test.each(calls)('an example has right arguments: %s', (call) => {
  const [name, ...rest] = wordsOf(call);
  const command = COMMANDS.find((each) => each.name === name);
  expect(command && readArguments(command, rest)).toMatchObject({ ok: true });
});

describe.each(COMMANDS.map(({ name }) => name))('the help of %s', (name) => {
  test('is written in lines that fit, and the same by both ways', async () => {
    const { stdout, exit } = await runCli([name, '--help']);
    expect(exit).toBe(0);
    expect(await runCli(['help', name])).toMatchObject({ stdout, exit: 0 });
    const isExample = (line: string) => line.startsWith('    ') && /\b(?:postback|sh) /.test(line);
    const tooLong = stdout.split('\n').filter((line) => line.length > 88 && !isExample(line));
    expect(tooLong).toEqual([]);
  });
});

test('the help of the program lists the commands', async () => {
  const { stdout } = await runCli(['--help']);
  for (const { name, summary } of COMMANDS) {
    expect(stdout).toMatch(new RegExp(`^  ${name} +${summary}$`, 'm'));
  }
});
