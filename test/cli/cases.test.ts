import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Case, readCases, textOf } from '../engine/cases';
import { runCli, wordsOf } from './running';

const FOLDER = 'test/cases/cli';
/** Sections that are files of the command, under these names. */
const FILES = [
  'template.txt',
  'other.txt',
  'event.json',
  'events.csv',
  'events.ndjson',
  'settings.json',
  'work.postback.json',
  'log.txt',
  'live.expectations.json',
];
const SHAPE = {
  sections: ['args', 'stdin', ...FILES, 'stdout', 'stderr', 'exit'],
  required: [['args'], ['stdout', 'stderr']],
};

describe.each(readdirSync(FOLDER))('%s', (file) => {
  const cases = readCases(readFileSync(`${FOLDER}/${file}`, 'utf8'), SHAPE);
  test.each(cases.map((each) => [each.name, each] as const))('%s', async (_name, each) => {
    const { exit, stdout, stderr } = await runCli(wordsOf(textOf(each, 'args') ?? ''), inputsOf(each));
    expect({ exit, stdout: stdout.trimEnd(), stderr: stderr.trimEnd() }).toEqual({
      exit: Number(textOf(each, 'exit') ?? 0),
      stdout: textOf(each, 'stdout') ?? '',
      stderr: textOf(each, 'stderr') ?? '',
    });
  });
});

function inputsOf(each: Case) {
  const present = FILES.flatMap((name) => {
    const text = textOf(each, name);
    return text === undefined ? [] : [[name, `${text}\n`] as const];
  });
  return { stdin: textOf(each, 'stdin') ?? '', files: new Map(present) };
}
