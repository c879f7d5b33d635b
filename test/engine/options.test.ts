import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEFAULT_OPTIONS, OPTION_VALUES, readOptions } from '../../src/engine';
import { anyOptions } from './arbitraries';

test('the default is the first value of each option', () => {
  const first = Object.entries(OPTION_VALUES).map(([name, [value]]) => [name, value]);
  expect(Object.fromEntries(first)).toEqual(DEFAULT_OPTIONS);
});

test.each([
  [undefined, {}],
  [null, {}],
  ['drop', {}],
  [[], {}],
  [{ missing: 'drop', booleans: 'loud', hashCase: 1, other: true }, { missing: 'drop' }],
  [{ newlineAfterEncode: 'true', escapeSlashes: true }, { escapeSlashes: true }],
  [JSON.parse('{"__proto__":{"missing":"drop"}}'), {}],
])('%j is read one by one', (data: unknown, expected) => {
  expect(readOptions(data)).toEqual({ ...DEFAULT_OPTIONS, ...expected });
});

test('options come back as they are, and reading is total', () => {
  fc.assert(
    fc.property(anyOptions, fc.anything(), (options, anything) => {
      expect(readOptions(JSON.parse(JSON.stringify(options)))).toEqual(options);
      expect(Object.keys(readOptions(anything))).toEqual(Object.keys(DEFAULT_OPTIONS));
    }),
  );
});
