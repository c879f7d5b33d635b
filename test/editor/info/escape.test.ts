import { expect, test } from 'vitest';
import { escapeInfo } from '../../../src/editor/info/escape';

test.each([
  ['%28', 0, '0-3 Decodes to “(”. 28'],
  ['%28%C3%A9', 4, '3-9 Decodes to “é”. C3 A9'],
  ['%28%c3%a9', 8, '3-9 Decodes to “é”. C3 A9'],
  ['%F0%9F%98%80', 5, '0-12 Decodes to “😀”. F0 9F 98 80'],
  ['%20', 1, '0-3 Decodes to a space. 20'],
  [
    '%41%FF%42',
    4,
    '3-6 These bytes are not valid UTF-8. A receiver shows � instead, or refuses the request. FF',
  ],
  ['%', 0, '0-1 This % does not start an escape, which needs two hex digits. Write a percent sign as %25. '],
])('%s at %d: %s', (run, offset, expected) => {
  const { from, to, info } = escapeInfo(run, offset);
  const bytes = info.facts.find(({ label }) => label === 'Bytes')?.value ?? '';
  expect(`${from}-${to} ${info.text} ${bytes}`).toBe(expected);
});
