import type { MacroMatch, Vocabulary } from '../vocabulary';

/** Returns the usual name of a match: that of the macro, or that of its hashed form. */
export function canonicalName({ macro, hash }: MacroMatch): string {
  return macro.hashed?.find(({ algorithm }) => algorithm === hash)?.spellings[0] ?? macro.name;
}

// Normalized names that receivers and other attribution tools use for the value of a macro: parameter names of published
// templates and plain words. None of them is an AppsFlyer macro.
const COMMON: ReadonlyMap<string, string> = new Map(
  Object.entries({
    aaid: 'advertising_id',
    afcurrency: 'event_revenue_currency',
    afrevenue: 'event_revenue',
    adgroup: 'af_adset',
    adset: 'af_adset',
    adsetid: 'af_adset_id',
    appversion: 'app-version-name',
    brand: 'device-brand',
    campaignid: 'af_c_id',
    campaignname: 'c',
    country: 'country_code',
    devicebrand: 'device-brand',
    devicename: 'device_type',
    eventparams: 'event_value',
    eventip: 'ip',
    geo: 'country_code',
    googleaid: 'advertising_id',
    gpsadid: 'advertising_id',
    iosifa: 'idfa',
    iosifv: 'idfv',
    ipaddress: 'ip',
    lang: 'language',
    mediasource: 'pid',
    model: 'device_type',
    network: 'pid',
    os: 'platform',
    osname: 'platform',
    osv: 'os_version',
    revenue: 'event_revenue',
    revenueusd: 'event_revenue_USD',
    siteid: 'af_siteid',
    subsiteid: 'af_subsite_id',
    ua: 'user_agent',
    useragent: 'user_agent',
    userid: 'customer_user_id',
    userip: 'ip',
    deviceip: 'ip',
  }),
);

/** Returns the macro for a name that other tools and templates use, such as `country` or `ua`. */
export function commonName(name: string, vocabulary: Vocabulary): string | undefined {
  const macro = COMMON.get(vocabulary.normalize(name));
  return macro !== undefined && vocabulary.find(macro) !== undefined ? macro : undefined;
}

// Parameter names that are too general to mean one macro; receivers use them for different things.
const VAGUE: ReadonlySet<string> = new Set([
  'c',
  'pid',
  'event',
  'timestamp',
  'id',
  'publisherid',
  'monetary',
  'revenue',
  'goalid',
  'promoterid',
  'platform',
  'os',
  'model',
  'network',
  'eventid',
  'userid',
  'deviceid',
  'geo',
]);

/** True when the name of a parameter is too general to mean one macro. */
export function isVague(key: string, vocabulary: Vocabulary): boolean {
  return VAGUE.has(vocabulary.normalize(key));
}

// Macros that may replace one another: the same value in another form, or values that receivers do not distinguish.
const ALIKE: readonly (readonly string[])[] = [
  ['event_name', 'partner_event_id'],
  ['install_time', 'install_unix_ts', 'install-unix-ts-ms', 'install-ts-hour-floor'],
  ['attributed_touch_time', 'click-ts-hour-floor', 'gp_referrer_click_ts'],
  ['app_id', 'bundle_id'],
  ['c', 'af_c_id'],
  ['af_adset', 'af_adset_id'],
  ['af_ad', 'af_ad_id', 'af_ad_type'],
  ['af_siteid', 'af_subsite_id', 'pid'],
  ['clickid', 'af_sub1', 'af_sub2', 'af_sub3', 'af_sub4', 'af_sub5', 'af_siteid', 'af_subsite_id'],
  ['is_retargeting', 'retargeting_conversion_type', 'is-reattr', 'is-reengage'],
  ['is_lat', 'att-status', 'att-0-1'],
  ['device_type', 'device-brand'],
  ['random-str', 'clickid', 'appsflyer_id'],
];

/** True when a parameter that is named after one macro may contain another. */
export function areAlike(one: string, other: string): boolean {
  return one === other || ALIKE.some((group) => group.includes(one) && group.includes(other));
}

// Spellings in parentheses or braces that only third parties show, or that are misprints on AppsFlyer's own pages
// (SEED, BASE). The hyphenated forms of a name are the older generation of names and not doubtful.
const DOUBTFUL: ReadonlyMap<string, 'third-party' | 'misprint'> = new Map([
  ['google_advertising_id', 'third-party'],
  ['monetary', 'third-party'],
  ['orig-monetary', 'third-party'],
  ['timestamp', 'third-party'],
  ['mapped-iae', 'third-party'],
  ['appsflyer-device-id', 'third-party'],
  ['appsflyer_device_id', 'third-party'],
  ['ios-device-id', 'third-party'],
  ['vendorid', 'third-party'],
  ['install-ts', 'third-party'],
  ['installtime', 'third-party'],
  ['app-version-new', 'third-party'],
  ['device-model', 'third-party'],
  ['promoter-id', 'third-party'],
  ['android-device-id', 'third-party'],
  ['is-retarget', 'third-party'],
  ['is-primary', 'third-party'],
  ['county_code', 'misprint'],
  ['media source', 'misprint'],
  ['attributed_touch time', 'misprint'],
]);

/** Returns why a spelling is doubtful: only third parties show it, or it is a misprint on AppsFlyer's pages. */
export function doubtOf(name: string): 'third-party' | 'misprint' | undefined {
  return DOUBTFUL.get(name);
}
