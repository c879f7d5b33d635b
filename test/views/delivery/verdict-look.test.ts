import { expect, test } from 'vitest';
import { VERDICT_STATES } from '../../../src/partners';
import { VERDICT_LOOKS } from '../../../src/views';

test('every state has a word, a sentence and a color of its own or shared with its kind', () => {
  expect(Object.keys(VERDICT_LOOKS)).toEqual([...VERDICT_STATES]);
  const words = Object.values(VERDICT_LOOKS).map(({ word }) => word);
  expect(new Set(words).size).toBe(VERDICT_STATES.length);
});
