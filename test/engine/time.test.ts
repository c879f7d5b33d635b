import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTime, writeTime } from '../../src/engine';
import { anyText } from './arbitraries';

test.each([
  ['2016-01-04 16:06:00', 1_451_923_560_000],
  ['2016-01-04 16:06', 1_451_923_560_000],
  ['2024-05-01 12:34:56.789', 1_714_566_896_789],
  ['2024-05-01T12:34:56.789Z', 1_714_566_896_789],
  ['2024-05-01 12:34:56.7', 1_714_566_896_700],
  ['2024-05-01 12:34:56.789123', 1_714_566_896_789],
  ['2024-05-01 14:34:56.789+0200', 1_714_566_896_789],
  ['2024-05-01 04:04:56.789 -08:30', 1_714_566_896_789],
  ['1451923560', 1_451_923_560_000],
  ['1714566896789', 1_714_566_896_789],
  ['1969-12-31 23:59:59.999', -1],
  ['2024-02-29 00:00:00', 1_709_164_800_000],
])('%s is read', (text, time) => {
  expect(readTime(text)).toBe(time);
});

test.each([
  '',
  'yesterday',
  '2024-05-01',
  '01.05.2024 12:34',
  '2024-13-01 00:00:00',
  '2023-02-29 00:00:00',
  '2024-05-01 24:30:00',
  '2024-05-01 12:60:00',
  '2024-05-01 12:34:56 CET',
  ' 2024-05-01 12:34:56',
  '2024-05-01 12:34:56\n',
  '123456789',
  '12345678901',
])('%j is no time', (text) => {
  expect(readTime(text)).toBeUndefined();
});

test('what is written is read again', () => {
  const first = Date.UTC(1900, 0, 1);
  const last = Date.UTC(9999, 11, 31);
  fc.assert(
    fc.property(fc.integer({ min: first, max: last }), (time) => {
      expect(writeTime(time)).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}$/);
      expect(readTime(writeTime(time))).toBe(time);
    }),
  );
});

test('reading is total', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const time = readTime(text);
      if (time !== undefined) expect(Number.isInteger(time)).toBe(true);
    }),
  );
});
