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
  '{"campaign": "Летняя распродажа", "ad": "👩‍💻 ❤️", "кампания": "1", "af_adset": "عرض الصيف می‌خواهم"}',
  '{"campaign": "1\u00a0234\u00a0€", "city": "Straße 5\\nb\\tc"}',
])('%j is text as people write it', (text) => {
  expect(found(text)).toEqual([]);
});
