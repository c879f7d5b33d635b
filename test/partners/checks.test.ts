import { describe, expect, test } from 'vitest';
import { decide, findPartner, type CheckId, type SettingValues } from '../../src/partners';
import { isApiHost } from '../../src/partners/clevertap/region';
import { EVENT_TYPE, TIMESTAMP } from '../../src/partners/clevertap/template-fields';
import { RESTRICTIONS } from '../../src/partners/restrictions';
import { eventOf } from './delivering';

function decisionOn(partner: 'custom' | 'clevertap', event: string, advertiser: SettingValues = {}) {
  return decide({ partner: findPartner(partner), event: eventOf(event), settings: {}, advertiser });
}

function checkOf(id: CheckId, ...[partner, event, advertiser]: Parameters<typeof decisionOn>) {
  return decisionOn(partner, event, advertiser).checks.find((check) => check.id === id);
}

describe('tracking consent', () => {
  test.each([
    ['13', 'none'],
    ['14', 'none'],
    ['14.4', 'none'],
    ['14.4.2', 'none'],
    ['14.5', 'changed'],
    ['14.5.0', 'changed'],
    ['14.6', 'changed'],
    ['14.10', 'changed'],
    ['15', 'changed'],
    ['15.0', 'changed'],
    ['', 'changed'],
    ['unknown', 'changed'],
  ])('on iOS %j the check is %s without it', (version, state) => {
    expect(checkOf('privacy', 'custom', `sample install-ios-refused\nos_version = ${version}`)?.state).toBe(
      state,
    );
  });
});

describe('the sharing filter', () => {
  test.each([
    ['all', {}, 'documented'],
    ['["all"]', {}, 'documented'],
    ['["clevertap_int"]', {}, 'inferred'],
    ['CleverTap', {}, 'inferred'],
    ['["clevertap_int"]', { sharingFilter: true }, 'documented'],
    ['', { sharingFilter: true }, 'documented'],
  ] as const)('%j with the setting %o excludes the partner, which is %s', (filter, advertiser, evidence) => {
    const event = `sample install-android\nsharing_filter = ${filter}`;
    const check = checkOf('sharing-filter', 'clevertap', event, advertiser);
    expect(check?.state).toBe('fail');
    expect(check?.origins.map((origin) => origin.evidence)).toEqual([evidence]);
  });
});

describe('the remedies', () => {
  const row = { event: 'af_purchase', partnerEvent: 'Charged', revenue: 'none', source: 'this-partner' };
  const other = { event: 'af_login', partnerEvent: '', revenue: 'values' };

  test('for a mapped event change its source only', () => {
    const eventMapping = [other, row];
    const check = checkOf('sending-option', 'custom', 'sample purchase-android', { eventMapping });
    expect(check?.remedies.map(({ advertiser }) => advertiser)).toEqual([
      { eventMapping: [other, { ...row, source: 'all-sources' }] },
    ]);
  });

  test('for an event that is not mapped keep the other rows', () => {
    const advertiser = { allEvents: false, eventMapping: [other] };
    const check = checkOf('in-app', 'custom', 'sample purchase-android', advertiser);
    expect(check?.remedies.map((remedy) => remedy.advertiser)).toContainEqual({
      eventMapping: [other, { event: 'af_purchase', partnerEvent: '' }],
    });
  });
});

describe('the in-app window', () => {
  test.each([
    ['2024-05-02 00:00:00.000', 'pass'],
    ['2024-05-02 00:00:00.001', 'fail'],
  ])('of one day: an event at %s is a %s', (time, state) => {
    const event = `sample purchase-android\ninstall_time = 2024-05-01 00:00:00.000\nevent_time = ${time}`;
    expect(checkOf('window', 'custom', event, { inAppWindow: 1 })?.state).toBe(state);
  });
});

describe('restricted sources', () => {
  const dated = RESTRICTIONS.flatMap(({ names: [name = ''], since, until, touch }) =>
    since === undefined || until !== undefined ? [] : [{ name, since, touch: touch ?? 'click' }],
  );

  test.each(dated)('$name is one from $since on', ({ name, since, touch }) => {
    const event = (time: string) =>
      `sample install-android\nmedia_source = ${name}_int\nattributed_touch_type = ${touch}\nevent_time = ${time}`;
    const before = new Date(Date.parse(since) - 1).toISOString().replace('T', ' ').replace('Z', '');
    expect(checkOf('restricted-source', 'custom', event(`${since} 00:00:00.000`))?.state).toBe('fail');
    expect(checkOf('restricted-source', 'custom', event(before))?.state).toBe('pass');
  });
});

describe('CleverTap', () => {
  test.each([
    ['api.clevertap.com', true],
    ['in1.api.clevertap.com', true],
    ['eu1.api.clevertap.com', true],
    ['in1.api.clevertap.com:8443', false],
    ['in1.clevertap.com', false],
    ['api.clevertap.com:443.example', false],
  ])('%s is a host of its API: %s', (host, isApi) => {
    expect(isApiHost(host)).toBe(isApi);
  });

  test.each([
    ['partner_event_id = ', 'af_purchase'],
    ['partner_event_id = Charged', 'Charged'],
  ])('with %j the event type of a purchase is %s', (line, type) => {
    const { fields } = decisionOn('clevertap', `sample purchase-android\n${line}`);
    expect(fields.get(EVENT_TYPE)?.text).toBe(type);
    expect(fields.get(TIMESTAMP)?.text).toMatch(/^\d{10}$/);
  });
});
