import fc from 'fast-check';
import { expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/commands';
import { COMMON_OPTIONS } from '../../src/cli/arguments/parse';
import { anyCharacter, fewerRuns } from '../properties';
import { runCli } from './running';

const options = [...COMMANDS.flatMap((command) => command.options), ...COMMON_OPTIONS];
const value = fc.constantFrom(
  'a',
  'b',
  '-',
  'missing',
  'text',
  'json',
  'ndjson',
  'sarif',
  'junit',
  'php',
  'leanplum',
  'missing=drop',
  '#2-x',
  'https://x.example/#template=a',
);
const word = fc.oneof(
  value,
  fc.constantFrom(...options.map(({ name }) => `--${name}`)),
  fc.constantFrom(...options.flatMap(({ short }) => (short === undefined ? [] : [`-${short}`]))),
  fc.string({ maxLength: 5 }),
);
const content = fc.oneof(
  fc.string({ unit: anyCharacter, maxLength: 60 }),
  fc.uint8Array({ maxLength: 40 }),
  fc.constantFrom(
    'https://p.example/?n=(event_name)',
    '{"event_name": "a"}\n{"event_name": 1}',
    'Event Name,City\na,b\nc',
    'GET /?a=%zz HTTP/1.1\nHost: x\n\n',
    '{"format": "postback-playground", "version": 1, "template": "https://p.example/?a=(city)", "event": "{}", "expectations": [{"expect": [{"macros": "replaced"}]}]}',
    Uint8Array.of(0x1f, 0x8b, 8, 0, 0),
  ),
);

test('any arguments and any files give an exit code, and a sentence where something is wrong', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...COMMANDS.map(({ name }) => name)),
      fc.array(word, { maxLength: 5 }),
      fc.record({ a: content, b: content, stdin: content }),
      async (name, words, { a, b, stdin }) => {
        const files = new Map([
          ['a', a],
          ['b', b],
        ]);
        const { exit, stderr } = await runCli([name, ...words], { files, stdin });
        expect([0, 1, 2, 3]).toContain(exit);
        if (exit >= 2) expect(stderr).toMatch(/^postback: .*[.”]\n$/ms);
      },
    ),
    fewerRuns(20),
  );
});
