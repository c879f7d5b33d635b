import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../src/engine';
import { editTo } from '../../src/editor/handle';

describe('editTo', () => {
  test.each([
    ['a=(idfa)&b', 'a=(idfv)&b', { from: 6, to: 7, insert: 'v' }],
    ['abc', 'abcd', { from: 3, to: 3, insert: 'd' }],
    ['abcd', 'bcd', { from: 0, to: 1, insert: '' }],
    ['aa', 'aaa', { from: 2, to: 2, insert: 'a' }],
    ['', 'x', { from: 0, to: 0, insert: 'x' }],
    // The two share the first half of a surrogate pair, then the second half.
    ['x😀y', 'x😁y', { from: 1, to: 3, insert: '😁' }],
    ['x\u{1F600}y', 'x\u{1FA00}y', { from: 1, to: 3, insert: '\u{1FA00}' }],
  ])('%j to %j', (before, after, edit) => {
    expect(editTo(before, after)).toEqual(edit);
  });

  test('equal texts need no edit', () => {
    expect(editTo('same', 'same')).toBeUndefined();
  });

  test('the edit leads from any text to any other', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '\r', '😀', '\ud83d', '\ude00') });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const edit = editTo(before, after);
        expect(applyEdits(before, edit === undefined ? [] : [edit])).toBe(after);
      }),
    );
  });
});
