import { expect, test } from 'vitest';
import { checkEvent } from '../../src/event/check';
import { readAny } from './cases';

const found = (text: string) =>
  checkEvent(readAny(text)).map(
    ({ from, to, severity, message }) => `${severity} ${text.slice(from, to)}: ${message}`,
  );

test.each([
  [
    '{"event\u200b_name": "open"}',
    'warning "event\u200b_name": The key "event\u200b_name" contains U+200B (zero-width space), which cannot be seen, so it is not the field "event_name".',
  ],
  [
    '{"\u0435vent_name": "open"}',
    'warning "\u0435vent_name": In the key "\u0435vent_name", "\u0435" (U+0435) only looks like "e", so it is not the field "event_name".',
  ],
  [
    '{"campaign": "\u202egnp.exe"}',
    'info "\u202egnp.exe": The value of campaign contains U+202E (right-to-left override), which cannot be seen. It is sent as it is and changes the order in which other programs show the text after it.',
  ],
  [
    '{"campaign": "a\\u200bb"}',
    'info "a\\u200bb": The value of campaign contains U+200B (zero-width space), which cannot be seen. It is sent as it is.',
  ],
  [
    'Event Name,Campaign\nopen,spring\u00adsale',
    'info spring\u00adsale: The value of Campaign contains U+00AD (soft hyphen), which cannot be seen. It is sent as it is.',
  ],
])('%j has a character that is not what it looks like', (text, expected) => {
  expect(found(text)).toEqual([expected]);
});

test.each([
  [
    '{"event_value": {"items": [{"\u0430f_id": 1}]}}',
    'warning "\u0430f_id": In the key "\u0430f_id" in event_value, "\u0430" (U+0430) only looks like "a", so a receiver does not find "af_id" under this key.',
  ],
  [
    '{"eventName": "open", "eventValue": "{\\"a\\": {\\"\\\\u0430f_id\\": 1}}"}',
    'warning \\"\\\\u0430f_id\\": In the key "\u0430f_id" in eventValue, "\u0430" (U+0430) only looks like "a", so a receiver does not find "af_id" under this key.',
  ],
  [
    JSON.stringify({ event_value: JSON.stringify({ n: JSON.stringify({ 'a\u200bb': 1 }) }) }),
    'warning \\\\\\"a\u200bb\\\\\\": The key "a\u200bb" in event_value contains U+200B (zero-width space), which cannot be seen, so a receiver does not find "ab" under this key.',
  ],
  [
    'Event Name,Event Value\nopen,"{""a"": [""x\\u202e""]}"',
    'info ""x\\u202e"": The value of "a" in Event Value contains U+202E (right-to-left override), which cannot be seen. It is sent as it is and changes the order in which other programs show the text after it.',
  ],
  [
    '{"custom_data": ["\u200b"]}',
    'info "\u200b": The value of custom_data contains U+200B (zero-width space), which cannot be seen. It is sent as it is.',
  ],
])('%j has such a character inside', (text, expected) => {
  expect(found(text)).toEqual([expected]);
});

test('equal problems inside a value are one, and at most fifty are listed', () => {
  const same = checkEvent(readAny('{"event_value": [{"\u0430": 1}, {"\u0430": 2}, {"\u0430": 3}]}')).find(
    ({ code }) => code === 'event-look-alike-key',
  );
  expect(same?.elsewhere).toEqual([
    { from: 28, to: 31 },
    { from: 38, to: 41 },
  ]);
  const keys = Array.from({ length: 60 }, (_, index) => `"\u0430${String(index)}": 1`);
  const problems = checkEvent(readAny(`{"event_value": {${keys.join()}}}`));
  expect(problems).toHaveLength(51);
  expect(problems.at(-1)?.message).toContain('more keys or values');
});

test.each([
  '{"event_value": {"товар": [{"цена": 1}], "name": "Иван", "note": "{не JSON"}}',
  '{"campaign": "Летняя распродажа", "ad": "👩‍💻 ❤️", "кампания": "1", "af_adset": "عرض الصيف می‌خواهم"}',
  '{"campaign": "1\u00a0234\u00a0€", "city": "Straße 5\\nb\\tc"}',
])('%j is text as people write it', (text) => {
  expect(found(text)).toEqual([]);
});
