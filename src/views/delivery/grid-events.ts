import type { EventFields } from '../../engine';
import { situationOf } from '../../event';
import { trackingConsent } from '../../partners';
import type { Platform } from '../../vocabulary';

/** What distinguishes the events of the grid. */
export interface GridPlace {
  /** What the event reports. */
  readonly use: 'install' | 'in-app';
  /** The system of the device. */
  readonly platform: Platform;
  /** Whether the user allows tracking: ad tracking on Android, App Tracking Transparency on iOS. */
  readonly consent: 'given' | 'refused';
  /** The media source: none, a usual one, or one that may not be named. */
  readonly source: 'organic' | 'non-organic' | 'restricted';
}

type Values = Readonly<Record<string, string>>;

/** An event of the grid: the person's own event with some fields changed. */
export interface GridEvent extends GridPlace {
  /** The texts to write into the event, by field; an empty text removes the value. Empty for the event as it is. */
  readonly changes: Values;
}

/** An invented in-app event, for an event that is none. */
const PURCHASE = {
  event_value: '{"af_revenue":"9.99","af_currency":"USD","af_content_id":"1107"}',
  event_revenue: '9.99',
  event_revenue_currency: 'USD',
  event_revenue_usd: '9.99',
} as const satisfies Values;

/** The fields that identify a device of the other system. */
const OTHER_IDS: Readonly<Record<Platform, readonly string[]>> = {
  android: ['idfa', 'idfv', 'att'],
  ios: ['advertising_id', 'android_id', 'oaid', 'amazon_aid', 'imei', 'app_set_id', 'is_lat'],
};

/** Invented identifiers and versions, for a platform that is not the event's own. */
const DEVICES: Readonly<Record<Platform, Values>> = {
  android: { platform: 'android', os_version: '14' },
  ios: { platform: 'ios', os_version: '17.5', idfv: '6C8E2D10-94AF-4B37-A5D2-0F73B1C9E846' },
};

const ADVERTISING_ID = '7d0c6f1e-2f43-4b7e-9a51-0c2d8e6b9f10';
const IDFA = '1F3A9C52-7B0E-4D61-8C2F-5A94E07D31B6';
const ZEROS = '00000000-0000-0000-0000-000000000000';

/** The attribution fields, which are empty in an event without attribution. */
const ATTRIBUTION = [
  'attributed_touch_type',
  'attributed_touch_time',
  'af_channel',
  'campaign',
  'af_c_id',
  'af_adset',
  'af_adset_id',
  'af_ad',
  'af_ad_id',
  'af_ad_type',
  'af_siteid',
  'af_sub_siteid',
  'match_type',
  'original_url',
] as const;

/** An invented attribution, for an event that has none. */
const ATTRIBUTED: Values = {
  media_source: 'network_int',
  campaign: 'spring_sale',
  attributed_touch_type: 'click',
};

/** The places of the grid: rows by use, platform and consent, and the three sources in each row. */
export const GRID_PLACES: readonly GridPlace[] = (['install', 'in-app'] as const).flatMap((use) =>
  (['android', 'ios'] as const).flatMap((platform) =>
    (['given', 'refused'] as const).flatMap((consent) =>
      (['organic', 'non-organic', 'restricted'] as const).map((source) => ({
        use,
        platform,
        consent,
        source,
      })),
    ),
  ),
);

/**
 * Varies an event in kind, platform, consent and source, in the order of `GRID_PLACES`. Whatever the event already is
 * stays as it is; `eventName` is the name that an in-app event gets where the event is none.
 */
export function gridEvents(event: EventFields, eventName: string): readonly GridEvent[] {
  return GRID_PLACES.map((place) => ({
    ...place,
    changes: Object.fromEntries(
      Object.entries({
        ...useChanges(event, place, eventName),
        ...platformChanges(event, place),
        ...consentChanges(event, place),
        ...sourceChanges(event, place),
      }).filter(([name, text]) => textOf(event, name) !== text),
    ),
  }));
}

function textOf(event: EventFields, name: string): string {
  return event.get(name)?.text ?? '';
}

function useChanges(event: EventFields, { use }: GridPlace, eventName: string): Values {
  if (situationOf(event).kind === use) return {};
  if (use === 'in-app') return { event_type: '', event_name: eventName, ...PURCHASE };
  return { event_type: '', event_name: 'install', ...cleared(Object.keys(PURCHASE)) };
}

function platformChanges(event: EventFields, { platform }: GridPlace): Values {
  if (situationOf(event).platform === platform) return {};
  return { ...cleared(OTHER_IDS[platform]), ...DEVICES[platform] };
}

function consentChanges(event: EventFields, { platform, consent }: GridPlace): Values {
  const isOwn = situationOf(event).platform === platform;
  if (isOwn && consentOf(event, platform) === consent) return {};
  if (platform === 'ios') {
    if (consent === 'refused') return { att: '2', idfa: '' };
    return { att: '3', idfa: (isOwn && textOf(event, 'idfa')) || IDFA };
  }
  if (consent === 'refused') return { is_lat: 'true', advertising_id: ZEROS };
  const own = isOwn ? textOf(event, 'advertising_id') : '';
  return { is_lat: 'false', advertising_id: /^[0-]*$/.test(own) ? ADVERTISING_ID : own };
}

function consentOf(event: EventFields, platform: Platform): GridPlace['consent'] | undefined {
  if (platform === 'ios') return trackingConsent(textOf(event, 'att'));
  if (textOf(event, 'is_lat').toLowerCase() === 'true') return 'refused';
  const id = textOf(event, 'advertising_id');
  if (id === '') return undefined;
  return /^[0-]+$/.test(id) ? 'refused' : 'given';
}

function sourceChanges(event: EventFields, { source }: GridPlace): Values {
  const own = textOf(event, 'media_source').toLowerCase();
  if (source === 'non-organic') return ['', 'organic', 'restricted'].includes(own) ? ATTRIBUTED : {};
  if (own === source) return {};
  return { ...cleared(ATTRIBUTION), media_source: source };
}

function cleared(names: readonly string[]): Values {
  return Object.fromEntries(names.map((name) => [name, '']));
}
