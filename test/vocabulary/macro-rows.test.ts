import { expect, test } from 'vitest';
import { readRows, writeRows } from '../../.config/vite/macro-rows.ts';
import { type Macro, MACROS } from '../../src/vocabulary';

test('the build reads the same macros from its rows', () => {
  expect(readRows(writeRows(MACROS))).toEqual(MACROS);
});

test('a row keeps what differs from the usual', () => {
  const macros: readonly Macro[] = [
    { name: 'a', spellings: [], source: 'SDK', use: 'both', kind: 'text', fields: ['a'] },
    {
      name: 'b',
      spellings: ['b one', 'B'],
      source: 'Link',
      use: 'install',
      platform: 'ios',
      kind: 'hour',
      fields: ['c', 'b'],
      hashed: [{ algorithm: 'md5', spellings: ['md5-b', 'm'] }],
    },
    { name: 'c', spellings: [], source: 'AF', use: 'in-app', kind: 'json', fields: [] },
  ];
  expect(readRows(writeRows(macros))).toEqual(macros);
});
