import { describe, expect, test } from 'vitest';
import { findPartner, PARTNERS } from '../../src/partners';
import { ownerOf } from '../../src/partners/address-owner';
import { EVENT_SAMPLES } from '../../src/event/samples';
import { fieldsOf } from '../engine/event';
import { deliver } from './delivering';

const EVENT = fieldsOf(EVENT_SAMPLES[0]?.text ?? '');
const CUSTOM = findPartner('custom');

/** What the verdict for a custom endpoint says and offers about a template. */
function asCustom(template: string) {
  const { verdict } = deliver({ partner: CUSTOM, event: EVENT, settings: {}, advertiser: {} }, template);
  return { said: verdict.answer?.message, offered: verdict.remedies.map(({ partner }) => partner) };
}

describe('the address of a template belongs to the partner it is documented for', () => {
  const templates = PARTNERS.flatMap((partner) =>
    partner.templates.map(({ id, text }) => [partner.id, id, partner, text] as const),
  );
  test.each(templates)('%s, %s', (id, _template, partner, text) => {
    const { request } = deliver({ partner, event: EVENT, settings: {}, advertiser: {} }, text);
    expect(ownerOf(request)).toMatchObject({ id: partner.id });
    expect(asCustom(request.text).offered).toEqual([id]);
  });
});

test.each([
  ['https://receiver.example/api', []],
  ['https://leanplum.com.example/api', []],
  ['https://notleanplum.com/api', []],
  ['https://receiver.example/?next=https://api.leanplum.com/api', []],
  ['https://www.appsflyer.com/', []],
  ['https://api2.amplitude.com/batch', []],
  ['https://API.Leanplum.com:443/api?action=track', ['leanplum']],
  ['http://sk1.api.clevertap.com/1/upload', ['clevertap']],
])('%s is offered to be checked as %j', (template, offered) => {
  expect(asCustom(template).offered).toEqual(offered);
});

test('says whose address it is, and that of any other nothing is known', () => {
  expect(asCustom('POST https://api2.amplitude.com/2/httpapi').said).toBe(
    'This address belongs to Amplitude. Choose “Amplitude, HTTP V2 API” as the partner to see how it answers.',
  );
  expect(asCustom('https://receiver.example/').said).toBe('How your own endpoint answers is not known here.');
});
