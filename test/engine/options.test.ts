import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  DEFAULT_OPTIONS,
  OPTION_NAMES,
  OPTION_VALUES,
  readOptions,
  readPartialOptions,
  withoutDefaults,
} from '../../src/engine';
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

test('the names are those of the table, in its order', () => {
  expect(OPTION_NAMES).toEqual([
    'missing',
    'touchType',
    'booleans',
    'newlineAfterEncode',
    'hashCase',
    'escapeSlashes',
  ]);
});

test.each([
  [undefined, {}, true],
  [{}, {}, true],
  [{ hashCase: 'lower', missing: 'empty' }, { missing: 'empty', hashCase: 'lower' }, true],
  [{ escapeSlashes: false }, { escapeSlashes: false }, true],
  [null, {}, false],
  ['drop', {}, false],
  [['drop'], {}, false],
  [{ missing: 'guess', hashCase: 'lower' }, { hashCase: 'lower' }, false],
  [{ missing: undefined }, {}, false],
  [{ booleans: 'words', touchType: 'words' }, { touchType: 'words' }, false],
  [{ speed: 'high' }, {}, false],
  [JSON.parse('{"__proto__":{"missing":"drop"}}'), {}, false],
])('%j is read without defaults', (data: unknown, options, complete) => {
  expect(readPartialOptions(data)).toStrictEqual({ options, complete });
});

test('options equal to the default are left out', () => {
  expect(withoutDefaults(DEFAULT_OPTIONS)).toStrictEqual({});
  expect(withoutDefaults({ escapeSlashes: false, missing: 'drop' })).toStrictEqual({ missing: 'drop' });
  expect(withoutDefaults({ newlineAfterEncode: true, touchType: 'numbers' })).toStrictEqual({
    newlineAfterEncode: true,
  });
});
