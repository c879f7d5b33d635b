import fc from 'fast-check';
import { expect, test } from 'vitest';
import { utf8Length } from '../../src/engine';
import { anyText } from './arbitraries';

test.each([
  ['', 0],
  ['a', 1],
  ['\x7f', 1],
  ['\x80', 2],
  ['\u07ff', 2],
  ['\u0800', 3],
  ['\uffff', 3],
  ['😀', 4],
  ['\ud83d', 3],
  ['\ude00a', 4],
  ['\ud83d\ud83d\ude00', 7],
])('%j has %i bytes', (text, bytes) => {
  expect(utf8Length(text)).toBe(bytes);
});

test('the length is that of the encoded text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(utf8Length(text)).toBe(Buffer.byteLength(text));
    }),
  );
});
