import { describe, expect, test } from 'vitest';
import { NO_FIELDS, fieldNamed, resolveName, settingName, type FieldValue } from '../../src/engine';
import { APPSFLYER } from '../../src/vocabulary';

const field = (key: string, text = key): FieldValue => ({ key, text, kind: 'string' });
const event = new Map([
  ['linkparam', field('linkparam')],
  ['my-Param', field('my-Param', 'first')],
  ['my_param', field('my_param', 'second')],
  ['advertising_id', field('GAID')],
]);
const settings = new Map([
  ['key', 'k1'],
  ['advertiserId', 'never'],
]);

const kindOf = (name: string) => resolveName(name, APPSFLYER, event, settings).kind;

describe('a name resolves to', () => {
  test.each([
    ['advertiserId', 'macro'],
    ['ADVERTISER id', 'macro'],
    ['sha1-advertiserId', 'macro'],
    ['linkparam', 'field'],
    ['LINK-Param', 'field'],
    ['setting:key', 'setting'],
    ['setting: key ', 'setting'],
    ['setting:other', 'unknown'],
    ['setting:', 'unknown'],
    ['key', 'unknown'],
    ['linkparam2', 'unknown'],
  ])('%s: %s', (name, kind) => {
    expect(kindOf(name)).toBe(kind);
  });

  test('a macro, also when a field of the event has the same name', () => {
    const idfa = new Map([['idfa', field('idfa')]]);
    expect(resolveName('idfa', APPSFLYER, idfa)).toEqual({ kind: 'macro', match: APPSFLYER.find('idfa') });
  });

  test('the first of several fields that differ in spelling only, with the name the event holds it under', () => {
    expect(resolveName('MY PARAM', APPSFLYER, event)).toEqual({
      kind: 'field',
      name: 'my-Param',
      field: field('my-Param', 'first'),
    });
    expect(resolveName('gaid2', APPSFLYER, event).kind).toBe('unknown');
  });

  test('the value of a setting, also an empty one', () => {
    expect(resolveName('setting:key', APPSFLYER, NO_FIELDS, settings)).toEqual({
      kind: 'setting',
      value: 'k1',
    });
    const empty = new Map([['key', '']]);
    expect(resolveName('setting:key', APPSFLYER, NO_FIELDS, empty)).toEqual({ kind: 'setting', value: '' });
    expect(resolveName('setting:key', APPSFLYER, NO_FIELDS).kind).toBe('unknown');
  });
});

test.each([
  ['setting:a', 'a'],
  ['setting: a b ', 'a b'],
  ['setting:', undefined],
  ['setting: ', undefined],
  ['Setting:a', undefined],
  ['a', undefined],
])('settingName(%j) is %j', (name, expected) => {
  expect(settingName(name)).toBe(expected);
});

test('two events of different fields are told apart', () => {
  expect(fieldNamed('Link Param', event, APPSFLYER)?.text).toBe('linkparam');
  expect(
    fieldNamed('Link Param', new Map([['link-param', field('link-param', 'other')]]), APPSFLYER)?.text,
  ).toBe('other');
  expect(fieldNamed('Link Param', NO_FIELDS, APPSFLYER)).toBeUndefined();
});
