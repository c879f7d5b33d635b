import fc from 'fast-check';
import { expect, test } from 'vitest';
import { OWN_NOTATIONS, translateOwn } from '../../src/translate';
import { APPSFLYER } from '../../src/vocabulary';
import { STORED_NAMES } from '../../src/vocabulary/notations';
import { fewerRuns } from '../properties';

const TEMPLATE = 'https://p.example/cb?a=(idfa)&b={event_time}&c=$$click(clickid)&d=(af_sub9)&e=(pid)';

test.each([
  ['paren', 'https://p.example/cb?a=(idfa)&b=(event_time)&c=(clickid)&d=(af_sub9)&e=(pid)'],
  ['brace', 'https://p.example/cb?a={idfa}&b={event_time}&c={clickid}&d={af_sub9}&e={pid}'],
  [
    'sdk',
    'https://p.example/cb?a=$$sdk(ios-device-id)&b=$$sdk(timestamp)&c=$$click(clickid)&d=$$click(af_sub9)&e=$$sdk(pid)',
  ],
] as const)('a template is written in %s', (notation, expected) => {
  expect(translateOwn(TEMPLATE, notation).text).toBe(expected);
});

test('what is not known of the stored form is said', () => {
  const rows = translateOwn(TEMPLATE, 'sdk').rows.map(({ theirs, fit }) => `${theirs} ${fit}`);
  expect(rows).toEqual([
    '(idfa) same',
    '{event_time} same',
    '$$click(clickid) other-form',
    '(af_sub9) other-form',
    '(pid) other-form',
  ]);
});

test('a macro that would merge with the text around it stays', () => {
  expect(translateOwn('https://p.example/{(idfa)}?b=(pid)', 'brace').text).toBe(
    'https://p.example/{(idfa)}?b={pid}',
  );
});

test('each stored name is one of its macro’s', () => {
  const wrong = [...STORED_NAMES].filter(([name, stored]) => APPSFLYER.find(stored)?.macro.name !== name);
  expect(wrong).toEqual([]);
});

test('any text is written in any of the notations, and again without a change', () => {
  const pieces = fc.constantFrom(
    '(idfa)',
    '{pid}',
    '$$sdk(c)',
    '$$click(x)',
    '$$sdk',
    '{',
    '}',
    '(',
    ')',
    'a=&',
    '\n',
  );
  const texts = fc.array(pieces, { maxLength: 12 }).map((all) => `https://p.example/?${all.join('')}`);
  fc.assert(
    fc.property(texts, fc.constantFrom(...OWN_NOTATIONS), (text, notation) => {
      const { text: once } = translateOwn(text, notation);
      expect(translateOwn(once, notation).text).toBe(once);
    }),
    fewerRuns(4),
  );
});
