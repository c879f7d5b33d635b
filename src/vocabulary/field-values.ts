import type { FieldName } from './fields';

const ENGAGEMENT_TYPES = [
  'click_to_app',
  'click_to_download',
  'engaged_click',
  'engaged_view',
  'view',
  'listening',
  'preload',
];

// What documents or logs name; an event may hold other values.
const FIELD_VALUES: Readonly<Partial<Record<FieldName, readonly string[]>>> = {
  event_source: ['SDK', 'S2S'],
  event_type: [
    'install',
    'organic-install',
    're-engagement',
    're-attribution',
    'reinstall',
    'organic-reinstall',
    'install-in-app-event',
    'organic-install-in-app-event',
    're-engagement-in-app-event',
    're-attribution-in-app-event',
    'in-app-event',
  ],
  conversion_type: ['install', 'reinstall', 're-engagement'],
  campaign_type: ['ua', 'organic', 'retargeting'],
  attribution_type: ['regular', 'organic'],
  attributed_touch_type: ['click', 'impression', 'TV', 'pre-installed'],
  engagement_type: ENGAGEMENT_TYPES,
  match_type: ['srn', 'id_matching', 'probabilistic', 'gp_referrer', 'ref', 'uid', 'fp'],
  retargeting_conversion_type: ['re-engagement', 're-attribution', 'none'],
  contributor_1_engagement_type: ENGAGEMENT_TYPES,
  contributor_2_engagement_type: ENGAGEMENT_TYPES,
  contributor_3_engagement_type: ENGAGEMENT_TYPES,
  platform: [
    ...[
      'android',
      'ios',
      'windowsphone',
      'roku',
      'smartcast',
      'tizen',
      'webos',
      'vidaa',
      'playstation',
      'xbox',
    ],
    ...['switch', 'quest', 'steam', 'epic', 'battlenet', 'nativepc', 'web'],
  ],
  device_category: ['phone', 'tablet', 'other'],
  att: [
    ...['0', '1', '2', '3', 'not_determined', 'restricted', 'denied', 'authorized'],
    ...['af_authorized', 'af_unknown', 'af_unavailable'],
  ],
  blocked_reason: [
    'ctit_anomalies',
    'store_install_validation',
    'site_blacklist',
    'bots',
    'click_flood',
    'devicerank',
    'install_validation_rules',
  ],
  media_source: ['organic', 'restricted'],
};

const byName: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(FIELD_VALUES));

/** Returns the known values of a field, by its canonical name; none when no document or log names any. */
export function valuesOfField(name: string): readonly string[] {
  return byName.get(name) ?? [];
}
