import { describe, expect, test } from 'vitest';
import { DEFAULT_OPTIONS } from '../../src/engine';
import { Inputs } from '../../src/state';
import { applyEdits } from '../../src/engine';
import { workOf } from './derived';

const inputsOf = (template = 'a', event = '{}') => new Inputs(workOf(template, event));

test('work that was only opened counts as untouched', () => {
  const inputs = inputsOf();
  expect(inputs.edits).toBe(0);
  inputs.setTemplate('b');
  expect(inputs.edits).toBe(1);
  inputs.open(workOf('c', '[]'));
  expect(inputs).toMatchObject({ template: 'c', event: '[]', edits: 0 });
});

test('work that the person chose counts as a change', () => {
  const inputs = inputsOf();
  inputs.setEvent('{"a":1}');
  inputs.load(workOf('c', '[]', { missing: 'null' }));
  expect(inputs.work).toEqual(workOf('c', '[]', { missing: 'null' }));
  expect(inputs.edits).toBe(2);
});

test.each<[string, (inputs: Inputs) => void, object]>([
  ['setTemplate', (inputs) => inputs.setTemplate('b'), { template: 'b' }],
  ['setEvent', (inputs) => inputs.setEvent('[]'), { event: '[]' }],
  [
    'setOption',
    (inputs) => inputs.setOption('missing', 'null'),
    { options: { ...DEFAULT_OPTIONS, missing: 'null' } },
  ],
  ['resetOptions', (inputs) => inputs.resetOptions(), { options: DEFAULT_OPTIONS }],
  ['editTemplate', (inputs) => inputs.editTemplate([{ from: 0, to: 1, insert: 'x' }]), { template: 'x' }],
  ['editEvent', (inputs) => inputs.editEvent([{ from: 1, to: 1, insert: ' ' }]), { event: '{ }' }],
])('%s changes what it names and nothing else, and counts once', (_, verb, change) => {
  const inputs = inputsOf();
  const before = inputs.work;
  verb(inputs);
  expect(inputs.work).toEqual({ ...before, ...change });
  expect(inputs.edits).toBe(1);
});

test('a text that is there already is no change', () => {
  const inputs = inputsOf('a', '{}');
  inputs.setTemplate('a');
  inputs.setEvent('{}');
  inputs.editTemplate([]);
  expect(inputs.edits).toBe(0);
});

describe('edits', () => {
  test.each([
    ['none', 'abc', [], 'abc'],
    ['a replacement', 'abc', [{ from: 1, to: 2, insert: 'XY' }], 'aXYc'],
    [
      'an insertion at either end',
      'b',
      [
        { from: 0, to: 0, insert: 'a' },
        { from: 1, to: 1, insert: 'c' },
      ],
      'abc',
    ],
    [
      'removals',
      'a(b)c',
      [
        { from: 1, to: 2, insert: '' },
        { from: 3, to: 4, insert: '' },
      ],
      'abc',
    ],
    [
      'neighbours',
      'abcd',
      [
        { from: 0, to: 2, insert: '1' },
        { from: 2, to: 4, insert: '2' },
      ],
      '12',
    ],
    ['beyond the end', 'ab', [{ from: 1, to: 9, insert: '!' }], 'a!'],
  ])('%s', (_, text, edits, after) => {
    expect(applyEdits(text, edits)).toBe(after);
  });
});
