import { expect, test } from 'vitest';
import { userText } from '../../../src/ui/parts/user-text';

const draw = (text: string) => {
  const element = document.createElement('bdi');
  userText(text)(element);
  return element;
};
const marks = (element: HTMLElement) =>
  [...element.querySelectorAll('span')].map(({ dataset }) => dataset.code);

test('characters that cannot be seen are marked with their number and stay in the text', async () => {
  const text = 'Safe \u202eelif live\u202c a\u200bb';
  const element = draw(text);
  await expect.poll(() => marks(element)).toEqual(['U+202E', 'U+202C', 'U+200B']);
  expect(element.textContent).toBe(text);
});

test('a text that has been replaced meanwhile is not drawn over', async () => {
  const element = draw('a\u200bb');
  userText('plain')(element);
  await expect.poll(() => element.textContent).toBe('plain');
  expect(marks(element)).toEqual([]);
});

test('a text that changes keeps its node, so nothing around it is drawn again', () => {
  const element = draw('a');
  const node = element.firstChild;
  userText('ab')(element);
  expect([element.firstChild === node, element.textContent]).toEqual([true, 'ab']);
  userText('')(element);
  expect(element.childNodes).toHaveLength(0);
});

test('natural text of any script has no mark, and markup stays text', async () => {
  const text = '<b>Летняя</b> عرض 👩‍💻';
  const element = draw(text);
  const later = draw('\u202e');
  await expect.poll(() => marks(later)).toEqual(['U+202E']);
  expect([element.textContent, element.childElementCount]).toEqual([text, 0]);
});
