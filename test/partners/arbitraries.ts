import fc from 'fast-check';
import type { EventFields } from '../../src/engine';
import {
  ADVERTISER,
  PARTNERS,
  type DeliveryRequest,
  type Json,
  type PartnerId,
  type SettingValues,
} from '../../src/partners';
import { anyEvent, anyText } from '../engine/arbitraries';

const EVENT: Readonly<Record<string, readonly string[]>> = {
  event_name: ['install', 'af_purchase', 're-engagement', 're-attribution', 'uninstall', ' ', ''],
  event_type: ['', 'in-app-event', 'organic-install', 'nope'],
  event_value: ['{"af_revenue":1,"a":2}', '{ "a" : 1 , "af_revenue" : "2" }', '[', ''],
  event_time: ['2024-05-02 00:00:00.000', '2030-01-01 00:00:00.000', 'never', ''],
  install_time: ['2024-05-01 00:00:00.000', '0000-01-01 00:00:00.000', '1714566896', ''],
  media_source: [
    'organic',
    'Organic',
    'Facebook Ads',
    'twitter',
    'samsungdsp_int',
    'restricted',
    'clevertap',
  ],
  attributed_touch_type: ['click', 'impression'],
  platform: ['ios', 'iOS', 'android', 'windowsphone', ''],
  os_version: ['17.4.1', '14.4', '14.5', '13', 'x'],
  att: ['0', '2', '3', 'af_authorized', ''],
  customer_user_id: ['__g1', 'user-1', '0', ''],
  idfa: ['1F3A9C52-7B0E-4D61-8C2F-5A94E07D31B6', '00000000-0000-0000-0000-000000000000', ''],
  idfv: ['6C8E2D10-94AF-4B37-A5D2-0F73B1C9E846', ''],
  advertising_id: ['7d0c6f1e-2f43-4b7e-9a51-0c2d8e6b9f10', ''],
  appsflyer_id: ['1714566895123-1234567890123456789', '1718125339005-7730164', '1', ''],
  sharing_filter: ['all', '["leanplum"]', '["clevertap_int"]', ''],
  ip: ['203.0.113.7', '::1', ''],
};

const likelyEvent: fc.Arbitrary<EventFields> = fc
  .tuple(
    ...Object.entries(EVENT).map(([key, texts]) =>
      fc.constantFrom(undefined, ...texts).map((text) => [key, text] as const),
    ),
  )
  .map((fields) => {
    const values = fields.flatMap(([key, text]) =>
      text === undefined ? [] : [[key, { key, text, kind: 'string' }] as const],
    );
    return new Map(values);
  });

const ROWS = [
  [],
  [{ event: 'af_purchase' }],
  [{ event: 'af_purchase', partnerEvent: 'Charged', revenue: 'values', source: 'this-partner' }],
  [{ event: '' }, { event: 'af_purchase', revenue: 'none' }, { event: 'af_purchase' }],
];

const LIKELY: readonly Json[] = [
  ...ROWS,
  true,
  false,
  0,
  1,
  -1,
  'this-partner',
  'values',
  'none',
  'redact',
  'as-organic',
  'drop',
  'in1',
  'IN1',
  'failing',
  'TST',
  null,
  { a: [1] },
];

const names = [
  ...Object.keys(ADVERTISER.shape),
  ...PARTNERS.flatMap(({ settings }) => Object.keys(settings.shape)),
  '__proto__',
  'nope',
];

/** Settings under the names of every form, with values that fit, that do not, and that belong elsewhere. */
const anySettings: fc.Arbitrary<SettingValues> = fc.dictionary(
  fc.constantFrom(...names),
  fc.oneof({ arbitrary: fc.constantFrom(...LIKELY), weight: 4 }, anyText),
  { maxKeys: 8 },
);

/** Any journey: any partner of the list, with settings and events that mean something and ones that do not. */
export const anyJourney: fc.Arbitrary<DeliveryRequest> = fc.record({
  partner: fc.constantFrom(...PARTNERS),
  event: fc.oneof({ arbitrary: likelyEvent, weight: 4 }, anyEvent),
  settings: anySettings,
  advertiser: anySettings,
});

const IDFV = '6C8E2D10-94AF-4B37-A5D2-0F73B1C9E846';
const GAID = '7d0c6f1e-2f43-4b7e-9a51-0c2d8e6b9f10';

/** Settings with which events reach a partner, and what sends them astray there. */
const READY: Readonly<Record<PartnerId, readonly SettingValues[]>> = {
  custom: [{}, { onRequest: true }],
  leanplum: ['idfv', 'idfa', 'custom'].flatMap((ios_device_id) =>
    ['android_id', 'advertising_id'].map((android_device_id) => ({
      app_id: 'app_EXAMPLE',
      client_key: 'prod_EXAMPLE',
      ios_device_id,
      android_device_id,
    })),
  ),
  clevertap: ['EU1', 'IN1', 'in1', 'eu1', 'XX1'].flatMap((region) =>
    [true, false].map((customEvents) => ({
      account_id: 'TST-000-000Z',
      account_token: 'tst-000',
      account_passcode: 'TST-PASS',
      region,
      customEvents,
    })),
  ),
  'amplitude-attribution': ['not-yet', 'comes', 'never'].flatMap((firstEvent) =>
    ['us', 'eu'].map((region) => ({ api_key: 'DEMO_KEY', firstEvent, region })),
  ),
  'amplitude-http': ['us', 'eu'].flatMap((region) =>
    ['', 'abc', '3f8b2c10-7d4e'].map((device_id) => ({ api_key: 'DEMO_KEY', region, device_id })),
  ),
  'appsflyer-events': ['com.example.game', 'id123456789', '123456789'].flatMap((app_id) =>
    ['amplitude', 'server'].map((sender) => ({
      s2s_key: 'DEMO_S2S_KEY',
      app_id,
      sender,
      allEvents: true,
      postbacks: sender === 'amplitude',
    })),
  ),
  'appsflyer-audience': [{ api_token: 'DEMO_TOKEN', app_id: 'com.example.game', import_key: 'DEMO_KEY' }],
};

/** A delivery that is likely to be sent, with a template of the partner or one that is close. */
export const likelyDelivery: fc.Arbitrary<{
  readonly journey: DeliveryRequest;
  readonly template: string;
}> = fc.constantFrom(...PARTNERS).chain((partner) => {
  const templates = partner.templates.map(({ text }) => text);
  const near = templates.flatMap((text) => [text, text.replace('(setting:host)', 'api2.amplitude.com')]);
  const device = fc.constantFrom(
    { platform: 'ios', idfv: IDFV },
    { platform: 'android', advertising_id: GAID },
  );
  return fc.record({
    journey: fc.record({
      partner: fc.constant(partner),
      settings: fc.constantFrom(...READY[partner.id]),
      advertiser: fc.constantFrom<SettingValues>({}, { allEvents: true }, { allEvents: true, active: false }),
      event: fc
        .tuple(device, fc.constantFrom('install', 'af_purchase', 'uninstall', ''), fc.boolean())
        .map(([ids, event_name, isShort]) =>
          fieldsOf({
            ...ids,
            event_name,
            appsflyer_id: '1718125339005-7730164',
            customer_user_id: isShort ? '2' : '__g1234',
            media_source: 'network_int',
            campaign: 'spring',
            install_time: '2024-05-01 12:34:56.789',
            event_time: '2024-05-02 12:34:56.789',
            event_value: '{"af_revenue":1}',
            event_revenue: '1',
          }),
        ),
    }),
    template: fc.constantFrom(
      ...near,
      'https://p.example/?n=(event_name)',
      'https://www.leanplum.com/api?action=setTrafficSourceInfo',
      'ftp://p.example/',
      ' ',
    ),
  });
});

function fieldsOf(texts: Readonly<Record<string, string>>): EventFields {
  return new Map(Object.entries(texts).map(([key, text]) => [key, { key, text, kind: 'string' }] as const));
}
