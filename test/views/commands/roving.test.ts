import { expect, test } from 'vitest';
import { rovingTarget } from '../../../src/views';

const NO_MODIFIERS = { altKey: false, ctrlKey: false, metaKey: false };

test.each([
  ['ArrowRight', 1, 2],
  ['ArrowDown', 1, 2],
  ['ArrowLeft', 1, 0],
  ['ArrowUp', 1, 0],
  ['Home', 2, 0],
  ['End', 0, 3],
])('%s moves the focus from item %d to item %d of 4', (key, at, target) => {
  expect(rovingTarget({ key, ...NO_MODIFIERS }, at, 4)).toBe(target);
});

test.each([
  ['ArrowLeft', 0, 0],
  ['ArrowRight', 3, 3],
])('%s stays at item %d at the edge', (key, at, target) => {
  expect(rovingTarget({ key, ...NO_MODIFIERS }, at, 4)).toBe(target);
});

test('other keys move nothing', () => {
  for (const key of ['Enter', 'a', 'PageDown', 'toString']) {
    expect(rovingTarget({ key, ...NO_MODIFIERS }, 1, 4), key).toBeUndefined();
  }
});

test.each(['altKey', 'ctrlKey', 'metaKey'])('a key with %s moves nothing', (modifier) => {
  expect(rovingTarget({ key: 'ArrowRight', ...NO_MODIFIERS, [modifier]: true }, 1, 4)).toBeUndefined();
});

test('a key press outside the items moves nothing', () => {
  expect(rovingTarget({ key: 'Home', ...NO_MODIFIERS }, -1, 4)).toBeUndefined();
});
