import type { Origin } from './documentation';
import { documented, inferred, observed } from './origin';

/** A name of a parameter, JSON key or header that people use for a kind of value. */
export interface MeaningfulKey {
  /** The key as lower-case words with spaces between: `ip address` for `ip_address`, `ipAddress` and `IP-Address`. */
  readonly key: string;
  /** True if it means this only on its own: `amount` does, but the `amount` of `tax_amount` is another one. */
  readonly alone: boolean;
  /** The documents that use the key for it; empty where no document does and its meaning is inferred from the word. */
  readonly origins: readonly Origin[];
}

/** A kind of value, the keys that people use for it, and what holds such a value. */
export interface KeyMeaning {
  /** What the value is, to complete the sentence “this key is used for …”: `the country`. */
  readonly means: string;
  /** Names of macros and event fields that hold such a value, the best first, of any language and platform. */
  readonly offers: readonly string[];
  /** Its keys. Names of AppsFlyer’s macros are only repeated where another language has a macro for them, too. */
  readonly keys: readonly MeaningfulKey[];
}

type Keys = readonly MeaningfulKey[];

const listed = (list: string, alone: boolean, origins: readonly Origin[]): Keys =>
  list.split(', ').map((key) => ({ key, alone, origins }));

/** Lists keys that keep their meaning at the end of a longer key. */
const keys = (list: string, origins: readonly Origin[] = []): Keys => listed(list, false, origins);

/** Lists keys that have the meaning only on their own. */
const alone = (list: string, origins: readonly Origin[] = []): Keys => listed(list, true, origins);

const meaning = (means: string, offers: readonly string[], ...rows: readonly Keys[]): KeyMeaning => ({
  means,
  offers,
  keys: rows.flat(),
});

/**
 * What keys mean, for completion: each key once, with the documents in which a parameter of that name has such a value.
 * The key before a macro is the receiver's choice (BASE), so a row is about use, not about a rule.
 */
export const KEY_MEANINGS: readonly KeyMeaning[] = [
  // Identifiers.
  meaning(
    'the Google advertising ID',
    ['advertising_id'],
    keys('adid', documented('M1')),
    keys('gps adid', documented('ADJUST')),
    keys('google aid', documented('TUNE', 'APPMETRICA')),
    keys('android advertising id', documented('MPARTICLE')),
    keys('aaid', documented('BRANCH')),
    keys('aifa, google ad id, google adid, google advertiser id, android ad id, android ifa, play ad id'),
  ),
  meaning(
    'the advertising ID of the device',
    ['advertising_id', 'idfa', 'oaid'],
    keys('ifa, maid, rdid, advid, adv id, advertising identifier, ad identifier, mobile ad id, device ifa'),
  ),
  meaning(
    'the IDFA',
    ['idfa'],
    keys('ios idfa', documented('MPARTICLE')),
    keys('ios ifa', documented('TUNE', 'APPMETRICA')),
    keys('apple ifa, apple idfa, ios ad id, ios advertising id, ios advertiser id'),
  ),
  meaning(
    'the IDFV',
    ['idfv'],
    keys('ios idfv', documented('MPARTICLE')),
    keys('ios ifv', documented('TUNE', 'APPMETRICA')),
    keys('ifv, vendor identifier, ios vendor id'),
  ),
  meaning('the Android ID', ['android-id'], keys('andid, android uid, android udid, ssaid')),
  meaning(
    'an identifier of the device',
    ['advertising_id', 'android-id', 'idfa', 'idfv', 'oaid', 'Device ID'],
    keys('device id', inferred('SEED-LP', 'L3')),
    alone('did, dev id, udid, device uid, device udid, device identifier, hardware id'),
  ),
  meaning(
    'the AppsFlyer ID',
    ['appsflyer_id'],
    keys('afid, af id, af uid, appsflyer uid, af device id, af user id, install id, installation id'),
  ),
  meaning(
    'the customer user ID',
    ['customer_user_id', 'User ID'],
    keys('user id', documented('TUNE')),
    keys('customer id', documented('MPARTICLE')),
    keys('profile id', documented('APPMETRICA')),
    keys('cuid, customer uid, member id, player id, subscriber id, crm id, login id, user identifier'),
    keys('external user id, app user id, client user id, person id'),
    alone('uid, user, customer, client id, member, player, subscriber'),
  ),
  meaning('some identifier', ['appsflyer_id', 'customer_user_id', 'clickid', 'User ID'], alone('id')),

  // The event.
  meaning(
    'the name of the event',
    ['event_name', 'Message event'],
    keys('event type', documented('M1', 'C1')),
    keys('evt name', documented('C3')),
    keys('conversion event name', documented('APPMETRICA')),
    keys('event name, original event, event title, event label'),
    alone('event, evt, ev, evname, ev name, en, action, activity, conversion'),
  ),
  meaning(
    'the event under the partner’s name',
    ['partner_event_id', 'event_name'],
    keys('event id', observed('HQ1')),
    keys('site event id', documented('TUNE')),
    keys('partner event, partner event name, mapped event, event code, event token, event alias'),
    alone('goal, iae, postback event'),
  ),
  meaning(
    'the event under some name',
    ['partner_event_id', 'event_name'],
    alone('status', inferred('KEITARO')),
  ),
  meaning(
    'the event value as JSON',
    ['event_value', 'Parameters'],
    keys('event properties', documented('M1')),
    keys('evt data', documented('C3')),
    keys('conversion event json', documented('APPMETRICA')),
    keys('event items json', documented('TUNE')),
    keys('event data, event params, event parameters, event props, event attributes, event attrs, evt attrs'),
    keys('event json, event payload, partner parameters, partner params'),
    alone('json', documented('SEED')),
    alone('payload, data, props, properties, params, parameters, attributes, attrs, extra, extras, body'),
    alone('meta, metadata, details, items, products'),
  ),
  meaning('the event value, or its amount', ['event_value', 'event_revenue'], alone('value, val, evt value')),
  meaning(
    'the amount',
    ['event_revenue', 'event_revenue_USD'],
    keys('revenue', documented('M1', 'ITERABLE', 'TUNE')),
    keys('sale amount', documented('TUNE')),
    keys(
      'event amount, event price, event sum, purchase amount, order amount, payment amount, transaction amount, total amount, revenue amount',
    ),
    keys(
      'purchase value, order value, sale value, transaction value, order total, net revenue, total revenue',
    ),
    alone('amount', documented('TUNE')),
    alone('price', documented('M1')),
    alone('rev, amt, sum, total, sale, sales, money, income, total price, purchase price'),
  ),
  meaning(
    'the amount in US dollars',
    ['event_revenue_USD'],
    keys('revenue usd', documented('ITERABLE', 'TUNE')),
    keys('usd revenue, revenue in usd, rev usd, usd rev, amount usd, usd amount, amount in usd, price usd'),
    keys('value usd, sum usd, usd value'),
    alone('usd'),
  ),
  meaning(
    'the currency',
    ['event_revenue_currency'],
    keys('event currency', documented('DEVHUB')),
    keys('currency code', documented('TUNE')),
    keys('currency iso, iso currency, revenue currency, price currency'),
    alone('cur, curr, ccy, currencycode'),
  ),
  meaning(
    'a time in Unix form',
    ['install_unix_ts', 'install-unix-ts-ms'],
    alone('unix, unix time, unix ts, unix timestamp, epoch, epoch time'),
  ),
  meaning(
    'a time in milliseconds',
    ['install-unix-ts-ms', 'Trigger time'],
    alone('ts ms, time ms, timestamp ms'),
  ),
  meaning(
    'the time of the event',
    ['event_time', 'install_unix_ts', 'install_time', 'Trigger time'],
    alone('timestamp', documented('C1')),
    alone('ts', inferred('MPARTICLE')),
  ),
  meaning(
    'the time of the event',
    ['event_time', 'install_time', 'Trigger time'],
    keys('created at', documented('ADJUST')),
    keys('conversion datetime', documented('APPMETRICA')),
    keys('conversion time, event date, event datetime, event at, occurred at, happened at, event ts'),
    keys('event timestamp, triggered at'),
    alone('time', documented('M1')),
    alone('date, datetime, date time, dt, when, at, created'),
  ),

  // The install and what came before it.
  meaning(
    'the time of the install in Unix form',
    ['install_unix_ts', 'install_time'],
    keys('install timestamp', documented('APPMETRICA', 'TUNE')),
    keys('installed at', documented('ADJUST')),
    keys('install time unix', documented('TRACKIER-MMP')),
    keys('install unix, install unix time, install unix timestamp, install epoch'),
    alone('installed'),
  ),
  meaning(
    'the time of the install',
    ['install_time', 'install_unix_ts'],
    keys('install datetime', documented('APPMETRICA', 'TUNE')),
    keys('install date, install at'),
  ),
  meaning(
    'the time of the click or view',
    ['attributed_touch_time'],
    keys('click time', documented('TRACKIER-MMP')),
    keys('click datetime', documented('APPMETRICA')),
    keys(
      'click timestamp, click date, click at, clicked at, touch time, touch ts, impression time, view time',
    ),
  ),
  meaning(
    'click or view',
    ['attributed_touch_type'],
    keys('is view through', documented('TUNE')),
    keys('touch type, impression based, click or view, attribution touch type, is impression, view through'),
    alone('touch'),
  ),
  meaning(
    'the method of attribution',
    ['match_type'],
    keys('attribution method'),
    alone('match, matching, match method'),
  ),
  meaning(
    'the time of the click in Google Play',
    ['gp_referrer_click_ts'],
    keys('referrer click time, referrer click ts, referrer click timestamp, gp click time, play click time'),
  ),
  meaning(
    'the start of the install in Google Play',
    ['gp_referrer_install_ts'],
    keys('gp install time, install begin, install begin time, install begin ts'),
  ),
  meaning(
    'the kind of retargeting',
    ['retargeting_conversion_type'],
    keys('retargeting type', documented('ITERABLE')),
    keys('conversion type, reengagement type'),
  ),
  meaning(
    'whether it is retargeting',
    ['is_retargeting', 'is-reengage', 'is-reattr'],
    keys('is reengagement', documented('TUNE')),
    keys('is re engagement, is remarketing'),
    alone('retargeting, retarget, reengagement, remarketing'),
  ),
  meaning(
    'whether it is the first event',
    ['is-first'],
    keys('is first event', documented('TUNE')),
    keys('first event, first time'),
  ),
  meaning('whether the credit is the primary one', ['is_primary_attribution'], alone('primary')),
  meaning('whether this partner has the credit', ['is_attributed'], alone('attributed, attribution')),
  meaning(
    'whether it was rejected',
    ['is-rejected'],
    alone('rejected, fraud, is fraud, blocked, is blocked'),
  ),
  meaning(
    'the reason of the rejection',
    ['blocked-reason', 'blocked-sub-reason', 'blocked-reason-value'],
    keys('rejection reason, reject reason, rejected reason, fraud reason, block reason'),
    alone('reason'),
  ),
  meaning('the second reason of the rejection', ['blocked-sub-reason'], keys('sub reason, fraud sub reason')),
  meaning('the value behind the rejection', ['blocked-reason-value'], keys('reason value, rejection value')),

  // The campaign.
  meaning(
    'the media source',
    ['pid'],
    keys('traffic source name', documented('KEITARO')),
    keys('publisher name', inferred('L1', 'SEED')),
    keys('utm source', inferred('C1', 'L4')),
    keys(
      'traffic source, ad network, network name, acquisition source, install source, attribution source, media',
    ),
    keys('network id, source name'),
    alone('publisher', documented('MPARTICLE')),
    alone('source, src, network, net, partner'),
  ),
  meaning(
    'the channel',
    ['af_channel', 'pid', 'Message channel'],
    keys('ad channel, media channel'),
    alone('channel, chan'),
  ),
  meaning(
    'the name of the campaign',
    ['c'],
    keys('campaign name', documented('TUNE')),
    keys('utm campaign', inferred('C1', 'L4')),
    keys('campaign title'),
    alone('camp, cmp, cn'),
  ),
  meaning(
    'the ID of the campaign',
    ['af_c_id'],
    keys('campaign id', documented('TUNE')),
    keys('offer id', documented('P-TUNE')),
    keys('ad campaign id', documented('KEITARO')),
    keys('camp id, cmp id, c id'),
    alone('offer'),
  ),
  meaning(
    'the ad set',
    ['af_adset'],
    keys('adgroup name', documented('A3')),
    keys('adset', documented('ITERABLE')),
    keys('ad set, ad set name, adset name, ad group, ad group name, adgroup, line item'),
  ),
  meaning(
    'the ID of the ad set',
    ['af_adset_id'],
    keys('adset id, ad set id, adgroup id, ad group id, line item id'),
  ),
  meaning(
    'the ad',
    ['af_ad', 'af_ad_id'],
    keys('sub ad', documented('TUNE')),
    keys('ad name, creative, creative name, banner, banner name'),
    alone('ad'),
  ),
  meaning('the ID of the ad', ['af_ad_id'], keys('ad id, creative id, banner id')),
  meaning('the type of the ad', ['af_ad_type'], keys('ad type, ad format, creative type, creative format')),
  meaning(
    'the publisher or site',
    ['af_siteid'],
    keys('sub publisher', documented('A3', 'TUNE')),
    keys('utm medium', inferred('C1', 'L4')),
    keys('affiliate id', inferred('TUNE')),
    keys('site id, pub id, publisher site, source id, aff id, site name, app site'),
    alone('site, pub, affiliate, aff'),
  ),
  meaning(
    'the publisher below the publisher',
    ['af_subsite_id'],
    keys('sub site', documented('TUNE')),
    keys('subsite, sub site id, subsite id, sub pub, sub pub id, sub publisher id, subpublisher'),
  ),
  meaning(
    'the keywords',
    ['af_keywords'],
    keys('search term, search keyword'),
    alone('keyword, keywords, kw, utm term'),
  ),
  meaning('the agency', ['af_prt'], alone('agency, prt')),
  meaning('the cost', ['af_cost_value'], alone('cost, spend, cost amount')),
  meaning(
    'the partner’s own click ID',
    ['clickid'],
    keys('external id', documented('KEITARO')),
    keys('aff click id, publisher ref id', documented('TUNE')),
    keys('clkid, click identifier, click token, click ref'),
    alone('subid, sub id', inferred('KEITARO')),
    alone('aff sub', inferred('TUNE')),
    alone('click, clid, clk, ref id'),
  ),
  ...[1, 2, 3, 4, 5].map((number) =>
    meaning(
      `sub-parameter ${number}`,
      [`af_sub${number}`],
      alone(`p${number}`, documented('TRACKIER-MMP')),
      alone(`sub${number}, sub param${number}, sub param ${number}, s${number}, subid${number}`),
    ),
  ),

  // The device.
  meaning(
    'the country',
    ['country_code'],
    keys('country', documented('M1')),
    alone('geo', documented('TRACKIER-MMP')),
    keys('country iso, iso country, country iso code, geo country, geoip country, ctry'),
    alone('cc, cntry, user geo, device geo'),
  ),
  meaning('the city', ['city'], keys('geo city, city name, town')),
  meaning('the region', ['region', 'state'], alone('geo region, region code, region name')),
  meaning('the postal code', ['postal_code'], alone('zip, zip code, zipcode, postal, postcode, post code')),
  meaning(
    'the IP address',
    ['ip'],
    keys('ip address', documented('NET-v2')),
    keys('device ip', documented('SEED', 'TUNE')),
    keys('source ip', documented('TRACKIER-MMP')),
    keys('ip addr, ipaddr, user ip, client ip, remote addr, remote ip, x forwarded for, x real ip, ipv4'),
  ),
  meaning(
    'the user agent',
    ['user_agent'],
    keys('ua', documented('KEITARO')),
    keys('device ua, http user agent, browser ua, user agent string, agent'),
  ),
  meaning(
    'the language',
    ['language'],
    keys('device language', documented('TRACKIER-MMP')),
    keys('lang, locale, device lang, user lang'),
  ),
  meaning(
    'the carrier',
    ['carrier', 'operator'],
    keys('mobile carrier, device carrier', documented('TUNE')),
    alone('operator', documented('KEITARO')),
    keys('isp', inferred('KEITARO')),
    keys('carrier name, mobile operator, network operator, sim operator, telco, operator name'),
  ),
  meaning(
    'the model of the device',
    ['device_type', 'Device ID'],
    keys('device name, phone model, model name, handset, device model name, hardware model'),
    alone('model, device, phone'),
  ),
  meaning(
    'the maker of the device',
    ['device-brand'],
    keys('device manufacturer', documented('M1')),
    keys('manufacturer, brand, device make, device maker, brand name, oem'),
    alone('make, maker'),
  ),
  meaning(
    'the platform',
    ['platform'],
    keys('os name', documented('M1')),
    keys('os type, device os, device platform, app platform, operating system, platform name, plat'),
  ),
  meaning('the operating system', ['os_version', 'platform'], alone('os', documented('DEVHUB'))),
  meaning(
    'the version of the operating system',
    ['os_version'],
    keys(
      'osv, os ver, os v, osver, system version, platform version, android version, ios version, firmware',
    ),
  ),
  meaning(
    'the connection',
    ['wifi'],
    keys('connection type', inferred('KEITARO')),
    keys('conn type, is wifi, network type'),
    alone('connection, conn'),
  ),
  meaning(
    'whether ad tracking is limited',
    ['is_lat'],
    keys('limit ad tracking, lmt, limited tracking'),
    alone('lat, dnt'),
  ),
  meaning(
    'the consent to tracking on iOS',
    ['att-status'],
    keys('atts, att consent, tracking status, ios consent'),
    alone('att'),
  ),

  // The app.
  meaning(
    'the app',
    ['app_id', 'bundle_id'],
    keys('application id, store app id, app store id, itunes id, store id'),
    alone('app, application'),
  ),
  meaning(
    'the package or bundle of the app',
    ['bundle_id', 'app_id'],
    keys('package name', documented('TUNE')),
    keys('package, pkg, pkg name, package id, app package, app bundle, bundle identifier, bundle name'),
    alone('bundle'),
  ),
  meaning('the name of the app', ['app_name'], keys('application name, app title'), alone('title')),
  meaning('a version', ['app-version-name', 'os_version', 'sdk-version'], alone('version, ver, v')),
  meaning(
    'the version of the app',
    ['app-version-name'],
    keys('app ver, app v, appver, application version, app build, build'),
  ),
  meaning('the version of the SDK', ['sdk-version'], keys('sdk ver, sdk v, sdkv, sdk'), alone('lib version')),
  meaning('a name', ['event_name', 'app_name', 'c', 'Message event'], alone('name')),
  meaning(
    'a random value',
    ['random-str'],
    keys('postback id, postbackid', observed('HQ1')),
    alone('ran', documented('TUNE')),
    keys('request id, nonce, cachebuster, cache buster, random'),
    alone('rand, rnd, cb'),
  ),

  // Leanplum's messages and tests.
  meaning('the message', ['Message ID'], alone('message, msg, msg id')),
  meaning('the template of the message', ['Template name'], alone('template, message template')),
  meaning(
    'the A/B test',
    ['AB test ID'],
    keys('ab test, test id, experiment id'),
    alone('test, experiment, abtest'),
  ),
  meaning('the variant of the test', ['Variant ID'], alone('variant, variation')),
];
