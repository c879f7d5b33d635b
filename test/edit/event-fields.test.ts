import { expect, test } from 'vitest';
import { setEventFields } from '../../src/edit';
import { readEvent } from '../../src/event';
import { readForm } from '../../src/event/forms';

test.each([
  [
    'in place of a value, whatever it was',
    '{ "att" : 2,\n\t"x": 1 }',
    { att: '3' },
    '{ "att" : "3",\n\t"x": 1 }',
  ],
  [
    'at the end, formatted like the fields before it',
    '{\n  "a": "1"\n}',
    { city: 'x' },
    '{\n  "a": "1",\n  "city": "x"\n}',
  ],
  ['under the name the event has for it', '{"eventName":"a"}', { event_name: 'b' }, '{"eventName":"b"}'],
  ['several at once', '{"a":"1","city":"x"}', { city: '', a: '"' }, '{"a":"\\"","city":""}'],
  ['not at all, when it is empty and the field is missing', '{"a":1}', { city: '' }, '{"a":1}'],
  ['into an empty event', '', { city: 'x' }, '{\n  "city": "x"\n}'],
  [
    'into raw-data rows, which become JSON',
    'Event Name\nopen',
    { city: 'x' },
    '{\n  "event_name": "open",\n  "city": "x"\n}',
  ],
  ['not into text that cannot be read', '{"a":', { city: 'x' }, '{"a":'],
])('a value is written %s', (_, event, values, expected) => {
  expect(setEventFields(event, readEvent(event, readForm), values)).toBe(expected);
});
