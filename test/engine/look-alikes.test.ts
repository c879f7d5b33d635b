import { expect, test } from 'vitest';
import { imitatesAscii, lookAlikes, plainText } from '../../src/engine';

test.each([
  ['еvent_name', 'event_name'],
  ['аррӏе', 'appie'],
  ['ｅｖｉｌ', 'evil'],
  ['IDFА', 'IDFA'],
  ['𝐢𝐩', 'ip'],
  ['ⅽountry', 'country'],
  ['event\u200b_name', 'event_name'],
  ['ΙΡ', 'IP'],
])('%s looks like %s', (text, plain) => {
  expect(plainText(text)).toBe(plain);
});

test.each(['еvent_name', 'аррӏе', 'ｅｖｉｌ', 'leаnplum', 'gıthub', 'сlіск', 'ор'])(
  '%s is made to be read as ASCII',
  (text) => {
    expect(imitatesAscii(text)).toBe(true);
  },
);

test.each([
  '',
  'event_name',
  'пример',
  'кампания',
  'münchen',
  'straße',
  'façade',
  '日本語',
  'مبيعات',
  'naïve',
  'año',
  'x–y',
  '1+1',
])('%s is not', (text) => {
  expect(imitatesAscii(text)).toBe(false);
});

test('each character is named with what it looks like', () => {
  expect(lookAlikes('leаnplum ｅ ﬁ')).toEqual([
    { character: 'а', plain: 'a' },
    { character: 'ｅ', plain: 'e' },
    { character: 'ﬁ', plain: 'fi' },
  ]);
});
