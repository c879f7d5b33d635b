import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexReference, type ReferenceQuery, searchReference } from '../../src/explain/search';
import { abbreviates, beginsNearly } from '../../src/explain/search/score';
import { APPSFLYER, EVENT_FIELDS, MACROS } from '../../src/vocabulary';
import * as leanplum from '../../src/vocabulary/leanplum';
import * as reference from '../../src/vocabulary/reference';
import { anyCharacter, fewerRuns } from '../properties';

const INDEX = indexReference({
  vocabulary: APPSFLYER,
  documentation: reference,
  fields: EVENT_FIELDS,
  valueKeys: reference.EVENT_VALUE_KEYS,
});

/** Names what is found; what is no macro says what it is. */
function find(query: ReferenceQuery): string[] {
  const found = searchReference(INDEX, query);
  return found.map(({ kind, name }) => (kind === 'macro' ? name : `${kind} ${name}`));
}

describe('a text finds', () => {
  test.each([
    ['its name, a macro before the field', 'idfa', ['idfa', 'field idfa', 'hashed sha1-idfa']],
    ['another spelling', 'gaid', ['advertising_id']],
    ['another spelling in capitals', 'ADVERTISER_ID', ['advertising_id', 'hashed sha1-advertiserId']],
    ['a name whatever its separators', 'vendor-id', ['idfv', 'field idfv']],
    ['a macro as it is written', '$$sdk(click-ts)', ['attributed_touch_time']],
    ['a macro with its brackets', '{event_value}', ['event_value', 'field event_value']],
    ['a macro that is being typed', '(customer_us', ['customer_user_id', 'field customer_user_id']],
    ['words of a name', 'touch time', ['attributed_touch_time', 'field attributed_touch_time']],
    ['words in any order', 'usd revenue', ['event_revenue_USD', 'field event_revenue_usd']],
    ['a hash by what it hashes', 'gaid sha1', ['hashed sha1-advertiserId']],
    ['words of a description', 'mobile carrier', ['carrier']],
    ['a beginning of each word', 'cuid', ['customer_user_id', 'field customer_user_id']],
    ['what lacks a letter', 'advertsing', ['advertising_id', 'field advertising_id']],
    ['what has two letters swapped', 'campiagn', ['field campaign', 'c']],
    ['a key of the event value', 'af_reven', ['value-key af_revenue']],
    ['a name of an older generation', 'click_url', ['field original_url']],
  ])('%s: %s', (_what, text, [...first]) => {
    expect(find({ text }).slice(0, Math.max(1, first.length))).toEqual(first);
  });

  test.each(['zzzz', 'xqj', '漢字', 'idfa zzzz'])('nothing: %s', (text) => {
    expect(find({ text })).toEqual([]);
  });

  test.each(['', '  ', '(', '_ -'])('everything, in the order of the reference: %j', (text) => {
    const found = find({ text });
    const hashed = APPSFLYER.macros.flatMap((macro) => macro.hashed ?? []).length;
    expect(found).toHaveLength(
      MACROS.length + hashed + EVENT_FIELDS.length + reference.EVENT_VALUE_KEYS.length,
    );
    expect(found.slice(0, 3)).toEqual(['advertising_id', 'hashed sha1-advertiserId', 'event_name']);
  });
});

test('every macro is the first thing found by its own name', () => {
  for (const { name } of MACROS) expect(find({ text: name, kinds: ['macro'] })[0]).toBe(name);
});

describe('a filter', () => {
  const all = searchReference(INDEX, {});
  const names = (query: ReferenceQuery) => new Set(find(query));

  test('on the kind lets pass only that kind', () => {
    for (const kind of ['macro', 'hashed', 'field', 'value-key'] as const) {
      const found = searchReference(INDEX, { kinds: [kind] });
      expect(found.length).toBe(all.filter((entry) => entry.kind === kind).length);
      expect(found.length).toBeGreaterThan(0);
    }
    expect(find({ kinds: [] })).toHaveLength(all.length);
  });

  test('on the use keeps what both kinds of postback have', () => {
    const install = names({ use: 'install' });
    expect(install).toContain('idfa');
    expect(install).not.toContain('event_value');
    expect(install).not.toContain('field event_value');
    expect(install).not.toContain('value-key af_revenue');
    expect(names({ use: 'in-app' })).toContain('event_value');
    expect(names({ use: 'in-app' })).toContain('idfa');
  });

  test('on the platform keeps what both platforms have', () => {
    const android = names({ platform: 'android' });
    expect(android).toContain('advertising_id');
    expect(android).toContain('field advertising_id');
    expect(android).toContain('hashed sha1-advertiserId');
    expect(android).toContain('city');
    expect(android).toContain('field dma');
    expect(android).not.toContain('idfa');
    expect(android).not.toContain('field idfa');
  });

  test('on the source takes fields for that of the macros that read them', () => {
    const link = names({ sources: ['Link'] });
    expect(link).toContain('c');
    expect(link).toContain('field campaign');
    expect(link).not.toContain('ip');
    expect(link).not.toContain('field dma');
    expect(names({ sources: ['Link', 'AF'] })).toContain('ip');
    expect(names({ sources: ['SDK'] })).toContain('value-key af_revenue');
  });

  test('on evidence goes by the surest origin', () => {
    const seen = names({ evidence: ['observed'] });
    expect(seen).toContain('imei');
    expect(seen).not.toContain('idfa');
    expect(names({ evidence: ['observed', 'documented'] })).toContain('idfa');
  });

  test('goes together with the text and the other filters', () => {
    expect(find({ text: 'advertising', platform: 'ios', kinds: ['macro'] })).toEqual(['idfa']);
  });
});

test('an entry has what there is to read about it', () => {
  const [plain, hashed] = searchReference(INDEX, { kinds: ['macro', 'hashed'] });
  expect(plain).toMatchObject({ name: 'advertising_id', format: 'lower-case UUID', evidence: 'documented' });
  expect(hashed).toMatchObject({
    name: 'sha1-advertiserId',
    description: 'The SHA-1 of the Google advertising ID of an Android device, which its user can reset.',
    format: '40 lower-case hex digits',
    example: 'a71d64b494afe04fa84c6dcbf6a36b68a03eeb26',
  });
  const [field] = searchReference(INDEX, { text: 'media_source', kinds: ['field'] });
  expect(field).toMatchObject({ name: 'media_source', format: 'text' });
  expect(field?.macros.map(({ name }) => name)).toEqual(['pid']);
});

test("Leanplum's macros are found in a reference of their own", () => {
  const index = indexReference({
    vocabulary: leanplum.LEANPLUM,
    documentation: leanplum,
    fields: [],
    valueKeys: [],
  });
  expect(searchReference(index, { text: 'trigger' })[0]?.name).toBe('Trigger time');
  expect(searchReference(index, { text: 'a/b test' })[0]?.name).toBe('AB test ID');
  expect(searchReference(index, {})).toHaveLength(leanplum.LEANPLUM_MACROS.length);
});

test.each([
  ['cuid', 'customer user id', true],
  ['cid', 'customer user id', true],
  ['evval', 'event value', true],
  ['val', 'event value', true],
  ['vale', 'event value', false],
  ['evz', 'event value', false],
  ['aab', 'a ab', true],
])('%s abbreviates %s: %s', (wanted, words, expected) => {
  expect(abbreviates(wanted, words.split(' '))).toBe(expected);
});

test.each([
  ['campaign', 'campaign', true],
  ['campaign', 'camqa', true],
  ['campaign', 'campagn', true],
  ['campaign', 'caampai', true],
  ['campaign', 'campiag', true],
  ['campaign', 'cmapia', false],
  ['camp', 'campaign', false],
])('%s nearly begins with %s: %s', (text, wanted, expected) => {
  expect(beginsNearly(text, wanted)).toBe(expected);
});

test('any text is searched for', () => {
  fc.assert(
    fc.property(fc.string({ unit: anyCharacter, maxLength: 40 }), (text) => {
      expect(searchReference(INDEX, { text }).length).toBeLessThanOrEqual(searchReference(INDEX, {}).length);
    }),
    fewerRuns(10),
  );
});
