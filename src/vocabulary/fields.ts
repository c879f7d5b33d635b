import type { EventField, FieldType } from './field';
import { normalizeName } from './vocabulary';

function field<const Name extends string>(
  name: Name,
  type: FieldType = 'text',
  aliases: readonly string[] = [],
): EventField & { readonly name: Name } {
  return { name, type, aliases };
}

const contributor = <const N extends number>(n: N) => [
  field(`contributor_${n}_af_prt`, 'text', [`Contributor ${n} Partner`]),
  field(`contributor_${n}_campaign`),
  field(`contributor_${n}_match_type`),
  field(`contributor_${n}_media_source`),
  field(`contributor_${n}_touch_time`, 'time'),
  field(`contributor_${n}_touch_type`),
  field(`contributor_${n}_engagement_type`),
];

/**
 * Every event field, in the order in which people think of them. Names are those of DEVHUB's Push API list and of
 * the raw-data reports. `fields.ts` is loaded early; what is not needed then is in `field-values.ts` and
 * `field-documentation.ts`.
 */
export const EVENT_FIELDS = [
  // What happened.
  field('event_name'),
  field('event_value', 'json'),
  field('event_time', 'time'),
  field('event_time_selected_timezone', 'time'),
  field('event_revenue', 'number'),
  field('event_revenue_currency', 'text', ['currency', 'eventCurrency']),
  field('event_revenue_usd', 'number'),
  field('revenue_in_selected_currency', 'number'),
  field('selected_currency'),
  field('event_source'),
  field('is_receipt_validated', 'boolean'),
  field('partner_event_id'),
  field('event_type'),
  field('conversion_type'),
  field('campaign_type'),
  field('attribution_type'),

  // Who gets the credit.
  field('media_source', 'text', ['pid']),
  field('af_prt', 'text', ['Partner', 'agency']),
  field('af_channel', 'text', ['Channel']),
  field('af_keywords', 'text', ['Keywords']),
  field('keyword_id'),
  field('keyword_match_type'),
  field('campaign', 'text', ['c', 'fb_campaign_name']),
  field('af_c_id', 'text', ['Campaign ID', 'fb_campaign_id']),
  field('af_adset', 'text', ['Adset', 'fb_adset_name']),
  field('af_adset_id', 'text', ['Adset ID', 'fb_adset_id']),
  field('af_ad', 'text', ['Ad', 'fb_adgroup_name']),
  field('af_ad_id', 'text', ['Ad ID', 'adgroup_id', 'fb_adgroup_id']),
  field('af_ad_type', 'text', ['Ad Type']),
  field('af_siteid', 'text', ['Site ID']),
  field('af_sub_siteid', 'text', ['Sub Site ID']),
  field('af_sub1', 'text', ['Sub Param 1']),
  field('af_sub2', 'text', ['Sub Param 2']),
  field('af_sub3', 'text', ['Sub Param 3']),
  field('af_sub4', 'text', ['Sub Param 4']),
  field('af_sub5', 'text', ['Sub Param 5']),
  field('clickid'),
  field('af_cost_model', 'text', ['Cost Model']),
  field('af_cost_value', 'number', ['Cost Value']),
  field('af_cost_currency', 'text', ['Cost Currency']),
  field('cost_in_selected_currency', 'number'),
  field('network_account_id'),

  // How and when the credit came about.
  field('attributed_touch_type'),
  field('attributed_touch_time', 'time', ['click_time']),
  field('attributed_touch_time_selected_timezone', 'time', ['click_time_selected_timezone']),
  field('engagement_type'),
  field('engagement_destination'),
  field('match_type'),
  field('af_attribution_lookback', 'text', ['Attribution Lookback']),
  field('af_reengagement_window', 'text', ['Reengagement Window']),
  field('is_retargeting', 'boolean'),
  field('retargeting_conversion_type'),
  field('is_primary_attribution', 'boolean'),
  field('is_attributed', 'boolean'),
  field('original_url', 'text', ['click_url']),
  field('http_referrer'),
  field('deeplink_url'),
  ...contributor(1),
  ...contributor(2),
  ...contributor(3),

  // The install.
  field('install_time', 'time'),
  field('install_time_selected_timezone', 'time'),
  field('device_download_time', 'time', ['download_time']),
  field('device_download_time_selected_timezone', 'time', ['download_time_selected_timezone']),
  field('install_app_store', 'text', ['app_store']),
  field('store_reinstall', 'boolean'),
  field('gp_referrer', 'text', ['Google Play Referrer']),
  field('gp_click_time', 'time', ['Google Play Click Time']),
  field('gp_install_begin', 'time', ['Google Play Install Begin Time']),
  field('gp_broadcast_referrer', 'text', ['Google Play Broadcast Referrer']),
  field('store_product_page'),

  // The app.
  field('app_id'),
  field('app_name'),
  field('app_version', 'text', ['app_version_name']),
  field('bundle_id', 'text', ['bundleIdentifier']),
  field('app_type'),
  field('sdk_version'),
  field('api_version'),

  // The user and the device.
  field('appsflyer_id', 'text', ['appsflyer_device_id']),
  field('customer_user_id'),
  field('advertising_id', 'device-id'),
  field('idfa', 'device-id'),
  field('idfv', 'device-id'),
  field('android_id', 'device-id'),
  field('oaid', 'device-id'),
  field('amazon_aid', 'device-id', ['Amazon Fire ID']),
  field('imei', 'device-id'),
  field('app_set_id', 'json'),
  field('platform'),
  field('os_version', 'text', ['os']),
  field('device_type'),
  field('device_model'),
  field('device_brand'),
  field('device_category'),
  field('language'),
  field('carrier'),
  field('operator'),
  field('wifi', 'boolean'),
  field('user_agent', 'text', ['ua']),

  // Where it was.
  field('ip'),
  field('country_code'),
  field('region'),
  field('state'),
  field('city'),
  field('postal_code'),
  field('dma'),

  // Consent and sharing.
  field('att'),
  field('is_lat', 'boolean'),
  field('aie', 'boolean'),
  field('gdpr_applies', 'boolean'),
  field('ad_user_data_enabled', 'boolean'),
  field('ad_personalization_enabled', 'boolean'),
  field('sharing_filter', 'json'),

  // Rejection.
  field('is_rejected', 'boolean'),
  field('blocked_reason'),
  field('blocked_sub_reason'),
  field('blocked_reason_value'),
  field('rejected_reason'),
  field('rejected_reason_value'),

  // Ad revenue.
  field('monetization_network'),
  field('mediation_network'),
  field('ad_unit'),
  field('placement'),
  field('segment'),
  field('impressions', 'number'),

  // Everything else.
  field('custom_data', 'json'),
  field('custom_dimension'),
  field('selected_timezone'),
] as const satisfies readonly EventField[];

/** The name of an event field. */
export type FieldName = (typeof EVENT_FIELDS)[number]['name'];

const byName = new Map<string, EventField>();
for (const known of EVENT_FIELDS) {
  for (const name of [known.name, ...known.aliases]) byName.set(normalizeName(name), known);
}

/** Finds an event field by its name or an alias. Case, `-`, `_` and spaces do not count. */
export function findField(name: string): EventField | undefined {
  // Amplitude calls the GAID so (M1), and Adjust an ID of its own (ADJUST); the ID of an ad has two words.
  return byName.get(name === 'adid' ? '' : normalizeName(name));
}
