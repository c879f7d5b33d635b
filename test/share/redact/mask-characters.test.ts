import { expect, test } from 'vitest';
import { maskCharacters } from '../../../src/share/redact/mask-characters';

const masked = (text: string) =>
  maskCharacters(text)
    .map(({ mask }) => mask)
    .join('');

test.each([
  ['letters and digits', 'Ab1-Cd2', 'Xx0-Xx0'],
  ['the fourth letter of a word', 'abcde fghij', 'xxxzx xxxzx'],
  ['letters of other scripts, by their length', 'é日🙈', 'ä文🙂'],
  ['spaces and signs', ' a\t. ', ' x\t. '],
  ['letters and digits that are escaped', '%41%61%31', '%58%78%30'],
  ['escaped signs, which stay', '%2f%3D%2E', '%2f%3d%2e'],
  ['escaped signs in capitals', '%2F%3D', '%2F%3D'],
  ['an escaped letter of another script', '%C3%A9', '%C3%A4'],
  ['escapes that are no characters', '%FF%41', '%FF%41'],
])('masks %s', (_what, text, expected) => {
  expect(masked(text)).toBe(expected);
});
