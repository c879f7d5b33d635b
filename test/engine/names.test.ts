import { describe, expect, test } from 'vitest';
import { nearestNames, numberMacros, parse } from '../../src/engine';
import { editDistance } from '../../src/engine/text/nearest';
import { APPSFLYER } from '../../src/vocabulary';

describe('the nearest names', () => {
  test.each([
    ['advertiserld', 'advertiserId'],
    ['advertising-idd', 'advertising_id'],
    ['ifda', 'idfa'],
    ['event-nmae', 'event-name'],
    ['instal-unix-ts', 'install_unix_ts'],
    ['sha1-idf', 'sha1-idfa'],
    ['CAMPAGIN', 'campaign'],
  ])('of %s: %s is among them', (name, expected) => {
    const normalized = nearestNames(name, APPSFLYER).map((each) => APPSFLYER.normalize(each));
    expect(normalized).toContain(APPSFLYER.normalize(expected));
  });

  test.each(['nonsense', 'x', 'ix', '__proto__', 'constructor', ''])('of %j there are none', (name) => {
    expect(nearestNames(name, APPSFLYER)).toEqual([]);
  });

  test('are few, and of different macros', () => {
    const found = nearestNames('af_ad_i', APPSFLYER, 5);
    expect(found.length).toBeLessThanOrEqual(5);
    const macros = found.map((name) => APPSFLYER.find(name)?.macro.name);
    expect(new Set(macros).size).toBe(found.length);
  });
});

test.each([
  ['', '', 0],
  ['abc', 'abc', 0],
  ['abc', 'abd', 1],
  ['abc', 'acb', 1],
  ['abc', 'ab', 1],
  ['abc', 'xabc', 1],
  ['kitten', 'sitting', 3],
  ['ca', 'abc', 3],
])('from %s to %s it is %i steps', (a, b, steps) => {
  expect(editDistance(a, b, 10)).toBe(steps);
  expect(editDistance(b, a, 10)).toBe(steps);
  if (steps > 0) expect(editDistance(a, b, steps - 1)).toBeGreaterThan(steps - 1);
});

test('macros are numbered as they appear; spellings share a number, a hash has its own', () => {
  const { parts } = parse('(idfa)x{idfa}(ip)(ios-device-id)(sha1-idfa)(nope)(IP)(N-O-P-E)', APPSFLYER);
  expect(numberMacros(parts, APPSFLYER)).toEqual([1, 0, 1, 2, 1, 3, 4, 2, 4]);
});
