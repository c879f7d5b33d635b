import { expect, test } from 'vitest';
import { gradeLength, LENGTH_MARKS } from '../../../src/share/texts';

test.each([
  [1, 'short'],
  [2_000, 'short'],
  [2_001, 'long'],
  [4_000, 'long'],
  [4_001, 'file'],
  [0, 'file'],
])('a link of %i characters is %s', (length, grade) => {
  expect(gradeLength(length)).toBe(grade);
});

test('the marks are in ascending order', () => {
  const places = LENGTH_MARKS.map(({ at }) => at);
  expect(places).toEqual([...places].sort((a, b) => a - b));
});
