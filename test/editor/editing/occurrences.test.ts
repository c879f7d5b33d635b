import { EditorState } from '@codemirror/state';
import { describe, expect, test } from 'vitest';
import { occurrencesAt } from '../../../src/editor/editing/occurrences';
import { pastedIn } from '../../../src/editor/listeners';
import { atCursor, templateLanguageFor } from '../cursor';

describe('the names of the macro at the cursor', () => {
  test.each([
    ['?a=(id|fa)&b={idfa}&c=(sha1-idfa)', 0, ['idfa', 'idfa']],
    ['?a=(idfa)&b=$$sdk(idf|a)', 1, ['idfa', 'idfa']],
    ['?a=(idfa)|(ip)', 0, ['ip']],
    ['?a|=(idfa)', undefined, []],
  ])('%s', (marked, main, expected) => {
    const { text, cursor } = atCursor(marked);
    const state = EditorState.create({
      doc: text,
      selection: { anchor: cursor },
      extensions: templateLanguageFor(),
    });
    const found = occurrencesAt(state);
    expect(found?.ranges.map(({ from, to }) => text.slice(from, to)) ?? []).toEqual(expected);
    expect(found?.mainIndex).toBe(main);
  });
});

test('only what is pasted at one place is told', () => {
  const state = EditorState.create({ doc: 'ab' });
  const changes = { from: 1, insert: 'xyz' };
  expect(pastedIn(state.update({ changes, userEvent: 'input.paste' }))).toEqual({ from: 1, to: 4 });
  expect(pastedIn(state.update({ changes, userEvent: 'input.type' }))).toBeUndefined();
  const twice = [changes, { from: 2, insert: 'x' }];
  expect(pastedIn(state.update({ changes: twice, userEvent: 'input.paste' }))).toBeUndefined();
});
