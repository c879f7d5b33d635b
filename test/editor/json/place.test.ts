import { EditorState } from '@codemirror/state';
import { describe, expect, test } from 'vitest';
import { jsonPlaceAt, keyPathAt } from '../../../src/editor/json/place';
import { atCursor } from '../cursor';

function stateOf(doc: string): EditorState {
  return EditorState.create({ doc, extensions: EditorState.lineSeparator.of('\n') });
}

function place(marked: string): string | undefined {
  const { text, cursor } = atCursor(marked);
  const found = jsonPlaceAt(stateOf(text), cursor);
  if (found === undefined) return undefined;
  const { kind, path, from, to, key, present, comma } = found;
  const written = text.slice(from, to);
  const has = present.length === 0 ? [] : [`has ${present.join()}`];
  const missing = comma === undefined ? [] : [`comma at ${comma}`];
  return [
    kind,
    `/${path.join('/')}`,
    ...(key === undefined ? [] : [key]),
    `[${written}]`,
    ...has,
    ...missing,
  ].join(' ');
}

describe('the place in JSON', () => {
  test.each([
    ['{|}', 'key / []'],
    ['{"|"}', 'key / [""]'],
    ['{"ev|ent"}', 'key / ["event"]'],
    ['{"a": 1, |}', 'key / [] has a'],
    ['{"a": 1, "b|": 2, "c": 3}', 'key / ["b"] has a,c'],
    ['{"a": 1,\n  ev|\n}', 'key / [ev] has a'],
    ['{"a": 1, "ev| rest', 'key / ["ev] has a'],
    ['{"a": 1, "ev|', 'key / ["ev] has a'],
    ['{"a": |}', 'value / a []'],
    ['{"a": "|"}', 'value / a [""]'],
    ['{"a": "x|y", "b": 1}', 'value / a ["xy"] has b'],
    ['{"a": tr|ue}', 'value / a [true]'],
    ['{"a":\n  tr|\n}', 'value / a [tr]'],
    ['{"event_value": {"af_a": 1, "|"}}', 'key /event_value [""] has af_a'],
    ['{"event_value": {"af_a": "|"}}', 'value /event_value af_a [""]'],
    ['[{"a": 1, "|"}]', 'key / [""] has a'],
    ['{"a": ["x", "|"]}', undefined],
    ['{"a": 1\n  "|"\n}', 'key / [""] has a comma at 7'],
    ['{"a": {"b": 1}\n  |\n}', 'key / [] has a comma at 14'],
    ['{"a": {"b": 1}, "|"}', 'key / [""] has a'],
    ['{"a": 1 |}', undefined],
    ['{"a": 1}|', undefined],
    ['|', undefined],
    ['event_name,ip|', undefined],
    ['{"a": "say \\"|"}', 'value / a ["say \\""]'],
    ['{"a": "b: |"}', 'value / a ["b: "]'],
    ['{\r\n  "a": 1,\r\n  "|"\r\n}', 'key / [""] has a'],
  ])('%j', (marked, found) => {
    expect(place(marked)).toBe(found);
  });

  test.each([
    ['letters', 'x'.repeat(70_000)],
    ['escapes', '\\"'.repeat(70_000)],
    ['backslashes', '\\\\'.repeat(70_000)],
  ])('after a string of 70,000 %s', (_, long) => {
    expect(place(`{"a": "${long}", "b|": 1}`)).toBe('key / ["b"] has a');
    expect(place(`{"a": "|${long}"}`)).toContain('value / a');
  });
});

describe('the key at an offset', () => {
  test.each([
    ['{"a|": 1}', ['a']],
    ['{"a": |1}', ['a']],
    ['{"event_value": {"af_x|": true}}', ['event_value', 'af_x']],
    ['[{"a|": 1}]', ['a']],
    ['{"a": [1, |2]}', undefined],
    ['{ | "a": 1}', undefined],
  ])('%j', (marked, path) => {
    const { text, cursor } = atCursor(marked);
    const state = stateOf(text);
    expect((keyPathAt(state, cursor, 1) ?? keyPathAt(state, cursor, -1))?.path).toEqual(path);
  });
});
