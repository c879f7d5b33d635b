import { expect, test } from 'vitest';
import { seenByEffect } from './effects.svelte';

// With the server build of Svelte no effect runs, and a test that expects nothing to happen would pass for nothing.
test('effects run in the tests of this folder', () => {
  expect(seenByEffect(1, 5)).toEqual([2, 10]);
});
