import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import {
  EVENT_FIELDS,
  type EventField,
  type FieldName,
  findField,
  normalizeName,
} from '../../src/vocabulary';
import { valuesOfField } from '../../src/vocabulary/field-values';

const rows: readonly EventField[] = EVENT_FIELDS;

describe('the rows', () => {
  test('share no name, when case, hyphens, underscores and spaces do not count', () => {
    const owners = new Map<string, string>();
    for (const { name, aliases } of rows) {
      for (const key of [name, ...aliases].map(normalizeName)) {
        expect(owners.has(key), `${key} of ${name} and ${owners.get(key) ?? ''}`).toBe(false);
        owners.set(key, name);
      }
    }
  });

  test('list each value once', () => {
    for (const { name } of rows) {
      const values = valuesOfField(name);
      expect(new Set(values).size, name).toBe(values.length);
    }
  });
});

// Written out from a message of each kind.
const KEYS: readonly (readonly [key: string, field: FieldName])[] = [
  // Push API V1.
  ['appsflyer_device_id', 'appsflyer_id'],
  ['re_targeting_conversion_type', 'retargeting_conversion_type'],
  ['click_time', 'attributed_touch_time'],
  ['click_time_selected_timezone', 'attributed_touch_time_selected_timezone'],
  ['download_time', 'device_download_time'],
  ['download_time_selected_timezone', 'device_download_time_selected_timezone'],
  ['click_url', 'original_url'],
  ['agency', 'af_prt'],
  ['currency', 'event_revenue_currency'],
  ['fb_campaign_name', 'campaign'],
  ['fb_campaign_id', 'af_c_id'],
  ['fb_adset_name', 'af_adset'],
  ['fb_adset_id', 'af_adset_id'],
  ['fb_adgroup_name', 'af_ad'],
  ['fb_adgroup_id', 'af_ad_id'],
  ['device_brand', 'device_brand'],
  ['event_type', 'event_type'],
  ['attribution_type', 'attribution_type'],

  // The header of a raw-data report.
  ['Attributed Touch Type', 'attributed_touch_type'],
  ['Event Revenue USD', 'event_revenue_usd'],
  ['Partner', 'af_prt'],
  ['Channel', 'af_channel'],
  ['Keywords', 'af_keywords'],
  ['Campaign', 'campaign'],
  ['Campaign ID', 'af_c_id'],
  ['Adset', 'af_adset'],
  ['Adset ID', 'af_adset_id'],
  ['Ad', 'af_ad'],
  ['Ad ID', 'af_ad_id'],
  ['Ad Type', 'af_ad_type'],
  ['Site ID', 'af_siteid'],
  ['Sub Site ID', 'af_sub_siteid'],
  ['Sub Param 1', 'af_sub1'],
  ['Sub Param 2', 'af_sub2'],
  ['Sub Param 3', 'af_sub3'],
  ['Sub Param 4', 'af_sub4'],
  ['Sub Param 5', 'af_sub5'],
  ['Cost Model', 'af_cost_model'],
  ['Cost Value', 'af_cost_value'],
  ['Cost Currency', 'af_cost_currency'],
  ['Contributor 1 Partner', 'contributor_1_af_prt'],
  ['Contributor 2 Media Source', 'contributor_2_media_source'],
  ['Contributor 3 Touch Time', 'contributor_3_touch_time'],
  ['Contributor 3 Match Type', 'contributor_3_match_type'],
  ['DMA', 'dma'],
  ['IP', 'ip'],
  ['WIFI', 'wifi'],
  ['AppsFlyer ID', 'appsflyer_id'],
  ['Customer User ID', 'customer_user_id'],
  ['Attribution Lookback', 'af_attribution_lookback'],
  ['Reengagement Window', 'af_reengagement_window'],
  ['HTTP Referrer', 'http_referrer'],
  ['Deeplink URL', 'deeplink_url'],
  ['Google Play Referrer', 'gp_referrer'],
  ['Google Play Click Time', 'gp_click_time'],
  ['Google Play Install Begin Time', 'gp_install_begin'],
  ['Google Play Broadcast Referrer', 'gp_broadcast_referrer'],
  ['Amazon Fire ID', 'amazon_aid'],
  ['ATT', 'att'],
  ['Is LAT', 'is_lat'],

  // The additional fields of the Pull API.
  ['contributor1_match_type', 'contributor_1_match_type'],
  ['contributor3_engagement_type', 'contributor_3_engagement_type'],

  // A server-to-server event.
  ['eventName', 'event_name'],
  ['eventValue', 'event_value'],
  ['eventTime', 'event_time'],
  ['eventCurrency', 'event_revenue_currency'],
  ['bundleIdentifier', 'bundle_id'],
  ['app_version_name', 'app_version'],
  ['app_store', 'install_app_store'],
  ['os', 'os_version'],
  ['ua', 'user_agent'],
  ['sharing_filter', 'sharing_filter'],

  // Conversion data and the attribution link.
  ['adgroup_id', 'af_ad_id'],
  ['pid', 'media_source'],
  ['c', 'campaign'],
];

test.each(KEYS)('%s is the field %s', (key, field) => {
  expect(findField(key)?.name).toBe(field);
});

// In the order of DEVHUB's list of the fields that can be chosen for Push API V2.
const PUSH_API_V2 = `
  api_version af_c_id campaign af_adset_id af_adset af_ad_id af_ad af_ad_type af_channel af_cost_currency af_cost_model
  af_cost_value af_keywords af_attribution_lookback af_prt af_reengagement_window af_siteid af_sub_siteid af_sub1
  af_sub2 af_sub3 af_sub4 af_sub5 is_retargeting media_source original_url user_agent advertising_id android_id
  amazon_aid app_id app_name app_version appsflyer_id bundle_id carrier country_code custom_data customer_user_id
  device_category device_type device_model event_name event_revenue event_revenue_currency event_time event_value idfa
  idfv imei install_app_store install_time ip language operator os_version platform sdk_version wifi
  gp_broadcast_referrer city attributed_touch_time attributed_touch_type contributor_1_af_prt contributor_1_campaign
  contributor_1_match_type contributor_1_media_source contributor_1_touch_time contributor_1_touch_type
  contributor_2_af_prt contributor_2_campaign contributor_2_match_type contributor_2_media_source
  contributor_2_touch_time contributor_2_touch_type contributor_3_af_prt contributor_3_campaign
  contributor_3_match_type contributor_3_media_source contributor_3_touch_time contributor_3_touch_type dma
  event_revenue_usd event_source http_referrer is_primary_attribution is_receipt_validated match_type postal_code region
  retargeting_conversion_type state network_account_id gp_click_time gp_install_begin gp_referrer keyword_match_type
  selected_currency revenue_in_selected_currency cost_in_selected_currency attributed_touch_time_selected_timezone
  install_time_selected_timezone event_time_selected_timezone selected_timezone deeplink_url oaid keyword_id
  store_reinstall is_lat device_download_time device_download_time_selected_timezone conversion_type custom_dimension
  campaign_type`
  .trim()
  .split(/\s+/);

test('every field of Push API V2 is known under its very name', () => {
  expect(PUSH_API_V2.filter((name) => findField(name)?.name !== name)).toEqual([]);
});

test.each(['revenue', 'af_tranid', 'adid', 'constructor', '__proto__', 'toString', ''])(
  '%j is no field',
  (key) => {
    expect(findField(key)).toBeUndefined();
  },
);

test('a field is found by each of its names, whatever the case and the separators', () => {
  const names = rows.flatMap((row) => [row.name, ...row.aliases].map((name) => ({ name, row })));
  const noise = fc.array(fc.tuple(fc.constantFrom('', '-', '_', ' ', '\t'), fc.boolean()), { minLength: 40 });
  fc.assert(
    fc.property(fc.constantFrom(...names), noise, ({ name, row }, changes) => {
      const written = Array.from(name, (letter, index) => {
        const [before, upper] = changes[index] ?? ['', false];
        return before + (upper ? letter.toUpperCase() : letter);
      });
      // That is what others call other IDs.
      fc.pre(written.join('') !== 'adid');
      expect(findField(written.join(''))).toBe(row);
    }),
  );
});
