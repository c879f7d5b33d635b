import { describe, expect, test } from 'vitest';
import { candidatesOf, likeness, rank } from '../../src/editor/rank';
import { APPSFLYER } from '../../src/vocabulary';

const best = (key: string, notation: 'paren' | 'click' = 'paren') =>
  rank([...candidatesOf(APPSFLYER)], { key, notation })[0]?.name;

describe('rank', () => {
  test.each([
    ['gaid', 'advertising_id'],
    ['GAID', 'advertising_id'],
    ['advertiser_id', 'advertising_id'],
    ['gaid_sha1', 'sha1-advertiserId'],
    ['sha1_idfa', 'sha1-idfa'],
    ['ip_address', 'ip'],
    ['country', 'country_code'],
    ['revenue', 'event_revenue'],
    ['currency', 'event_revenue_currency'],
    ['click_id', 'clickid'],
    ['vendorId', 'idfv'],
    ['campaign', 'c'],
    ['ua_user_agent', 'user_agent'],
  ])('%s= asks for %s first', (key, name) => {
    expect(best(key)).toBe(name);
  });

  test('without a likeness the order is that of the names, hashes after', () => {
    const names = rank([...candidatesOf(APPSFLYER)], { key: 'zzz', notation: 'paren' }).map(
      ({ name }) => name,
    );
    expect(names.slice(0, 3)).toEqual(['advertising_id', 'af_ad', 'af_ad_id']);
    expect(names.slice(-3)).toEqual(['sha1-advertiserId', 'sha1-android-id', 'sha1-idfa']);
  });

  test('settings come before event fields, and both after macros', () => {
    const names = rank(
      [
        { name: 'a_field', spellings: [], kind: 'field' },
        { name: 'setting:b', spellings: [], kind: 'setting' },
        { name: 'zeta', spellings: [], kind: 'macro' },
      ],
      { notation: 'paren' },
    ).map(({ name }) => name);
    expect(names).toEqual(['zeta', 'setting:b', 'a_field']);
  });

  test('$$click( puts first what the link carries', () => {
    const [first] = rank([...candidatesOf(APPSFLYER)], { notation: 'click' });
    expect(first?.macro?.source).toBe('Link');
  });

  test('every boost is one that CodeMirror takes', () => {
    for (const { boost } of rank([...candidatesOf(APPSFLYER)], { key: 'idfa', notation: 'sdk' })) {
      expect(Math.abs(boost)).toBeLessThanOrEqual(99);
    }
  });
});

describe('likeness', () => {
  test.each([
    ['event-name', 'eventName', 1],
    ['', '', 0],
    ['abc', 'xyz', 0],
    ['a', 'b', 0],
  ])('%j and %j: %d', (a, b, expected) => {
    expect(likeness(a, b)).toBe(expected);
  });

  test('is the same both ways and below 1 for different names', () => {
    expect(likeness('device_id', 'ios-device-id')).toBe(likeness('ios-device-id', 'device_id'));
    expect(likeness('device_id', 'id device')).toBeLessThan(1);
  });
});
