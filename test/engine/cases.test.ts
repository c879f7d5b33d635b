import { expect, test } from 'vitest';
import { linesOf, pairsOf, readCases, textOf } from './cases';

const SHAPE = { sections: ['input', 'output', 'each'], required: [['output', 'each']] };

const read = (text: string) => readCases(text, SHAPE);
const only = (text: string) => {
  const [first, ...others] = read(text);
  if (first === undefined || others.length > 0) throw new Error('one case is expected');
  return first;
};

test('a case has a name, the line it begins at and its sections', () => {
  const cases = read('A note.\n\n# first\n--- input\na\n\nb\n--- output\n\n\n# second\n--- output\nc');
  expect(cases).toEqual([
    { name: 'first', line: 3, sections: new Map(Object.entries({ input: 'a\n\nb', output: '' })) },
    { name: 'second', line: 11, sections: new Map(Object.entries({ output: 'c' })) },
  ]);
});

test.each([
  ['an unknown section', '# a\n--- input\n--- ouput\nx', 'Line 3: no section is called “ouput”.'],
  ['a case without output', '# a\n--- input\nx', 'Line 1: the case “a” has no section “output” or “each”.'],
  [
    'a section that comes twice',
    '# a\n--- output\n--- output',
    'Line 3: the case has two sections “output”.',
  ],
  ['text before the first section', '# a\nx\n--- output', 'Line 2: this text belongs to no section.'],
  ['a section before the first case', 'note\n--- output', 'Line 2: a section comes before the first case.'],
])('%s is refused', (_, text, message) => {
  expect(() => read(text)).toThrow(message);
});

test('pictures and numbers are read as what a text file cannot show', () => {
  expect(textOf(only('# a\n--- output\na␠␍␊␡⟨D83D⟩⟨0023⟩'), 'output')).toBe('a \r\n\u007f\ud83d#');
});

test('pairs are cut before pictures are read, and may be empty on the right', () => {
  expect(pairsOf(only('# a\n--- each\na␊ → b → c\nd →'), 'each', '→')).toEqual([
    ['a\n', 'b → c'],
    ['d', ''],
  ]);
  expect(() => pairsOf(only('# a\n--- each\na => b'), 'each', '→')).toThrow(
    '“a”: the line “a => b” lacks “ → ”.',
  );
});

test('a section that is not there has no text and no lines', () => {
  const each = only('# a\n--- output\nx');
  expect(textOf(each, 'input')).toBeUndefined();
  expect(linesOf(each, 'input')).toEqual([]);
});
