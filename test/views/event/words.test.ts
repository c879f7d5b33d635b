import { expect, test } from 'vitest';
import { readEvent, situationOf } from '../../../src/event';
import { eventWords } from '../../../src/views';

test.each([
  ['{"event_name": "af_purchase", "platform": "android"}', 'In-app event · Android'],
  ['{"event_type": "install", "platform": "ios"}', 'Install · iOS'],
  ['{"event_type": "re-engagement"}', 'Re-engagement'],
  ['{"platform": "web"}', ''],
])('%s is called', (text, words) => {
  const reading = readEvent(text);
  if (!reading.ok) throw new Error('The event cannot be read.');
  expect(eventWords(situationOf(reading.fields))).toBe(words);
});
