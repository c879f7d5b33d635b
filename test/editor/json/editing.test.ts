import { EditorState, type TransactionSpec } from '@codemirror/state';
import { describe, expect, test } from 'vitest';
import { pairAt } from '../../../src/editor/json/brackets';
import { newline } from '../../../src/editor/json/newline';
import { jsonPairs, typeSign } from '../../../src/editor/json/pairs';
import { jsonTokens } from '../../../src/editor/json/tokens';
import { atCursor, withCursor } from '../cursor';

function stateOf(marked: string): EditorState {
  const { text: doc, cursor } = atCursor(marked);
  const extensions = [EditorState.lineSeparator.of('\n'), jsonPairs];
  return EditorState.create({ doc, selection: { anchor: cursor }, extensions });
}

/** Types into a text with `|` at its cursor, as the browser does where nothing special is to be done. */
function typed(marked: string, keys: string): string {
  let state = stateOf(marked);
  for (const key of keys) {
    const plain: TransactionSpec = state.replaceSelection(key);
    ({ state } = typeSign(state, key) ?? state.update(plain));
  }
  return withCursor(state);
}

describe('the words of JSON', () => {
  test.each([
    ['{"a": [1, -2.5e+3, true, null]}', '{ "a" : [ 1 , -2.5e+3 , true , null ] }'],
    ['"say \\"hi\\"" x', '"say·\\"hi\\"" x'],
    ['"one \\\\" 2', '"one·\\\\" 2'],
    ['"open\n"next"', '"open "next"'],
    ["curl -H 'a: b'", "curl -H 'a : b'"],
    ['2024-05-02,"a b",1', '2024-05-02 , "a·b" , 1'],
  ])('%j', (text, words) => {
    const found = [...jsonTokens(text)].map(({ from, to }) => text.slice(from, to).replaceAll(' ', '·'));
    expect(found.join(' ')).toBe(words);
  });

  test.each([
    ['1', 'number'],
    ['-0.5E-7', 'number'],
    ['2024-05-02', 'other'],
    ['1.', 'other'],
    ['false', 'literal'],
    ['False', 'other'],
    ['"1"', 'string'],
    [':', 'sign'],
  ])('%j is a %s', (word, kind) => {
    expect([...jsonTokens(word)].map((token) => token.kind)).toEqual([kind]);
  });
});

describe('the bracket that belongs to the one beside the cursor', () => {
  test.each([
    ['|{"a": [1]}', '0 9'],
    ['{|"a": [1]}', '0 9'],
    ['{"a": [1]|}', '8 6'],
    ['{"a": [1]}|', '9 0'],
    ['{"a": "}"|}', '9 0'],
    ['{"a": "x (y|) [z"}', '11 9'],
    ['{"a": "{\\"b\\":1}|"}', '15 7'],
    ['{"a": "x [|"}', '9'],
    ['{"a": 1|]', '7'],
    ['|{"a": [1}', '0'],
    ['{"|a": 1}', 'none'],
  ])('%s', (marked, found) => {
    const pair = pairAt(stateOf(marked), atCursor(marked).cursor);
    const { at = 'none', partner = '' } = pair ?? {};
    expect(`${at} ${partner}`.trimEnd()).toBe(found);
  });
});

describe('Enter', () => {
  test.each([
    ['{|}', '{\n  |\n}'],
    ['{ | }', '{\n  |\n}'],
    ['  {"a": {|}}', '  {"a": {\n    |\n  }}'],
    ['{\n  "a": 1,|\n}', '{\n  "a": 1,\n  |\n}'],
    ['{\n  "a": 1,|   "b": 2\n}', '{\n  "a": 1,\n  |"b": 2\n}'],
    ['{\n  "a": [|\n  ]\n}', '{\n  "a": [\n    |\n  ]\n}'],
    ['{\n  "a": [1|]\n}', '{\n  "a": [1\n  |]\n}'],
    ['{\n\t"a": [|]\n}', '{\n\t"a": [\n\t  |\n\t]\n}'],
    ['{\n  "a": "}",|\n}', '{\n  "a": "}",\n  |\n}'],
    ['{\n      |\n}', '{\n\n  |\n}'],
    ['{}|', '{}\n|'],
    ['curl x|', 'curl x\n|'],
  ])('%j', (marked, after) => {
    const state = stateOf(marked);
    expect(withCursor(state.update(newline(state)).state)).toBe(after);
  });
});

describe('brackets and quotes', () => {
  test.each([
    ['|', '{', '{|}'],
    ['{|}', '"', '{"|"}'],
    ['|', '{"', '{"|"}'],
    ['|', '{"a"', '{"a"|}'],
    ['|', '{"a": [1]}', '{"a": [1]}|'],
    ['{"a": "x|"}', '"', '{"a": "x"|"}'],
    ['{"a": "x |', '"', '{"a": "x "|'],
    ['{|"a": 1}', '{', '{{|"a": 1}'],
    ['{"a"|: 1}', '"', '{"a""|: 1}'],
    ['{"a": |1}', '"', '{"a": "|1}'],
    ['{"a": 1|}', '}', '{"a": 1}|}'],
    ['|', '(', '(|'],
  ])('%j and %j', (marked, keys, after) => {
    expect(typed(marked, keys)).toBe(after);
  });

  test('are put around a selection', () => {
    const state = EditorState.create({
      doc: 'abc',
      selection: { anchor: 0, head: 3 },
      extensions: jsonPairs,
    });
    const after = typeSign(state, '[')?.state;
    expect(after?.doc.toString()).toBe('[abc]');
    expect(after?.selection.main).toMatchObject({ anchor: 1, head: 4 });
  });

  test('are gone over only while the cursor is in their line', () => {
    const state = stateOf('|\n');
    const opened = typeSign(state, '{')?.state ?? state;
    const left = opened.update({ selection: { anchor: 3 } }).state;
    const back = left.update({ selection: { anchor: 1 } }).state;
    expect(typeSign(opened, '}')?.state.doc.toString()).toBe('{}\n');
    expect(typeSign(back, '}')).toBeUndefined();
  });
});
