import { expect, test } from 'vitest';
import { APPSFLYER, type MacroName } from '../../src/vocabulary';

// Written out from the documents, not from the vocabulary: each name as it is printed, and the macro it belongs to.
const SPELLINGS: readonly (readonly [printed: string, macro: MacroName])[] = [
  // The table for analytics partners, with what its templates and other documents write for each row.
  ['advertising_id', 'advertising_id'],
  ['advertiserId', 'advertising_id'],
  ['gaid', 'advertising_id'],
  ['google_advertising_id', 'advertising_id'],
  ['event_name', 'event_name'],
  ['event-name', 'event_name'],
  ['event', 'event_name'],
  ['event_revenue_USD', 'event_revenue_USD'],
  ['event_revenue_usd', 'event_revenue_USD'],
  ['monetary', 'event_revenue_USD'],
  ['event_revenue', 'event_revenue'],
  ['orig-monetary', 'event_revenue'],
  ['event_revenue_currency', 'event_revenue_currency'],
  ['currency', 'event_revenue_currency'],
  ['event_time', 'event_time'],
  ['timestamp', 'event_time'],
  ['eventtime', 'event_time'],
  ['event_value', 'event_value'],
  ['event-value', 'event_value'],
  ['encode', 'event_value'],
  ['partner_event_id', 'partner_event_id'],
  ['mapped-iae', 'partner_event_id'],
  ['goal_id', 'partner_event_id'],
  ['app_name', 'app_name'],
  ['app-name', 'app_name'],
  ['appsflyer_id', 'appsflyer_id'],
  ['appsflyer-device-id', 'appsflyer_id'],
  ['appsflyer_device_id', 'appsflyer_id'],
  ['attributed_touch_type', 'attributed_touch_type'],
  ['attributed-touch-type', 'attributed_touch_type'],
  ['country_code', 'country_code'],
  ['country-code', 'country_code'],
  ['county_code', 'country_code'],
  ['idfa', 'idfa'],
  ['ios-device-id', 'idfa'],
  ['idfv', 'idfv'],
  ['vendorid', 'idfv'],
  ['vendorId', 'idfv'],
  ['install_time', 'install_time'],
  ['install-ts', 'install_time'],
  ['installtime', 'install_time'],
  ['install_unix_ts', 'install_unix_ts'],
  ['install-unix-ts', 'install_unix_ts'],
  ['is_lat', 'is_lat'],
  ['language', 'language'],
  ['app_id', 'app_id'],
  ['app-id', 'app_id'],
  ['app-version-name', 'app-version-name'],
  ['app-version-new', 'app-version-name'],
  ['app_version', 'app-version-name'],
  ['attributed_touch time', 'attributed_touch_time'],
  ['attributed_touch_time', 'attributed_touch_time'],
  ['click-ts', 'attributed_touch_time'],
  ['device_type', 'device_type'],
  ['device-model', 'device_type'],
  ['device_model', 'device_type'],
  ['ip', 'ip'],
  ['match_type', 'match_type'],
  ['match-type', 'match_type'],
  ['os_version', 'os_version'],
  ['os-version', 'os_version'],
  ['user_agent', 'user_agent'],
  ['user-agent', 'user_agent'],
  ['wifi', 'wifi'],
  ['oaid', 'oaid'],
  ['platform', 'platform'],
  ['retargeting_conversion_type', 'retargeting_conversion_type'],
  ['retargeting-conversion-type', 'retargeting_conversion_type'],
  ['re_targeting_conversion_type', 'retargeting_conversion_type'],
  ['pid', 'pid'],
  ['media_source', 'pid'],
  ['media source', 'pid'],
  ['af_ad', 'af_ad'],
  ['af_ad_id', 'af_ad_id'],
  ['af_adset', 'af_adset'],
  ['af_adset_id', 'af_adset_id'],
  ['c', 'c'],
  ['campaign', 'c'],
  ['af_c_id', 'af_c_id'],
  ['af_siteid', 'af_siteid'],
  ['publisher_id', 'af_siteid'],
  ['af_subsite_id', 'af_subsite_id'],
  ['af_sub_siteid', 'af_subsite_id'],
  ['af_ad_type', 'af_ad_type'],

  // In the templates of the article for analytics partners, but not in its table.
  ['android-id', 'android-id'],
  ['android_id', 'android-id'],
  ['android-device-id', 'android-id'],

  // In the ad networks' material or elsewhere.
  ['clickid', 'clickid'],
  ['click_id', 'clickid'],
  ['af_sub1', 'af_sub1'],
  ['af_sub2', 'af_sub2'],
  ['af_sub3', 'af_sub3'],
  ['af_sub4', 'af_sub4'],
  ['af_sub5', 'af_sub5'],
  ['city', 'city'],
  ['carrier', 'carrier'],
  ['device-brand', 'device-brand'],
  ['device_brand', 'device-brand'],
  ['sdk-version', 'sdk-version'],
  ['gp_referrer_click_ts', 'gp_referrer_click_ts'],
  ['gp_referer_click_ts', 'gp_referrer_click_ts'],
  ['gp_referrer_install_ts', 'gp_referrer_install_ts'],
  ['gp_referer_install_ts', 'gp_referrer_install_ts'],
  ['imei', 'imei'],
  ['is_attributed', 'is_attributed'],
  ['is_retargeting', 'is_retargeting'],
  ['is-retarget', 'is_retargeting'],
  ['is_primary_attribution', 'is_primary_attribution'],
  ['is-primary', 'is_primary_attribution'],
  ['is-reattr', 'is-reattr'],
  ['is-reengage', 'is-reengage'],
  ['is-first', 'is-first'],
  ['is-s2s-0-or-1', 'is-s2s-0-or-1'],
  ['random-str', 'random-str'],
  ['install-ts-hour-floor', 'install-ts-hour-floor'],
  ['click-ts-hour-floor', 'click-ts-hour-floor'],
  ['is-rejected', 'is-rejected'],
  ['is_rejected', 'is-rejected'],
  ['blocked-reason', 'blocked-reason'],
  ['blocked_reason', 'blocked-reason'],
  ['blocked-sub-reason', 'blocked-sub-reason'],
  ['blocked_sub_reason', 'blocked-sub-reason'],
  ['blocked-reason-value', 'blocked-reason-value'],
  ['blocked_reason_value', 'blocked-reason-value'],
  ['att-status', 'att-status'],
  ['att-0-1', 'att-0-1'],
  ['bundle_id', 'bundle_id'],

  // In a partner's template.
  ['custom-user-id', 'customer_user_id'],
  ['customer_user_id', 'customer_user_id'],
  ['promoter-id', 'pid'],
  ['install-unix-ts-ms', 'install-unix-ts-ms'],
];

test.each(SPELLINGS)('%s is a name of %s, exactly', (printed, macro) => {
  const match = APPSFLYER.find(printed);
  expect(match?.macro.name).toBe(macro);
  expect(match).toMatchObject({ exact: true, canonical: printed === macro });
  expect(match).not.toHaveProperty('hash');
});

test('every spelling of the vocabulary is in this table', () => {
  const printed = new Set(SPELLINGS.map(([name]) => name));
  const known = APPSFLYER.macros.flatMap(({ name, spellings }) => [name, ...spellings]);
  expect(known.filter((name) => !printed.has(name))).toEqual([]);
});

test('every spelling is found in capitals and with other separators', () => {
  for (const [printed, macro] of SPELLINGS) {
    expect(APPSFLYER.find(printed.toUpperCase().replace(/[-_ ]/g, ''))?.macro.name, printed).toBe(macro);
    expect(APPSFLYER.find(printed.replace(/[-_ ]/g, ' '))?.macro.name, printed).toBe(macro);
  }
});
