import { expect, test } from 'vitest';
import { applyRemedy } from '../../src/state';
import { eventWith } from '../../src/state/remedy';
import { benchOf } from './derived';

test.each([
  [
    'in place of a value, whatever it was',
    '{ "att" : 2,\n\t"x": 1 }',
    { att: '3' },
    '{ "att" : "3",\n\t"x": 1 }',
  ],
  [
    'at the end, as the fields before it are',
    '{\n  "a": "1"\n}',
    { city: 'x' },
    '{\n  "a": "1",\n  "city": "x"\n}',
  ],
  ['under the name the event has for it', '{"eventName":"a"}', { event_name: 'b' }, '{"eventName":"b"}'],
  ['several at once', '{"a":"1","city":"x"}', { city: '', a: '"' }, '{"a":"\\"","city":""}'],
  ['not at all, where nothing is to be taken away', '{"a":1}', { city: '' }, '{"a":1}'],
  ['into an empty event', '', { city: 'x' }, '{\n  "city": "x"\n}'],
  [
    'into raw-data rows, which become JSON',
    'Event Name\nopen',
    { city: 'x' },
    '{\n  "event_name": "open",\n  "city": "x"\n}',
  ],
  ['not into what cannot be read', '{"a":', { city: 'x' }, '{"a":'],
])('a value is written %s', async (_, event, values, expected) => {
  const { session } = benchOf('x', event);
  expect(await eventWith(session, values)).toBe(expected);
});

test('a remedy reaches the partner, the advertiser and the event', async () => {
  const { inputs, session } = benchOf('x', '{"city":"a"}');
  inputs.choosePartner('clevertap');
  await applyRemedy(session, {
    label: 'All of it',
    settings: { account_id: 'TST' },
    advertiser: { active: true },
    event: { city: 'b' },
  });
  expect(inputs.partner).toEqual({
    id: 'clevertap',
    settings: { account_id: 'TST' },
    advertiser: { active: true },
  });
  expect(inputs.event).toBe('{"city":"b"}');
});

test('check by check, the first remedies lead to a request that is sent', async () => {
  const { session, insight } = benchOf('x', '{"event_name":"uninstall","media_source":"restricted"}');
  session.inputs.choosePartner('clevertap');
  for (let steps = 0; steps < 10; steps += 1) {
    const remedy = insight.verdict?.decision.decisive?.remedies[0];
    if (remedy === undefined) break;
    await applyRemedy(session, remedy);
  }
  expect(insight.verdict?.decision.sent).toBe(true);
});
