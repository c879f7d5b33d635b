import { describe, expect, test } from 'vitest';
import { APPSFLYER, EVENT_FIELDS, type Macro, MACROS, normalizeName } from '../../src/vocabulary';

const rows: readonly Macro[] = MACROS;
const namesOf = ({ name, spellings, hashed = [] }: Macro) => [
  name,
  ...spellings,
  ...hashed.flatMap((variant) => variant.spellings),
];

describe('the rows', () => {
  test("begin with the 40 of AppsFlyer's table", () => {
    expect(rows.slice(0, 40).map(({ name }) => name)).toEqual([
      ...['advertising_id', 'event_name', 'event_revenue_USD', 'event_revenue', 'event_revenue_currency'],
      ...[
        'event_time',
        'event_value',
        'partner_event_id',
        'app_name',
        'appsflyer_id',
        'attributed_touch_type',
      ],
      ...['country_code', 'idfa', 'idfv', 'install_time', 'install_unix_ts', 'is_lat', 'language', 'app_id'],
      ...['app-version-name', 'attributed_touch_time', 'device_type', 'ip', 'match_type', 'os_version'],
      ...[
        'user_agent',
        'wifi',
        'oaid',
        'platform',
        'retargeting_conversion_type',
        'pid',
        'af_ad',
        'af_ad_id',
      ],
      ...['af_adset', 'af_adset_id', 'c', 'af_c_id', 'af_siteid', 'af_subsite_id', 'af_ad_type'],
    ]);
  });

  test('are in-app only for the seven rows about the event', () => {
    expect(rows.filter(({ use }) => use !== 'both').map(({ name, use }) => `${name} ${use}`)).toEqual([
      'event_name in-app',
      'event_revenue_USD in-app',
      'event_revenue in-app',
      'event_revenue_currency in-app',
      'event_time in-app',
      'event_value in-app',
      'partner_event_id in-app',
    ]);
  });

  test('share no name, when case, hyphens, underscores and spaces do not count', () => {
    const owners = new Map<string, string>();
    for (const macro of rows) {
      for (const name of namesOf(macro)) {
        expect(owners.get(normalizeName(name)) ?? macro.name, name).toBe(macro.name);
        owners.set(normalizeName(name), macro.name);
      }
    }
  });

  test('list each spelling once', () => {
    for (const macro of rows) expect(new Set(namesOf(macro)).size, macro.name).toBe(namesOf(macro).length);
  });

  test('read event fields that exist', () => {
    const known = new Set<string>(EVENT_FIELDS.map(({ name }) => name));
    for (const { name, fields } of rows) {
      for (const field of fields) expect(known.has(field), `${name} reads ${field}`).toBe(true);
    }
  });

  test('read no field only where no field is known', () => {
    expect(rows.filter(({ fields }) => fields.length === 0).map(({ name }) => name)).toEqual([
      'is-reattr',
      'is-reengage',
      'is-first',
      'is-s2s-0-or-1',
      'random-str',
      'att-0-1',
    ]);
  });

  test.each([
    ['boolean', 'boolean'],
    ['device-id', 'device-id'],
    ['json', 'json'],
    ['unix-seconds', 'time'],
    ['unix-milliseconds', 'time'],
    ['hour', 'time'],
  ])('of kind %s read fields of type %s', (kind, type) => {
    const types = new Map<string, string>(EVENT_FIELDS.map((field) => [field.name, field.type]));
    const read = rows.filter((macro) => macro.kind === kind).flatMap(({ fields }) => fields);
    expect(read).not.toEqual([]);
    for (const field of read) expect(types.get(field), field).toBe(type);
  });
});

test.each([
  ['sha1-advertiserId', 'advertising_id'],
  ['sha1-idfa', 'idfa'],
  ['sha1-android-id', 'android-id'],
])('%s is the SHA-1 form of %s', (name, macro) => {
  expect(APPSFLYER.find(name)).toMatchObject({
    macro: { name: macro },
    hash: 'sha1',
    exact: true,
    canonical: true,
  });
});

test('no other hashed variant is known', () => {
  expect(rows.flatMap(({ hashed = [] }) => hashed)).toHaveLength(3);
});

test.each([
  'af_tranid',
  'revenue',
  'af_click_id',
  'google_advertising_id_limited_tracking',
  'md5-advertiserId',
  'md5-idfa',
  'sha1-idfv',
  'sha1-oaid',
  'af_sub6',
  'setting:api_key',
  'gdpr_applies',
  '',
])('%j stays unknown', (name) => {
  expect(APPSFLYER.find(name)).toBeUndefined();
});

test("AppsFlyer's vocabulary has its four notations", () => {
  expect(APPSFLYER).toMatchObject({
    id: 'appsflyer',
    notations: ['paren', 'brace', 'sdk', 'click'],
    macros: MACROS,
  });
});
