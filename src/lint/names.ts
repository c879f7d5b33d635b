import type { MacroMatch, Vocabulary } from '../vocabulary';

/** Gives the usual name of what a name stands for: the macro's own, or that of its hashed form. */
export function canonicalName({ macro, hash }: MacroMatch): string {
  return macro.hashed?.find(({ algorithm }) => algorithm === hash)?.spellings[0] ?? macro.name;
}

// Names that receivers and other attribution tools use for what a macro carries, normalized. They are parameter names
// of published templates and plain words; none of them is a macro of AppsFlyer's.
const COMMON: ReadonlyMap<string, string> = new Map(
  Object.entries({
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
    eventid: 'partner_event_id',
    eventparams: 'event_value',
    geo: 'country_code',
    ipaddress: 'ip',
    lang: 'language',
    locale: 'language',
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

/** Gives the macro that a name known from other tools and templates stands for, such as `country` or `ua`. */
export function commonName(name: string, vocabulary: Vocabulary): string | undefined {
  const macro = COMMON.get(vocabulary.normalize(name));
  return macro !== undefined && vocabulary.find(macro) !== undefined ? macro : undefined;
}

// Parameter names too general to promise one macro; receivers use them for whatever they like.
const VAGUE: ReadonlySet<string> = new Set([
  'c',
  'pid',
  'event',
  'timestamp',
  'id',
  'publisherid',
  'campaign',
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
  'geo',
]);

/** Tells whether a parameter's name is too general to say which macro belongs to it. */
export function isVague(key: string, vocabulary: Vocabulary): boolean {
  return VAGUE.has(vocabulary.normalize(key));
}

// Macros that may stand for one another: the same thing in another form, or things that receivers do not keep apart.
const ALIKE: readonly (readonly string[])[] = [
  ['event_name', 'partner_event_id'],
  ['install_time', 'install_unix_ts', 'install-unix-ts-ms', 'install-ts-hour-floor', 'event_time'],
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

/** Tells whether a parameter named for one macro may well carry another. */
export function areAlike(one: string, other: string): boolean {
  return one === other || ALIKE.some((group) => group.includes(one) && group.includes(other));
}

// Spellings in parentheses or braces that only third parties show, or that are slips of AppsFlyer's own pages
// (fact sheet sections 1.1 and 7). The hyphenated forms of a name are the older generation of names and fine.
const DOUBTFUL: ReadonlyMap<string, 'seen' | 'slip'> = new Map([
  ['google_advertising_id', 'seen'],
  ['monetary', 'seen'],
  ['orig-monetary', 'seen'],
  ['timestamp', 'seen'],
  ['mapped-iae', 'seen'],
  ['appsflyer-device-id', 'seen'],
  ['appsflyer_device_id', 'seen'],
  ['ios-device-id', 'seen'],
  ['vendorid', 'seen'],
  ['install-ts', 'seen'],
  ['installtime', 'seen'],
  ['app-version-new', 'seen'],
  ['device-model', 'seen'],
  ['promoter-id', 'seen'],
  ['android-device-id', 'seen'],
  ['is-retarget', 'seen'],
  ['is-primary', 'seen'],
  ['county_code', 'slip'],
  ['media source', 'slip'],
  ['attributed_touch time', 'slip'],
]);

/** Says why a spelling is doubtful: only third parties show it, or it is a slip of AppsFlyer's pages. */
export function doubtOf(name: string): 'seen' | 'slip' | undefined {
  return DOUBTFUL.get(name);
}
