import type { FieldDocumentation } from './documentation';
import type { FieldName } from './fields';
import { documented, observed } from './origin';

const PUSH_LIST = [...documented('DEVHUB'), ...observed('RAWCSV')];
const LINK = [...documented('DEVHUB'), ...observed('RAWCSV', 'LINKPARAM')];
const ENGAGEMENT = [...documented('ENGAGE', 'DEVHUB'), ...observed('RAWCSV')];
const ZONED = "It is in the app's time zone and ends in an offset such as +0000.";
const FACEBOOK = 'For Facebook, Push API V1 has a separate key for it and leaves the general one empty.';

const about = (
  description: string,
  example: string,
  origins: FieldDocumentation['origins'] = PUSH_LIST,
  ...notes: readonly string[]
): FieldDocumentation => ({ description, example, origins, ...(notes.length > 0 && { notes }) });

type Contributor = 1 | 2 | 3;

const touch = (n: Contributor) => `contributing touch ${n}, which got no credit`;
const agency = (n: Contributor) => about(`The agency of ${touch(n)}.`, 'example_agency');
const campaign = (n: Contributor) => about(`The campaign of ${touch(n)}.`, 'brand_search');
const method = (n: Contributor) => about(`How ${touch(n)}, was matched to the device.`, 'id_matching');
const network = (n: Contributor) => about(`The media source of ${touch(n)}.`, 'othernetwork_int');
const touchTime = (n: Contributor) => about(`The time of ${touch(n)}.`, '2024-05-01 11:02:03.000');
const touchType = (n: Contributor) =>
  about(`Whether ${touch(n)}, was a click or an impression.`, 'impression');
const engagement = (n: Contributor) => about(`The kind of engagement of ${touch(n)}.`, 'view', ENGAGEMENT);

const CONTRIBUTORS = {
  contributor_1_af_prt: agency(1),
  contributor_1_campaign: campaign(1),
  contributor_1_match_type: method(1),
  contributor_1_media_source: network(1),
  contributor_1_touch_time: touchTime(1),
  contributor_1_touch_type: touchType(1),
  contributor_1_engagement_type: engagement(1),
  contributor_2_af_prt: agency(2),
  contributor_2_campaign: campaign(2),
  contributor_2_match_type: method(2),
  contributor_2_media_source: network(2),
  contributor_2_touch_time: touchTime(2),
  contributor_2_touch_type: touchType(2),
  contributor_2_engagement_type: engagement(2),
  contributor_3_af_prt: agency(3),
  contributor_3_campaign: campaign(3),
  contributor_3_match_type: method(3),
  contributor_3_media_source: network(3),
  contributor_3_touch_time: touchTime(3),
  contributor_3_touch_type: touchType(3),
  contributor_3_engagement_type: engagement(3),
};

const EVENT = {
  event_name: about(
    'The name of the event as the app or a server reported it; install for an install.',
    'af_purchase',
    [...documented('DEVHUB'), ...observed('RAWCSV', 'GURU', 'XAP')],
  ),
  event_value: about(
    "The event's parameters, as text that holds a JSON object or as the object itself.",
    '{"af_revenue":"9.99","af_currency":"EUR","af_quantity":1}',
    [...documented('DEVHUB'), ...observed('RAWCSV', 'GEG', 'GURU', 'ROCKET')],
    'An event without parameters has {} in Push API V2 and an empty value in V1.',
    'In one log the value is text that is not JSON.',
  ),
  event_time: about(
    'The time of the event, in UTC.',
    '2024-05-02 09:10:11.120',
    [...documented('PUSH', 'DEVHUB', 'DICT'), ...observed('GURU', 'GEG')],
    'Raw-data reports and Push API V1 have no milliseconds.',
  ),
  event_time_selected_timezone: about(
    "The time of the event in the app's time zone.",
    '2024-05-02 11:10:11.120+0200',
    [...documented('PUSH', 'DEVHUB'), ...observed('GURU', 'GEG')],
    ZONED,
  ),
  event_revenue: about("The event's revenue in the currency of the event.", '9.99'),
  event_revenue_currency: about(
    "The currency code of the event's revenue.",
    'EUR',
    [...documented('DEVHUB'), ...observed('RAWCSV', 'GEG', 'GURU')],
    'It is USD when the event names no currency, and events without revenue have it too.',
  ),
  event_revenue_usd: about("The event's revenue in US dollars.", '10.70'),
  revenue_in_selected_currency: about(
    "The event's revenue in the currency that the app has selected.",
    '9.99',
    [...documented('DEVHUB'), ...observed('GEG')],
  ),
  selected_currency: about('The currency that the app has selected.', 'EUR', [
    ...documented('DEVHUB'),
    ...observed('GEG', 'GURU'),
  ]),
  event_source: about('Whether the event came from the SDK or from a server.', 'SDK'),
  is_receipt_validated: about('Whether the receipt of the purchase was validated.', 'true'),
  partner_event_id: about(
    "The partner's name for the event, from the advertiser's mapping.",
    'purchase',
    [...documented('SEED'), ...observed('LOOT')],
    'It is not a raw-data field; here it is a field of the event that fills the macro.',
  ),
  event_type: about(
    'The type of message, such as install or in-app event, organic or not.',
    'install-in-app-event',
    [...documented('DEVHUB'), ...observed('GEG', 'PUSH-V2-LOG')],
    'The values are the topics of Push API V2; V1 has install and in-app-event.',
  ),
  conversion_type: about('The kind of conversion that the message belongs to.', 'install', [
    ...documented('PUSH', 'DEVHUB'),
    ...observed('GURU', 'RAWCSV'),
  ]),
  campaign_type: about(
    'Whether the user came from user acquisition, from retargeting or from no campaign.',
    'ua',
    [...documented('PUSH', 'DEVHUB'), ...observed('GURU', 'RAWCSV')],
  ),
  attribution_type: about('Whether the user is organic, in Push API V1.', 'regular', [...observed('GEG')]),
};

const CREDIT = {
  media_source: about(
    'The media source that is credited.',
    'network_int',
    [...documented('CONV', 'RESTR', 'DEVHUB'), ...observed('GEG', 'GURU')],
    'Organic users have organic in Push API V2 and Organic in V1.',
    'Its value is restricted when the media source may not be named.',
  ),
  af_prt: about('The agency that ran the campaign.', 'example_agency', [
    ...documented('CONV', 'DEVHUB'),
    ...observed('RAWCSV', 'GEG'),
  ]),
  af_channel: about('The channel of the media source.', 'VideoFeed'),
  af_keywords: about("The keywords of the user's search, as the ad network reports them.", 'puzzle game'),
  keyword_id: about('The ID of the keyword, as the ad network reports it.', 'kw-311'),
  keyword_match_type: about('How the keyword was matched to the search.', 'b'),
  campaign: about(
    'The name of the campaign.',
    'spring_sale',
    [...documented('CONV', 'DEVHUB'), ...observed('RAWCSV', 'LINKPARAM')],
    FACEBOOK,
  ),
  af_c_id: about(
    'The ID of the campaign.',
    '10023',
    [...documented('CONV', 'DEVHUB'), ...observed('RAWCSV')],
    FACEBOOK,
  ),
  af_adset: about(
    'The name of the ad set.',
    'lookalike',
    [...documented('CONV', 'DEVHUB'), ...observed('RAWCSV')],
    FACEBOOK,
  ),
  af_adset_id: about(
    'The ID of the ad set.',
    '55',
    [...documented('CONV', 'DEVHUB'), ...observed('RAWCSV')],
    FACEBOOK,
  ),
  af_ad: about('The name of the ad.', 'video_15s', LINK, FACEBOOK),
  af_ad_id: about(
    'The ID of the ad.',
    '901',
    [...documented('CONV', 'DEVHUB'), ...observed('RAWCSV')],
    FACEBOOK,
  ),
  af_ad_type: about('The type of the ad.', 'video', LINK),
  af_siteid: about('The ID of the publisher.', 'pub42', [
    ...documented('CONV', 'DEVHUB'),
    ...observed('RAWCSV', 'LINKPARAM'),
  ]),
  af_sub_siteid: about(
    'The ID of the sub-publisher.',
    'sub7',
    LINK,
    'The macro table calls it af_subsite_id.',
  ),
  af_sub1: about('The first free parameter of the attribution link.', 'spring', LINK),
  af_sub2: about('The second free parameter of the attribution link.', 'banner', LINK),
  af_sub3: about('The third free parameter of the attribution link.', 'top', LINK),
  af_sub4: about('The fourth free parameter of the attribution link.', 'red', LINK),
  af_sub5: about('The fifth free parameter of the attribution link.', 'v2', LINK),
  clickid: about(
    "The click ID on the partner's attribution link.",
    'abc123',
    [...documented('BASE', 'P-TUNE')],
    'It is not a raw-data field but a parameter inside original_url; here it is a field of the event.',
  ),
  af_cost_model: about('How the ad is paid for.', 'CPI'),
  af_cost_value: about('What the ad cost.', '0.85'),
  af_cost_currency: about('The currency of the cost.', 'USD'),
  cost_in_selected_currency: about('What the ad cost, in the currency that the app has selected.', '0.79', [
    ...documented('DEVHUB'),
  ]),
  network_account_id: about("The advertiser's account with the ad network.", '5550001234'),
};

const TOUCH = {
  attributed_touch_type: about(
    'The kind of touch that is credited.',
    'click',
    [...documented('CHG', 'DEVHUB'), ...observed('GURU', 'OWOX', 'MMPLOG')],
    'It is empty for organic users.',
    'Two lists have TV and a pre-installed app as further values, with differing spellings.',
  ),
  attributed_touch_time: about(
    'The time of the touch that is credited, in UTC.',
    '2024-05-01 12:30:05.000',
    [...documented('CONV', 'DEVHUB'), ...observed('GURU', 'GEG')],
    'Push API V1 has click_time and attributed_touch_time side by side.',
  ),
  attributed_touch_time_selected_timezone: about(
    "The time of the touch that is credited, in the app's time zone.",
    '2024-05-01 14:30:05.000+0200',
    [...documented('PUSH', 'DEVHUB'), ...observed('GURU')],
    ZONED,
  ),
  engagement_type: about('The kind of engagement that is credited.', 'click_to_app', ENGAGEMENT),
  engagement_destination: about('Where the ad led: an app, a web page or something else.', 'app', [
    ...documented('DEVHUB'),
    ...observed('RAWDICT'),
  ]),
  match_type: about(
    'The method of attribution.',
    'id_matching',
    [...documented('SEED', 'NET-v1', 'DEVHUB'), ...observed('GURU', 'RAWCSV')],
    'The codes ref, uid and fp are old.',
  ),
  af_attribution_lookback: about('How long before the install a touch may be credited.', '7d', [
    ...documented('DEVHUB'),
    ...observed('RAWCSV', 'GURU'),
  ]),
  af_reengagement_window: about('How long after a re-engagement events count toward it.', '30d'),
  is_retargeting: about('Whether the conversion came from a retargeting campaign.', 'false', [
    ...documented('PUSH', 'DEVHUB'),
    ...observed('GURU'),
  ]),
  retargeting_conversion_type: about(
    'Whether a retargeting conversion is a re-engagement or a re-attribution.',
    're-engagement',
    [...documented('PUSH', 'DEVHUB'), ...observed('GEG', 'RAWDICT')],
    'For user acquisition it is empty in Push API V1 and none in conversion data; one list says re-install.',
  ),
  is_primary_attribution: about('Whether this attribution is the primary one.', 'true'),
  is_attributed: about(
    'Whether the install is credited to the partner that gets the postback.',
    'true',
    [...observed('LOOT')],
    'It is not a raw-data field; here it is a field of the event that fills the macro.',
  ),
  original_url: about(
    'The attribution link that was clicked or viewed.',
    'https://app.example.com/com.example.game?clickid=abc123',
  ),
  http_referrer: about(
    'The page from which the attribution link was followed.',
    'https://news.example/games',
  ),
  deeplink_url: about('The deep link that opened the app.', 'examplegame://level/7'),
};

const INSTALL = {
  install_time: about(
    'The time of the install, which is the first time the app was opened, in UTC.',
    '2024-05-01 12:34:56.789',
    [...documented('PUSH', 'DEVHUB'), ...observed('GURU', 'GEG')],
  ),
  install_time_selected_timezone: about(
    "The time of the install in the app's time zone.",
    '2024-05-01 14:34:56.789+0200',
    [...documented('PUSH', 'DEVHUB'), ...observed('GURU')],
    ZONED,
  ),
  device_download_time: about(
    'The time at which the download of the app ended, in UTC.',
    '2024-05-01 12:33:40.000',
    [...documented('DEVHUB'), ...observed('GURU', 'GEG', 'RAWDICT')],
  ),
  device_download_time_selected_timezone: about(
    "The time at which the download of the app ended, in the app's time zone.",
    '2024-05-01 14:33:40.000+0200',
    [...documented('DEVHUB'), ...observed('GURU')],
    ZONED,
  ),
  install_app_store: about('The Android store from which the app was downloaded.', 'example_store'),
  store_reinstall: about('Whether the store knows that the user had the app before.', 'false'),
  gp_referrer: about(
    'The referrer that Google Play passes to the app.',
    'utm_source=network&utm_medium=cpc',
    [...documented('DEVHUB'), ...observed('RAWCSV')],
  ),
  gp_click_time: about(
    'The time at which the page in Google Play was opened after the click.',
    '2024-05-01 12:30:09.000',
  ),
  gp_install_begin: about(
    'The time at which the install began, from Google Play.',
    '2024-05-01 12:30:41.000',
  ),
  gp_broadcast_referrer: about('The referrer from the old broadcast of Google Play.', 'utm_source=network'),
  store_product_page: about('The custom product page in the App Store.', 'page-3', [
    ...documented('DEVHUB'),
    ...observed('RAWDICT'),
  ]),
};

const APP = {
  app_id: about("The app's ID in AppsFlyer: the package name, or id and digits for iOS.", 'com.example.game'),
  app_name: about("The app's name as the advertiser set it.", 'Example Game'),
  app_version: about("The app's version.", '3.2.1'),
  bundle_id: about("The app's bundle ID.", 'com.example.game'),
  app_type: about('Whether the app is a full app or an app clip.', 'app_clip', [
    ...documented('DEVHUB'),
    ...observed('RAWDICT'),
  ]),
  sdk_version: about("The version of AppsFlyer's SDK in the app.", 'v6.12.2', [
    ...documented('DEVHUB'),
    ...observed('GURU', 'GEG'),
  ]),
  api_version: about('The version of Push API that sent the message.', '2.0', [
    ...documented('DEVHUB'),
    ...observed('GURU'),
  ]),
};

const DEVICE = {
  appsflyer_id: about(
    'The ID of an install of the app, assigned by AppsFlyer.',
    '1714566895123-1234567890123456789',
    [...documented('DEVHUB'), ...observed('GURU', 'GEG')],
  ),
  customer_user_id: about(
    "The user's ID in the app owner's systems.",
    'user-10042',
    [...documented('DEVHUB'), ...observed('GURU', 'GEG')],
    'An install has it only if the app sets it before it starts the SDK.',
  ),
  advertising_id: about('The Google advertising ID.', '7d0c6f1e-2f43-4b7e-9a51-0c2d8e6b9f10', [
    ...documented('DEVHUB'),
    ...observed('RAWCSV', 'GURU'),
  ]),
  idfa: about(
    'The advertising ID of an iOS device.',
    'E9B1A6C4-5D27-4F38-A0C3-6B8D2F71E945',
    [...documented('DEVHUB'), ...observed('GEG', 'RAWDICT')],
    'Without consent to tracking it is all zeros or missing.',
  ),
  idfv: about(
    'The ID that an iOS device has for all apps of one vendor.',
    '6F1A2B3C-4D5E-4F60-8A9B-0C1D2E3F4A5B',
    [...documented('DEVHUB'), ...observed('GEG', 'RAWCSV')],
  ),
  android_id: about('The Android ID of the device.', '3f8a1c5e7b2d9046'),
  oaid: about(
    'The Open Anonymous Device Identifier of some Android devices.',
    'c2a4e6f8-1b3d-4f5a-8c7e-9d0b2a4c6e81',
  ),
  amazon_aid: about('The advertising ID of an Amazon device.', '5b9d3f71-8e20-4c6a-b1d4-7a2c9e0f6385'),
  imei: about('The IMEI of an Android device.', '001019876543210'),
  app_set_id: about(
    'The ID that Android gives to all apps of one developer, with its scope.',
    '{"scope":2,"id":"a1c3e5f7-0b2d-4e6f-8a9c-1d3f5b7e9024"}',
    [...documented('DEVHUB')],
    'It is a key of server-to-server events; no raw-data field of this name is listed.',
  ),
  platform: about("The device's platform.", 'android', [...documented('DEVHUB'), ...observed('GURU', 'GEG')]),
  os_version: about("The version of the device's operating system.", '14'),
  device_type: about('The model of the device.', 'SM-S911B'),
  device_model: about(
    'The model of the device, after its brand and two colons on Android.',
    'samsung::SM-S911B',
    [...documented('DEVHUB'), ...observed('GURU', 'RAWCSV')],
    'Push API V1 and iOS have the model alone.',
  ),
  device_brand: about('The brand of the device, in Push API V1.', 'samsung', [...observed('GIST')]),
  device_category: about('The kind of device.', 'phone', [
    ...documented('DEVHUB'),
    ...observed('GURU', 'RAWDICT'),
  ]),
  language: about(
    'The language or locale of the device.',
    'English',
    [...documented('DEVHUB'), ...observed('GURU', 'GEG')],
    'Android has a display name such as Deutsch, iOS a locale such as de-DE.',
  ),
  carrier: about('The carrier, as the device names it.', 'Example Mobile'),
  operator: about("The operator, from the SIM card's codes.", 'Example Mobile', [
    ...documented('DEVHUB'),
    ...observed('RAWCSV', 'RAWDICT'),
  ]),
  wifi: about('Whether the device was on Wi-Fi.', 'true', [
    ...documented('DEVHUB'),
    ...observed('GURU', 'GEG'),
  ]),
  user_agent: about(
    'The user agent of the device.',
    'Dalvik/2.1.0 (Linux; U; Android 14; SM-S911B Build/UP1A)',
  ),
};

const PLACE = {
  ip: about('The IP address of the device.', '203.0.113.7'),
  country_code: about(
    'The country of the device, from its IP address.',
    'US',
    [...documented('DEVHUB'), ...observed('RAWCSV', 'RAWDICT')],
    'A copy of the dictionary says that the United Kingdom has UK and not GB.',
  ),
  region: about('The region of the device, from its IP address.', 'NA'),
  state: about('The state or province of the device, from its IP address.', 'MA'),
  city: about('The city of the device, from its IP address.', 'Boston'),
  postal_code: about('The postal code of the device, from its IP address.', '02108'),
  dma: about('The market area of the device, from its IP address.', '506'),
};

const CONSENT = {
  att: about(
    "The user's answer to the tracking prompt of iOS: 0 not determined, 1 restricted, 2 denied, 3 authorized.",
    '3',
    [...documented('DEVHUB', 'ATT'), ...observed('RAWCSV', 'RAWDICT')],
    'Numbers are those of server-to-server events; raw-data reports have words: not_determined, restricted, denied, authorized, and af_authorized, af_unknown or af_unavailable.',
  ),
  is_lat: about(
    'Whether the user limits ad tracking.',
    'false',
    PUSH_LIST,
    'It has no meaning on iOS 14 and later.',
  ),
  aie: about(
    'Whether the user agreed to share the advertising ID, in a server-to-server event.',
    'true',
    [...documented('DEVHUB')],
    'It is the opposite of is_lat.',
  ),
  gdpr_applies: about('Whether the GDPR applies to the user.', 'true'),
  ad_user_data_enabled: about("Whether the user agreed that data goes to Google's ad services.", 'true'),
  ad_personalization_enabled: about('Whether the user agreed to personalized ads by Google.', 'false'),
  sharing_filter: about('The partners that may not get the event, or all.', '["network_int"]', [
    ...documented('DEVHUB'),
  ]),
};

const REJECTION = {
  is_rejected: about(
    'Whether the install or event was rejected.',
    'true',
    [...documented('REJ', 'CHG')],
    'It is not a raw-data field; here it is a field of the event that fills the macro.',
  ),
  blocked_reason: about('Why the install or event was rejected.', 'site_blacklist', [
    ...documented('REJ', 'DEVHUB'),
  ]),
  blocked_sub_reason: about('The reason for the rejection in more detail.', 'ctit_anomalies', [
    ...documented('REJ', 'DEVHUB'),
  ]),
  blocked_reason_value: about('The value that led to the rejection.', 'pub42', [
    ...documented('REJ', 'DEVHUB'),
  ]),
  rejected_reason: about(
    'An older field for the reason of a rejection.',
    'site_blacklist',
    [...documented('DEVHUB'), ...observed('RAWDICT')],
    'A copy of the dictionary says that it now holds the blocked reason.',
  ),
  rejected_reason_value: about('The actual media source of a hijacked conversion.', 'organic', [
    ...documented('DEVHUB'),
    ...observed('RAWDICT'),
  ]),
};

const AD_REVENUE = {
  monetization_network: about('The ad network that paid for the ad in the app.', 'example_ads'),
  mediation_network: about('The mediation that chose the ad network.', 'example_mediation'),
  ad_unit: about('The ad unit in the app.', 'rewarded_end'),
  placement: about('Where in the app the ad was shown.', 'level_end'),
  segment: about('The segment of users to which the ad was shown.', 'new_users'),
  impressions: about('How often the ad was shown.', '3'),
};

const OTHER = {
  custom_data: about('Data that the app or a server adds to every event.', '{"segment":"b"}'),
  custom_dimension: about('A value reserved for later use.', '', [...documented('DEVHUB')]),
  selected_timezone: about("The app's time zone.", 'UTC', [...documented('DEVHUB'), ...observed('GURU')]),
};

/** The documentation of each event field, by name. */
export const FIELD_DOCUMENTATION: Record<FieldName, FieldDocumentation> = {
  ...EVENT,
  ...CREDIT,
  ...TOUCH,
  ...CONTRIBUTORS,
  ...INSTALL,
  ...APP,
  ...DEVICE,
  ...PLACE,
  ...CONSENT,
  ...REJECTION,
  ...AD_REVENUE,
  ...OTHER,
};
