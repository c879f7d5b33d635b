import { expect, test } from 'vitest';
import { cappedHeight, movesNothing, readHeight, reservedHeight } from '../../src/embed/element/height';

test.each([
  [null, undefined],
  ['', undefined],
  ['auto', undefined],
  ['-3', undefined],
  ['1e999', undefined],
  ['420', 420],
])('the attribute %j is the height %s', (text, height) => {
  expect(readHeight(text)).toBe(height);
});

test.each([
  [0, 120],
  [300.2, 301],
  [1e9, 1600],
])('a reported height of %d is taken as %d', (reported, taken) => {
  expect(cappedHeight(reported)).toBe(taken);
});

test.each([
  [20, 360],
  [500, 500],
])('a text that is %d high reserves %d', (laid, reserved) => {
  expect(reservedHeight(laid)).toBe(reserved);
});

test.each([
  ['below the window', { top: 900, bottom: 1200 }, 500, true],
  ['across its lower edge', { top: 500, bottom: 900 }, 600, true],
  ['across its lower edge, and then no more', { top: 500, bottom: 900 }, 200, false],
  ['within', { top: 100, bottom: 400 }, 500, false],
  ['above', { top: -400, bottom: -10 }, 900, true],
])('an embed %s can change its height unseen: %o to %d, %s', (_where, box, height, unseen) => {
  expect(movesNothing(box, height, 768)).toBe(unseen);
});
