import type { EventSample } from '../event';
import type { Platform } from '../vocabulary';

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

/** An event of the grid and its place. */
export interface GridEvent extends GridPlace {
  /** The event as JSON, indented by two spaces. */
  readonly text: string;
}

type Values = Readonly<Record<string, string>>;

/** The ids of the samples that the events are made from. */
const SAMPLES = {
  install: { android: 'install-android', ios: 'install-ios-consent' },
  'in-app': { android: 'purchase-android', ios: 'purchase-ios-euro' },
} as const satisfies Record<GridPlace['use'], Record<Platform, string>>;

/** The fields that depend on consent; every identifier is invented. */
const CONSENT: Readonly<Record<Platform, Readonly<Record<GridPlace['consent'], Values>>>> = {
  android: {
    given: { is_lat: 'false' },
    refused: { is_lat: 'true', advertising_id: '00000000-0000-0000-0000-000000000000' },
  },
  ios: {
    given: { att: '3', idfa: '1F3A9C52-7B0E-4D61-8C2F-5A94E07D31B6' },
    refused: { att: '2', idfa: '' },
  },
};

/** The attribution fields of the samples, which are empty in an event without attribution. */
const WITHOUT_ATTRIBUTION = {
  attributed_touch_type: '',
  attributed_touch_time: '',
  af_channel: '',
  campaign: '',
  af_c_id: '',
  af_adset: '',
  af_adset_id: '',
  af_ad: '',
  af_ad_id: '',
  af_ad_type: '',
  af_siteid: '',
  af_sub_siteid: '',
  match_type: '',
} as const satisfies Values;

/** The fields that depend on the source; the samples themselves come from an unrestricted source. */
const SOURCE: Readonly<Record<GridPlace['source'], Values>> = {
  organic: { media_source: 'organic', ...WITHOUT_ATTRIBUTION, campaign_type: 'organic' },
  'non-organic': {},
  restricted: { media_source: 'restricted', ...WITHOUT_ATTRIBUTION, match_type: 'srn' },
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

/** Makes the events of the grid from the samples, in the order of `GRID_PLACES`. */
export function gridEvents(samples: readonly EventSample[]): readonly GridEvent[] {
  return GRID_PLACES.map((place) => {
    const { use, platform, consent, source } = place;
    const sample = samples.find(({ id }) => id === SAMPLES[use][platform])?.text ?? '{}';
    return { ...place, text: withValues(sample, { ...CONSENT[platform][consent], ...SOURCE[source] }) };
  });
}

// An attribution field that the sample does not have is not added.
function withValues(sample: string, values: Values): string {
  const event: unknown = JSON.parse(sample);
  if (typeof event !== 'object' || event === null) return sample;
  const set = Object.entries(values).filter(([name]) => name in event || !(name in WITHOUT_ATTRIBUTION));
  return JSON.stringify({ ...event, ...Object.fromEntries(set) }, null, 2);
}
