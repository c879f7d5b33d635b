import type { Vocabulary } from '../vocabulary';
import { areAlike } from './names';

/** A kind of value that names of parameters and JSON keys suggest. */
interface Purpose {
  /** What the value is, to complete “this name suggests …”. */
  readonly means: string;
  /** The macros that hold such a value, the best first. */
  readonly macros: readonly string[];
}

// What it is, its macros, and normalized names that nobody uses for anything else. Names in `names.ts` for one macro, and
// those of the macros, are not repeated. `event`, say, may hold the name of the event or all of it.
const ROWS = [
  'the amount|event_revenue event_revenue_USD|revenue rev price amount amt sum total sale sales money saleamount ' +
    'eventamount eventprice eventsum purchaseamount orderamount paymentamount transactionamount totalamount ' +
    'revenueamount purchasevalue ordervalue ordertotal totalrevenue totalprice purchaseprice payout monetary',
  'the amount in US dollars|event_revenue_USD|usdrevenue amountusd usdamount priceusd valueusd',
  'the currency|event_revenue_currency|currencycode currencyiso eventcurrency revenuecurrency pricecurrency cur curr ccy',
  'the event|event_name partner_event_id event_value retargeting_conversion_type attributed_touch_type|event evt action',
  'the name of the event|event_name partner_event_id retargeting_conversion_type attributed_touch_type|eventtype evtname ' +
    'eventtitle eventlabel goal goalid goalname eventcode eventtoken',
  'the event value|event_value|eventdata eventjson eventpayload eventproperties eventattributes',
  'a time|event_time install_time attributed_touch_time install_unix_ts install-unix-ts-ms install-ts-hour-floor ' +
    'click-ts-hour-floor gp_referrer_click_ts gp_referrer_install_ts|timestamp ts time date datetime unixtime unixts ' +
    'unixtimestamp epoch',
  'the time of the event|event_time install_time|eventts eventdate eventdatetime eventtimestamp conversiontime',
  'the time of the install|install_time install_unix_ts install-unix-ts-ms install-ts-hour-floor gp_referrer_install_ts|' +
    'installdate installedat installtimestamp installdatetime installunix',
  'the time of the click or view|attributed_touch_time click-ts-hour-floor gp_referrer_click_ts|clicktime clickdate ' +
    'clicktimestamp clickdatetime clickedat touchtime touchts impressiontime',
  'click or view|attributed_touch_type|touchtype',
  'the reason of the rejection|blocked-reason blocked-sub-reason blocked-reason-value|rejectreason fraudreason blockreason',
  'the IP address|ip|ipaddr clientip remoteaddr remoteip sourceip',
  'the language|language|locale devicelang devicelanguage',
  'the carrier|carrier|operator isp mobilecarrier carriername networkoperator mobileoperator',
  'the source|pid af_siteid af_subsite_id|network source partner publisher channel utmsource networkname trafficsource ' +
    'publishername publisherid pubid affiliateid affid sourceid',
  'the campaign|c af_c_id|camp utmcampaign campaigntitle',
  'the ad set|af_adset af_adset_id|adsetname adgroupname adgroupid',
  'the ad|af_ad af_ad_id af_ad_type|adname creative creativeid creativename banner bannerid adtype adformat',
  'the device|device_type device-brand platform os_version|os model',
  'the device model|device_type device-brand|phonemodel modelname handset manufacturer devicemake devicemanufacturer',
  'the platform|platform|osfamily ostype deviceos platform',
  'the OS version|os_version|osver systemversion androidversion iosversion platformversion',
  'the app|app_id bundle_id app_name|app application',
  'the ID of the app|app_id bundle_id|applicationid package packagename appbundle bundle',
  'the name of the app|app_name|applicationname apptitle',
  'the version of the app|app-version-name|appver applicationversion',
  'the advertising ID|advertising_id idfa oaid|ifa maid rdid',
  'an identifier|advertising_id idfa idfv android-id oaid imei appsflyer_id customer_user_id clickid random-str|deviceid ' +
    'did udid userid uid cuid customerid customeruid memberid playerid subscriberid externalid uniqueid',
];

const PURPOSES: ReadonlyMap<string, Purpose> = new Map(
  ROWS.flatMap((row) => {
    const [means = '', macros = '', names = ''] = row.split('|');
    return names.split(' ').map((name) => [name, { means, macros: macros.split(' ') }] as const);
  }),
);

/** Finds what a name suggests; undefined for one that is used for many things, or for one that is not known. */
export function purposeOf(name: string, vocabulary: Vocabulary): Purpose | undefined {
  return PURPOSES.get(vocabulary.normalize(name));
}

/** True when the value of a macro may have a name that suggests a purpose. */
export function isForPurpose({ macros }: Purpose, macro: string): boolean {
  // A network may write anything into these parameters of its link.
  return (
    /^(?:af_sub\d|clickid)$/.test(macro) || macros.some((each) => each === macro || areAlike(each, macro))
  );
}

const HASHES =
  /^(?:(sha-?1|md5|sha-?\d{3}|hash(?:ed)?)[-_]?(.+)|(.+?)[-_]?(sha-?1|md5|sha-?\d{3}|hash(?:ed)?))$/i;

/** Splits the name of a hash, such as `gaid_sha1`, into the hash and the rest. Undefined for any other name. */
export function hashAskedFor(name: string): { readonly hash: string; readonly rest: string } | undefined {
  const [, before, after = '', start = after, end = ''] = HASHES.exec(name) ?? [];
  const hash = (before ?? end).toLowerCase().replace('-', '');
  return hash === '' ? undefined : { hash: hash.startsWith('hash') ? 'any' : hash, rest: start };
}
