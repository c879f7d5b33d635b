import { describe, expect, test } from 'vitest';
import { findPartner } from '../../../src/partners';
import { INVALID_IDS, idState } from '../../../src/partners/amplitude/http/event-ids';
import { deliver, eventOf } from '../delivering';

/** The invalid IDs in Amplitude's order (M1); the empty one is two quotes, as on its page. */
const LISTED =
  'anonymous nil none null n/a na undefined unknown "" 00000000-0000-0000-0000-000000000000 {} lmy47d 0 -1';

describe('the IDs that Amplitude lists as invalid', () => {
  test('are all known', () => {
    expect([...INVALID_IDS].sort()).toEqual(LISTED.split(' ').sort());
  });

  test.each(LISTED.split(' '))('%s as the only ID is answered with 400', (id) => {
    const isShort = id.length < 5;
    const event = eventOf(`sample purchase-android\ncustomer_user_id = ${id}`);
    const partner = findPartner('amplitude-http');
    const journey = { partner, event, settings: { api_key: 'DEMO_KEY' }, advertiser: { allEvents: true } };
    const template = partner.templates.find(({ use }) => use === 'in-app')?.text ?? '';
    const { verdict } = deliver(journey, template);
    expect(verdict.answer).toMatchObject({
      status: 400,
      body: isShort
        ? '{"code":400,"events_with_invalid_id_lengths":{"user_id":[0]},"error":"Invalid id length for user_id or device_id"}'
        : '{"code":400,"error":"Invalid field values on some events","events_with_invalid_fields":{"user_id":[0]}}',
    });
  });
});

test.each([
  ['', 5, 'empty'],
  ['a', 5, 'short'],
  ['abcd', 5, 'short'],
  ['abcde', 5, 'valid'],
  ['a', 1, 'valid'],
  ['🎮', 2, 'valid'],
  ['0', 0, 'invalid'],
  ['null', 4, 'invalid'],
  ['null', 5, 'short'],
  ['NULL', 1, 'invalid-in-other-case'],
  ['NULL', 5, 'short'],
  ['Anonymous', 5, 'invalid-in-other-case'],
  ['constructor', 5, 'valid'],
])('“%s” with at least %i characters is %s', (id, least, standing) => {
  expect(idState(id, least)).toBe(standing);
});
