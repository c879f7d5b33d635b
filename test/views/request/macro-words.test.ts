import { expect, test } from 'vitest';
import { macroColor, macroLabel, type MacroLook, macroSource } from '../../../src/views';

test.each([
  [1, 1],
  [6, 6],
  [7, 1],
  [13, 1],
])('macro number %i has color %i', (number, color) => {
  expect(macroColor(number)).toBe(color);
});

test.each([
  ['filled', 'Macro idfa'],
  ['empty', 'Macro idfa, empty in this event'],
  ['missing', 'Macro idfa, not in this event'],
  ['unknown', 'Macro idfa, unknown and sent as written'],
] as const)('a macro that is %s is named %j', (state, label) => {
  expect(macroLabel({ name: 'idfa', state }, '')).toBe(label);
  expect(macroLabel({ name: 'idfa', state }, 'a-b')).toBe(`a-b, m${label.slice(1)}`);
});

const look: MacroLook = {
  number: 1,
  name: 'idfa',
  written: '{idfa}',
  partIndex: 0,
  state: 'filled',
  resolution: 'name',
  field: 'idfa',
};

test.each<[string, Partial<MacroLook>]>([
  ['idfa', {}],
  ['idfa, empty', { state: 'empty' }],
  ['not in this event', { state: 'missing', field: undefined }],
  ['partner setting', { resolution: 'setting', field: undefined }],
  ['partner setting, empty', { state: 'empty', resolution: 'setting', field: undefined }],
  ['unknown, sent as written', { state: 'unknown', field: undefined }],
])('the source is %j', (words, given) => {
  expect(macroSource({ ...look, ...given })).toBe(words);
});
