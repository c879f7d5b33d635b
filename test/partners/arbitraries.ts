import fc from 'fast-check';
import type { EventFields } from '../../src/engine';
import {
  ADVERTISER,
  PARTNERS,
  type DeliveryRequest,
  type Json,
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
