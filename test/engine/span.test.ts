import { expect, test } from 'vitest';
import { overlaps, touches } from '../../src/engine';

const span = ([from, to]: readonly [number, number]) => ({ from, to });

test.each([
  [[0, 2], [2, 4], false],
  [[0, 3], [2, 4], true],
  [[0, 9], [2, 4], true],
  [[2, 4], [2, 4], true],
  [[3, 3], [2, 4], true],
  [[2, 2], [2, 4], false],
] as const)('%j and %j share a character: %s', (a, b, shared) => {
  expect(overlaps(span(a), span(b))).toBe(shared);
  expect(overlaps(span(b), span(a))).toBe(shared);
});

test.each([
  [1, false],
  [2, true],
  [3, true],
  [4, true],
  [5, false],
])('a cursor at %i touches 2 to 4: %s', (offset, expected) => {
  expect(touches({ from: 2, to: 4 }, offset)).toBe(expected);
});
