import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { createVocabulary, type Macro, normalizeName } from '../../src/vocabulary';

const ID: Macro = {
  name: 'device_id',
  spellings: ['deviceId', 'the id'],
  source: 'SDK',
  use: 'both',
  kind: 'device-id',
  fields: ['advertising_id'],
  hashed: [{ algorithm: 'sha1', spellings: ['sha1-deviceId', 'sha1_id'] }],
};
const EVENT: Macro = { name: 'event', spellings: [], source: 'SDK', use: 'in-app', kind: 'text', fields: [] };
const TWO_ROWS = createVocabulary('two', ['paren'], [ID, EVENT]);

describe('find', () => {
  test.each([
    ['device_id', 'device_id', true, true],
    ['deviceId', 'device_id', true, false],
    ['the id', 'device_id', true, false],
    ['DEVICE-ID', 'device_id', false, true],
    ['the_ID', 'device_id', false, false],
    ['event', 'event', true, true],
    ['E v-e_nt', 'event', false, true],
  ])('%s is a name of %s, exact: %s, canonical: %s', (name, macro, exact, canonical) => {
    const match = TWO_ROWS.find(name);
    expect(match?.macro.name).toBe(macro);
    expect(match).toMatchObject({ exact, canonical });
    expect(match).not.toHaveProperty('hash');
  });

  test.each([
    ['sha1-deviceId', true, true],
    ['sha1_id', true, false],
    ['SHA1 device id', false, true],
  ])('%s is the hashed variant, exact: %s, canonical: %s', (name, exact, canonical) => {
    expect(TWO_ROWS.find(name)).toEqual({ macro: ID, hash: 'sha1', exact, canonical });
  });

  test.each(['', ' ', 'device', 'events', 'constructor', '__proto__', 'toString'])(
    '%j is no name',
    (name) => {
      expect(TWO_ROWS.find(name)).toBeUndefined();
    },
  );

  test('the earlier of two rows keeps a name that both claim', () => {
    const other: Macro = { ...EVENT, name: 'other', spellings: ['device_id', 'mine'] };
    const clash = createVocabulary('clash', ['paren'], [ID, other]);
    expect(clash.find('device_id')?.macro).toBe(ID);
    expect(clash.find('Device ID')?.macro).toBe(ID);
    expect(clash.find('mine')?.macro).toBe(other);
  });

  test('a vocabulary hands back what it is made of', () => {
    expect(TWO_ROWS).toMatchObject({ id: 'two', notations: ['paren'], macros: [ID, EVENT] });
  });
});

test.each([
  ['Campaign ID', 'campaignid'],
  ['attributed_touch time', 'attributedtouchtime'],
  ['sha1-advertiserId', 'sha1advertiserid'],
  ['a\tb\nc', 'abc'],
  ['', ''],
])('normalizeName(%j) is %j', (name, key) => {
  expect(normalizeName(name)).toBe(key);
});

test('a normalised name stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      const key = normalizeName(name);
      expect(key).not.toMatch(/[-_\s]/);
      expect(normalizeName(key)).toBe(key);
    }),
  );
});
