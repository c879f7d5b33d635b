import { expect, test } from 'vitest';
import { checkEvent } from '../../src/event/check';
import { EVENT_FIELDS } from '../../src/vocabulary';
import { readAny } from './cases';

const messages = (text: string) => checkEvent(readAny(text)).map(({ message }) => message);

test.each([
  ['{ "country_code": "USA" }', 'country_code is "USA"; it should be two letters such as US.'],
  ['{ "Country Code": "USA" }', 'Country Code is "USA"; it should be two letters such as US.'],
  ['{ "wifi": 2 }', 'wifi is "2"; it should be true or false.'],
  ['{ "idfa": [] }', 'idfa is a list; it should be a UUID or hexadecimal digits.'],
  [
    '{ "eventValue": "{\\"af_price\\":\\"5 EUR\\"}" }',
    'af_price in eventValue is "5 EUR"; it should be a plain number such as 9.99.',
  ],
  [
    '{ "event_value": "{oops" }',
    'The event value is not valid JSON. A key in double quotes is missing here.',
  ],
  ['{ "selected_currency": "Euro" }', 'selected_currency is "Euro"; it should be three letters such as USD.'],
  ['{ "af_cost_currency": "€" }', 'af_cost_currency is "€"; it should be three letters such as USD.'],
  [
    '{ "event_value": { "af_net_revenue": "?" } }',
    'af_net_revenue in event_value is "?"; it should be a plain number such as 9.99.',
  ],
  [`{ "wifi": "${'x'.repeat(40)}" }`, `wifi is "${'x'.repeat(40)}"; it should be true or false.`],
  [`{ "wifi": "${'x'.repeat(39)}😀" }`, `wifi is "${'x'.repeat(39)}\ufffd…"; it should be true or false.`],
  [
    `{ "platform": "${'x'.repeat(60)}" }`,
    `platform is "${'x'.repeat(40)}…"; it should be one of AppsFlyer’s platforms, such as android or ios.`,
  ],
])('%s', (text, message) => {
  expect(messages(text)).toEqual([message]);
});

test.each(EVENT_FIELDS.map(({ name }) => name))('%s may be empty or null', (name) => {
  expect(messages(JSON.stringify({ [name]: '' }))).toEqual([]);
  expect(messages(JSON.stringify({ [name]: null }))).toEqual([]);
});

test.each(['android', 'ios', 'iOS', 'Android', 'windowsphone', 'Windows Mobile', 'roku', 'xbox', 'web'])(
  '%s is a platform',
  (platform) => {
    expect(messages(JSON.stringify({ platform }))).toEqual([]);
  },
);

test.each([
  ['2024-05-01 12:34:56', true],
  ['2024-05-01 12:34:56.789', true],
  ['2024-05-01T12:34:56.789Z', true],
  ['2024-05-01 12:34:56.000+0000', false],
  ['2024-12-31 23:30:00.000-0800', false],
  ['1714566896', false],
  ['1714566896789', false],
  ['2024-02-29 00:00:00', true],
  ['2023-02-29 00:00:00', false],
  ['2024-13-01 00:00:00', false],
  ['2024-05-01 24:30:00', false],
  ['2024-05-01', false],
  ['May 1st', false],
])('%s is a time: %s', (time, isTime) => {
  expect(messages(JSON.stringify({ event_time: time })).length).toBe(isTime ? 0 : 1);
});

test.each([
  ['7d0c6f1e-2f43-4b7e-9a51-0c2d8e6b9f10', true],
  ['00000000-0000-0000-0000-000000000000', true],
  ['0', true],
  ['9aaeecc4455d0e1f', true],
  ['12345678', true],
  ['35-209900-176148-1', true],
  ['1234567', false],
  ['00', false],
  ['1', false],
  ['not-an-id', false],
])('%s is a device ID: %s', (id, isId) => {
  expect(messages(JSON.stringify({ idfa: id })).length).toBe(isId ? 0 : 1);
});

test('a refused event has no warnings', () => {
  expect(messages('{')).toEqual([]);
});
