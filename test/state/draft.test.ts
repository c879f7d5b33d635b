import { describe, expect, test } from 'vitest';
import { memoryStore, readDraft, readSetAside } from '../../src/state';
import { writeDraft } from '../../src/state/storage/draft';
import { setAside } from '../../src/state/storage/set-aside';
import { storeWith, refusingStore, workOf } from './derived';

const odd = workOf('\ud83d "(idfa)"\r\n', '{"a":\u0000', { missing: 'zero-uuid', escapeSlashes: true });

test('a draft is read as it was written', () => {
  const store = memoryStore();
  expect(readDraft(store)).toBeUndefined();
  expect(writeDraft(store, odd)).toBe(true);
  expect(readDraft(store)).toEqual(odd);
});

test('writing a draft returns whether it was stored', () => {
  expect(writeDraft(refusingStore(), odd)).toBe(false);
  expect(readDraft(refusingStore())).toBeUndefined();
});

test('a draft that no browser can keep is not even tried', () => {
  let tries = 0;
  const store = {
    ...memoryStore(),
    write: () => {
      tries += 1;
      return true;
    },
  };
  expect(writeDraft(store, workOf('', ' '.repeat(4_000_001)))).toBe(false);
  expect(tries).toBe(0);
  expect(writeDraft(store, workOf('', ' '.repeat(4_000_000)))).toBe(true);
});

test.each([
  ['no JSON', '{"template":"a"'],
  ['no object', '"a"'],
  ['null', 'null'],
  ['nothing', ''],
  ['no event', '{"template":"a"}'],
  ['a template that is no text', '{"template":1,"event":"{}"}'],
])('what is no draft is none: %s', (_, text) => {
  expect(readDraft(storeWith({ draft: text }))).toBeUndefined();
});

test.each([
  ['no options', '{"template":"a","event":"b"}', undefined],
  ['options that are none', '{"template":"a","event":"b","options":7}', undefined],
  [
    'every option, as older pages wrote it',
    '{"template":"a","event":"b","options":{"missing":"empty","touchType":"words","booleans":"lower","newlineAfterEncode":false,"hashCase":"as-stored","escapeSlashes":false}}',
    { touchType: 'words' },
  ],
  [
    'an option of another version',
    '{"template":"a","event":"b","options":{"missing":"null","booleans":"emoji"}}',
    { missing: 'null' },
  ],
])('a draft with %s keeps its texts', (_, text, options) => {
  expect(readDraft(storeWith({ draft: text }))).toStrictEqual({
    template: 'a',
    event: 'b',
    ...(options && { options }),
  });
});

describe('what is set aside', () => {
  test('comes back, the last one first and each once', () => {
    const store = memoryStore();
    for (const name of ['a', 'b', 'c', 'a']) setAside(store, workOf(name, '{}'));
    expect(readSetAside(store).map(({ template }) => template)).toEqual(['a', 'c', 'b']);
  });

  test('is a short list: the oldest goes', () => {
    const store = memoryStore();
    for (let index = 1; index <= 12; index += 1) setAside(store, workOf(String(index), '{}'));
    expect(readSetAside(store).map(({ template }) => template)).toEqual([
      '12',
      '11',
      '10',
      '9',
      '8',
      '7',
      '6',
      '5',
      '4',
      '3',
    ]);
  });

  test.each(['', '{', '{}', 'null', '7'])('that cannot be read is nothing: %j', (text) => {
    expect(readSetAside(storeWith({ 'set-aside': text }))).toEqual([]);
  });

  test('costs only what cannot be read', () => {
    const store = storeWith({ 'set-aside': '[7,null,{"template":"a","event":"b"},{"template":"x"}]' });
    expect(readSetAside(store).map(({ template }) => template)).toEqual(['a']);
  });
});
