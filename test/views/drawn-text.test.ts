import { expect, test } from 'vitest';
import { drawnText, MAX_DRAWN_LENGTH } from '../../src/views';

const full = 'x'.repeat(MAX_DRAWN_LENGTH);

test.each([
  ['an empty text', '', ''],
  ['a text of the greatest length', full, full],
  ['a longer text', `${full}x`, `${full}…`],
  ['a text with a surrogate pair at the end', `${full.slice(1)}🎮`, `${full.slice(1)}…`],
])('%s is drawn whole or with an ellipsis', (_, text, drawn) => {
  expect(drawnText(text)).toBe(drawn);
});
