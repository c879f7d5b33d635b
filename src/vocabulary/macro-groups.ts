/** Macros that are listed under one heading. */
export interface MacroGroup {
  /** The heading. */
  readonly title: string;
  /** Canonical names of macros, usual spellings of hashed macros and event fields; those people want most come first. */
  readonly names: readonly string[];
}

const names = (list: string): readonly string[] => list.split(' ');

/** The headings under which AppsFlyer's macros are offered, in their order. Each macro is under one of them. */
export const MACRO_GROUPS: readonly MacroGroup[] = [
  {
    title: 'Identifiers',
    names: names(
      'advertising_id idfa idfv appsflyer_id customer_user_id android-id oaid imei ' +
        'sha1-advertiserId sha1-idfa sha1-android-id random-str',
    ),
  },
  {
    title: 'Event',
    names: names(
      'event_name event_value event_revenue event_revenue_currency event_revenue_USD event_time partner_event_id ' +
        'install_time install_unix_ts install-unix-ts-ms install-ts-hour-floor app_id app_name app-version-name ' +
        'bundle_id sdk-version is-first is-s2s-0-or-1',
    ),
  },
  {
    title: 'Campaign',
    names: names(
      'pid c af_c_id af_adset af_adset_id af_ad af_ad_id af_ad_type af_siteid af_subsite_id ' +
        'attributed_touch_type attributed_touch_time click-ts-hour-floor match_type is_attributed ' +
        'is_primary_attribution is_retargeting retargeting_conversion_type is-reengage is-reattr ' +
        'gp_referrer_click_ts gp_referrer_install_ts is-rejected blocked-reason blocked-sub-reason ' +
        'blocked-reason-value',
    ),
  },
  {
    title: 'Device',
    names: names(
      'platform os_version device_type device-brand country_code city language ip user_agent carrier wifi ' +
        'is_lat att-status att-0-1',
    ),
  },
  { title: 'Echo of the link', names: names('clickid af_sub1 af_sub2 af_sub3 af_sub4 af_sub5') },
];
