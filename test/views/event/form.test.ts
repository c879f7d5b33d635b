import { expect, test } from 'vitest';
import { readEvent } from '../../../src/event';
import { readForm } from '../../../src/event/forms';
import { isConvertible, otherFormOf } from '../../../src/views';

test.each([
  ['{"event_name": "a"}', undefined, false],
  ['{"event_name": "a",}', undefined, true],
  ['[', undefined, false],
  ['{"eventName": "a", "eventValue": "{}"}', 'This is a server-to-server body.', true],
  ['Event Name,Country Code\na,FR', 'These are raw-data rows.', true],
  ['https://h.example/?event_name=a&app_id=b', 'The event was read from a URL.', true],
  ['curl https://h.example -d \'{"event_name": "a"}\'', 'The event was read from a cURL command.', true],
])('what %s is written as', (text, sentence, isOther) => {
  const reading = readEvent(text, readForm);
  expect(otherFormOf(reading)?.sentence).toBe(sentence);
  expect(isConvertible(reading)).toBe(isOther);
});
