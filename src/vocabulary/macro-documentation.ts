import type { MacroDocumentation } from './documentation';
import type { MacroName } from './macros';
import { documented, inferred, observed } from './origin';

const IN_APP_COLUMN =
  'The current text lists this as a base macro because an empty cell was lost; an older version lists it as optional for in-app events only.';
const LINK_SUB_NOTE =
  'One ad network uses it in its template, while another says that it does not get these parameters back.';
const NO_FIELD =
  'No raw-data field is known to hold it, so it is filled only if the event has a key of this name.';
const HOUR_NOTE =
  'The format of a time floored to the hour is not documented; here, minutes and smaller units are zero.';

/** The documentation of each macro, by canonical name. */
export const MACRO_DOCUMENTATION = {
  advertising_id: {
    description: 'The Google advertising ID of an Android device, which its user can reset.',
    format: 'lower-case UUID',
    example: '7d0c6f1e-2f43-4b7e-9a51-0c2d8e6b9f10',
    origins: [
      ...documented('SEED', 'NET-v1', 'NET-v2', 'NET-zh', 'BASE'),
      ...observed('ZOO', 'ALLAD', 'XAP', 'AYET', 'LOOT'),
    ],
    notes: [
      'The spelling advertiserId means this device ID and not the advertiser.',
      'Whether letter case matters in macro names is not documented.',
      'The letter case of the ID before it is hashed for sha1-advertiserId is not documented, and the hash depends on it.',
      'AppsFlyer documents a SHA-1 form and no MD5 form.',
    ],
  },
  event_name: {
    description: 'The name that the app or a server call reported for the event.',
    format: 'text of at most 100 characters, in any script',
    example: 'af_purchase',
    origins: [
      ...documented('SEED', 'ANA-v2', 'P-AFFISE', 'P-TRACKIER', 'DEVHUB'),
      ...observed('ZOO', 'ALLAD', 'AYET', 'LOOT', 'HQ1'),
    ],
    notes: [IN_APP_COLUMN, 'A rendered install postback carries the name install.'],
  },
  event_revenue_USD: {
    description: "The event's revenue converted to US dollars.",
    format: 'decimal with a dot, no currency sign',
    example: '10.70',
    origins: [
      ...documented('SEED', 'ANA-v2', 'NET-v1'),
      ...observed('LOOT'),
      ...inferred('ZOO', 'ALLAD', 'AYET'),
    ],
    notes: [
      IN_APP_COLUMN,
      'The table writes USD in capitals, the raw-data field is in lower case.',
      'That monetary means this macro follows from the order of descriptions and templates; no document says it.',
    ],
  },
  event_revenue: {
    description:
      "The event's revenue in the event's currency or in the currency that the advertiser selected.",
    format: 'decimal with a dot, no currency sign',
    example: '9.99',
    origins: [...documented('SEED', 'ANA-v2', 'NET-v1'), ...observed('LOOT'), ...inferred('ZOO', 'XAP')],
    notes: [
      IN_APP_COLUMN,
      'Which of the two currencies is used depends on a setting outside the template.',
      'That orig-monetary means this macro follows from the order of descriptions and templates; no document says it.',
      'With braces it appears only in third-party templates.',
      "The article's second sample has a revenue parameter, but its template has no macro for it.",
    ],
  },
  event_revenue_currency: {
    description: "The currency code of the event's revenue.",
    format: 'ISO 4217 code, three capital letters',
    example: 'EUR',
    origins: [...documented('SEED', 'ANA-v2', 'NET-v1', 'DEVHUB'), ...observed('ZOO', 'LOOT', 'XAP')],
    notes: [
      IN_APP_COLUMN,
      "In the article's samples &currency=(currency) is printed as ¤cy=(currency), because &curren was read as an HTML entity.",
      'In a rendered install postback it has a value although there is no revenue.',
    ],
  },
  event_time: {
    description: 'The time at which the event happened.',
    format: 'yyyy-mm-dd hh:mm:ss.SSS, UTC',
    example: '2024-05-02 09:10:11.120',
    origins: [
      ...documented('SEED', 'ANA-v2', 'NET-v1', 'P-AFFISE'),
      ...observed('ZOO', 'ALLAD', 'XAP', 'HQ1', 'LOOT'),
    ],
    notes: [
      IN_APP_COLUMN,
      'AppsFlyer does not document the format; this one is from a rendered postback.',
      'In a rendered install postback timestamp has a value, so the install time is used when there is no event time.',
    ],
  },
  event_value: {
    description: "All of the event's parameters as one JSON object.",
    format: 'compact JSON, keys in their order',
    example: '{"af_revenue":"9.99","af_currency":"EUR","af_quantity":1}',
    origins: [...documented('SEED', 'NET-v1'), ...observed('ZOO', 'LOOT', 'GEG'), ...inferred('ANA-v2')],
    notes: [
      IN_APP_COLUMN,
      'The article names encode as the macro that URL-encodes the value, but its templates use event-value and every value is encoded; here both are the same.',
      'Both samples in the article end in %0A, a line break that no logged request has.',
      "The article's second sample contradicts itself in event name and revenue and contains stray markup.",
      'Logs show slashes inside the JSON escaped with a backslash.',
      'What a postback sends for an event without parameters is not documented.',
    ],
  },
  partner_event_id: {
    description: "The partner's name or ID for the event, from the advertiser's mapping.",
    format: "text of the partner's choice",
    example: 'purchase',
    origins: [...documented('SEED', 'P-TUNE'), ...observed('LOOT'), ...inferred('ZOO', 'HQ1', 'ANA-v2')],
    notes: [
      IN_APP_COLUMN,
      'That mapped-iae and goal_id mean this macro is inferred from where templates use them.',
      'It comes from the mapping in the dashboard and is not a raw-data field.',
    ],
  },
  app_name: {
    description: "The app's name as the advertiser set it.",
    format: 'text',
    example: 'Example Game',
    origins: [...documented('SEED', 'BASE'), ...observed('ZOO', 'LOOT', 'HQ1', 'XAP')],
    notes: ['It is empty in the only known rendered postback.'],
  },
  appsflyer_id: {
    description: 'The ID of an install of the app, assigned by AppsFlyer.',
    format: '13 digits, a hyphen, then 19 digits on Android or 7 on iOS',
    example: '1714566895123-1234567890123456789',
    origins: [...documented('SEED', 'DEVHUB'), ...observed('ZOO', 'XAP', 'LOOT', 'GEG')],
    notes: ['Logs show 18 as well as 19 digits after the hyphen on Android.'],
  },
  attributed_touch_type: {
    description: 'Whether the install or event is credited to a view or to a click.',
    format: '1 for an impression and 0 for a click, or the words',
    example: 'click',
    origins: [...documented('SEED', 'CHG'), ...observed('LOOT', 'HQ1', 'OWOX')],
    notes: [
      'The article for analytics partners says 1 and 0, the page on change requests says impression and click; an option controls it.',
      'Raw data also has TV and pre-installed, for which no number is documented.',
      'It is empty for organic installs.',
    ],
  },
  country_code: {
    description: 'The country of the device when the install or event was recorded.',
    format: 'ISO 3166 alpha-2 code, two capital letters',
    example: 'US',
    origins: [...documented('SEED', 'NET-zh', 'BASE'), ...observed('ZOO', 'XAP', 'LOOT', 'HQ1')],
    notes: [
      "AppsFlyer is the source in the analytics partners' table, the SDK in the ad networks' table.",
      'AppsFlyer writes county_code once, evidently a typo.',
      "The article's first example, country_code=(ip), sends the IP address under this key.",
    ],
  },
  idfa: {
    description: "The advertising ID of an iOS device, available with the user's consent.",
    format: 'upper-case UUID',
    example: 'E9B1A6C4-5D27-4F38-A0C3-6B8D2F71E945',
    origins: [
      ...documented('SEED', 'NET-v1', 'NET-v2', 'BASE', 'DEVHUB'),
      ...observed('ZOO', 'ALLAD', 'LOOT', 'HQ1'),
    ],
    notes: [
      'Before iOS 14 it is set to 0 on a device that limits ad tracking; whether a postback then has zeros or nothing is not documented.',
      'The letter case of the ID before it is hashed for sha1-idfa is not documented, and the hash depends on it.',
    ],
  },
  idfv: {
    description: 'The ID that an iOS device has for all apps of one vendor.',
    format: 'upper-case UUID',
    example: '6F1A2B3C-4D5E-4F60-8A9B-0C1D2E3F4A5B',
    origins: [...documented('SEED', 'DEVHUB', 'MPARTICLE'), ...observed('LOOT', 'ZOO', 'XAP', 'HQ1')],
    notes: ['Templates have both vendorId and vendorid; whether letter case matters is not documented.'],
  },
  install_time: {
    description: 'The time of the install, which is the first time the app was opened.',
    format: 'yyyy-mm-dd hh:mm:ss.SSS, UTC',
    example: '2024-05-01 12:34:56.789',
    origins: [...documented('SEED', 'DICT'), ...observed('HQ1', 'LOOT'), ...inferred('XAP')],
    notes: [
      'Its format in a postback is not documented; the format of another time in a rendered postback is used.',
    ],
  },
  install_unix_ts: {
    description: 'The time of the install as a Unix time in seconds.',
    format: 'whole seconds since 1970, 10 digits',
    example: '1714566896',
    origins: [...documented('SEED', 'NET-v2'), ...observed('ZOO', 'XAP', 'LOOT')],
  },
  is_lat: {
    description: 'Whether the user limits ad tracking.',
    format: 'boolean',
    example: 'false',
    origins: [...documented('SEED'), ...observed('LOOT')],
    notes: [
      'It has no meaning on iOS 14 and later, where ATT replaces it.',
      'On Android the advertising ID is collected even when it is true.',
      'Only the value true is documented; the format of false is inferred.',
      'The name google_advertising_id_limited_tracking in a third-party template may mean this, but no AppsFlyer document has it, so it stays unknown.',
    ],
  },
  language: {
    description: 'The language or locale of the device.',
    format: 'display name on Android, locale on iOS',
    example: 'English',
    origins: [...documented('SEED'), ...observed('ZOO', 'LOOT', 'HQ1', 'GEG', 'XAP', 'GURU')],
    notes: ['Logs have English or Deutsch for Android and de-DE or zh-Hans-CN for iOS.'],
  },
  app_id: {
    description: "The app's ID in AppsFlyer.",
    format: 'package name, or id and digits for iOS',
    example: 'com.example.game',
    origins: [...documented('SEED', 'NET-v2', 'NET-v3', 'DEVHUB'), ...observed('ZOO', 'HQ1', 'LOOT', 'XAP')],
  },
  'app-version-name': {
    description: "The app's version as its developer set it.",
    format: 'text',
    example: '3.2.1',
    origins: [...documented('SEED'), ...observed('ZOO', 'HQ1', 'LOOT', 'XAP')],
    notes: [
      'The table writes it with hyphens among names with underscores; the raw-data field is app_version.',
    ],
  },
  attributed_touch_time: {
    description: 'The time of the click or impression that is credited.',
    format: 'yyyy-mm-dd hh:mm:ss.SSS, UTC',
    example: '2024-05-01 12:30:05.000',
    origins: [...documented('SEED'), ...observed('ZOO', 'XAP', 'HQ1'), ...inferred('NET-v2')],
    notes: [
      'The table prints the name with a space, attributed_touch time.',
      'That click-ts means this macro is inferred from its description as click or impression time.',
      'It is empty for organic installs.',
    ],
  },
  device_type: {
    description: 'The commercial model name of the device.',
    format: 'text',
    example: 'SM-S911B',
    origins: [...documented('SEED'), ...observed('ZOO', 'ALLAD', 'XAP'), ...inferred('GURU')],
    notes: [
      'That device-model means this macro is inferred from where templates use it.',
      'Push API V2 has device_type and device_model as two fields, the latter as brand::model.',
      'On iOS the value is a friendly name such as iPhone 6 Plus or a hardware code such as iPhone11,6.',
      'Model names can contain parentheses, as in Moto G (5) Plus; values are never read as macros.',
    ],
  },
  ip: {
    description: 'The IP address of the device.',
    format: 'dotted IPv4 address',
    example: '203.0.113.7',
    origins: [
      ...documented('SEED', 'NET-v2', 'NET-v3', 'DEVHUB'),
      ...observed('ZOO', 'ALLAD', 'XAP', 'LOOT'),
    ],
    notes: [
      "AppsFlyer is the source in the analytics partners' table, the SDK in the ad networks' table.",
      "The article's example country_code=(ip) sends it under another key; older versions had ip_address=(ip).",
      'It is masked when the app masks IP addresses; the form of the mask is not documented.',
    ],
  },
  match_type: {
    description: 'The method by which the install or event was attributed.',
    format: 'one of a few codes',
    example: 'id_matching',
    origins: [...documented('SEED', 'NET-v1', 'DEVHUB'), ...observed('ZOO', 'XAP', 'GURU')],
    notes: ['Newer texts have srn, id_matching and probabilistic, older ones fp, ref and uid.'],
  },
  os_version: {
    description: "The version of the device's operating system.",
    format: 'numbers with dots',
    example: '14.4.1',
    origins: [...documented('SEED'), ...observed('ZOO', 'ALLAD', 'XAP')],
  },
  user_agent: {
    description: 'The user agent of the device.',
    format: 'text',
    example: 'Dalvik/2.1.0 (Linux; U; Android 14; SM-S911B Build/UP1A)',
    origins: [...documented('SEED'), ...observed('ZOO', 'XAP')],
    notes: ['It contains parentheses; values are never read as macros.'],
  },
  wifi: {
    description: 'Whether the device was on Wi-Fi at the time of the conversion.',
    format: 'boolean',
    example: 'true',
    origins: [...documented('SEED', 'NET-v2'), ...observed('ZOO', 'XAP')],
    notes: [
      "A rendered postback has it in lower case, the ad networks' table in upper case; an option controls it.",
    ],
  },
  oaid: {
    description:
      'The Open Anonymous Device Identifier of some Android devices, mostly those without a Google advertising ID.',
    format: 'UUID or hexadecimal digits',
    example: 'c2a4e6f8-1b3d-4f5a-8c7e-9d0b2a4c6e81',
    origins: [...documented('SEED', 'DEVHUB'), ...observed('LOOT')],
    notes: ['Hashed forms are known only as link parameters, not as postback macros.'],
  },
  platform: {
    description: 'The platform of the device.',
    format: 'one word',
    example: 'android',
    origins: [...documented('SEED', 'DEVHUB'), ...observed('LOOT', 'GURU')],
    notes: [
      'The article writes iOS, Android and Windows Mobile; raw data has android and ios in lower case.',
    ],
  },
  retargeting_conversion_type: {
    description: 'Whether a retargeting conversion is a re-engagement or a re-attribution.',
    format: 're-engagement or re-attribution',
    example: 're-engagement',
    origins: [...documented('SEED', 'PUSH', 'DEVHUB'), ...observed('HQ1', 'LOOT', 'GEG')],
    notes: [
      'The table names the SDK as its source, although attribution determines it.',
      'For user acquisition it is empty in Push API V1 and none in conversion data.',
    ],
  },
  pid: {
    description: 'The media source that the install or event is attributed to.',
    format: 'name of the media source',
    example: 'network_int',
    origins: [...documented('SEED', 'CONV', 'RESTR'), ...observed('ZOO', 'GEG'), ...inferred('MPARTICLE')],
    notes: [
      "The article's templates write it as media_source and, with a space, as media source.",
      'Values mix identifiers such as googleadwords_int and display names such as Facebook Ads.',
      'Its value is restricted when the media source may not be named.',
      'That promoter-id means this macro is inferred from a partner that fills its publisher parameter with it.',
    ],
  },
  af_ad: {
    description: 'The name of the ad, from the attribution link.',
    format: 'text of at most 100 characters',
    example: 'video_15s',
    origins: [...documented('SEED'), ...observed('LOOT', 'HQ1', 'LINKPARAM')],
  },
  af_ad_id: {
    description: 'The ID of the ad, from the attribution link.',
    format: 'text of at most 24 characters',
    example: '901',
    origins: [...documented('SEED'), ...observed('HQ1', 'LOOT', 'LINKPARAM')],
  },
  af_adset: {
    description: 'The name of the ad set, the level between campaign and ad, from the attribution link.',
    format: 'text of at most 100 characters',
    example: 'lookalike',
    origins: [...documented('SEED'), ...observed('LOOT', 'HQ1', 'LINKPARAM')],
    notes: ['The article has no description; the meaning is that of the link parameter.'],
  },
  af_adset_id: {
    description: 'The ID of the ad set, from the attribution link.',
    format: 'text of at most 24 characters',
    example: '55',
    origins: [...documented('SEED'), ...observed('LOOT', 'HQ1', 'LINKPARAM')],
  },
  c: {
    description: 'The name of the campaign, from the attribution link.',
    format: 'text of at most 100 characters',
    example: 'spring_sale',
    origins: [...documented('SEED', 'NET-v2', 'MPARTICLE'), ...observed('LOOT', 'ZOO', 'HQ1', 'LINKPARAM')],
    notes: [
      'A longer name appears as c_name_exceeded_max_length on the dashboard; that a postback has this text too is inferred.',
    ],
  },
  af_c_id: {
    description: 'The ID of the campaign, from the attribution link.',
    format: 'text of at most 24 characters',
    example: '10023',
    origins: [...documented('SEED', 'P-TUNE', 'MPARTICLE'), ...observed('LOOT', 'HQ1', 'LINKPARAM')],
  },
  af_siteid: {
    description: 'The ID of the publisher or site that showed the ad, from the attribution link.',
    format: 'text of at most 24 characters',
    example: 'pub42',
    origins: [...documented('SEED', 'BASE', 'NET-zh'), ...observed('LOOT', 'ZOO', 'HQ1', 'LINKPARAM')],
    notes: [
      'The article has no description; the meaning is that of the link parameter.',
      'Partners list publisher_id beside the media source, but AppsFlyer describes it as this parameter.',
    ],
  },
  af_subsite_id: {
    description: 'The ID of the sub-publisher, from the attribution link.',
    format: 'text of at most 50 characters',
    example: 'sub7',
    origins: [...documented('SEED', 'DEVHUB'), ...observed('LOOT', 'HQ1', 'LINKPARAM')],
    notes: [
      'The macro table has af_subsite_id; the attribution link and raw data have af_sub_siteid.',
      'The article has no description; the meaning is that of the link parameter.',
    ],
  },
  af_ad_type: {
    description: 'The type of the ad, from the attribution link.',
    format: 'text',
    example: 'video',
    origins: [...documented('SEED'), ...observed('LOOT', 'GEG')],
    notes: ['The article announces a naming convention, but the list is missing from the text.'],
  },
  'android-id': {
    description: 'The Android ID of the device, set by the operating system.',
    format: '16 hexadecimal digits',
    example: '3f8a1c5e7b2d9046',
    origins: [
      ...documented('SEED', 'NET-v1', 'NET-v2', 'P-AFFISE', 'P-TRACKIER', 'MPARTICLE'),
      ...observed('ZOO', 'HQ1', 'XAP'),
    ],
    notes: [
      "It is in the article's templates, but not in its table.",
      'One AppsFlyer article sends it under the key gaid, although it is not the advertising ID.',
      'The SHA-1 form is documented for ad networks only.',
    ],
  },
  clickid: {
    description: 'The click ID that the partner put on its attribution link, returned to the partner.',
    format: "text of the partner's choice",
    example: 'abc123',
    origins: [...documented('BASE', 'P-TUNE', 'P-AFFISE', 'P-TRACKIER'), ...observed('ZOO', 'ALLAD', 'HQ1')],
    notes: [
      'Any other parameter of the attribution link can be returned in the same way.',
      'One article writes click_id in one of its templates and clickid in the others.',
    ],
  },
  af_sub1: {
    description: "The first of the attribution link's five free parameters, returned to the partner.",
    format: 'text of at most 100 characters',
    example: 'spring',
    origins: [...inferred('BASE'), ...observed('ALLAD', 'RAWDICT')],
    notes: [LINK_SUB_NOTE],
  },
  af_sub2: {
    description: "The second of the attribution link's five free parameters, returned to the partner.",
    format: 'text of at most 100 characters',
    example: 'banner',
    origins: [...inferred('BASE'), ...observed('ALLAD', 'RAWDICT')],
    notes: [LINK_SUB_NOTE],
  },
  af_sub3: {
    description: "The third of the attribution link's five free parameters, returned to the partner.",
    format: 'text of at most 100 characters',
    example: 'top',
    origins: [...inferred('BASE'), ...observed('ALLAD', 'RAWDICT')],
    notes: [LINK_SUB_NOTE],
  },
  af_sub4: {
    description: "The fourth of the attribution link's five free parameters, returned to the partner.",
    format: 'text of at most 100 characters',
    example: 'red',
    origins: [...inferred('BASE'), ...observed('ALLAD', 'RAWDICT')],
    notes: [LINK_SUB_NOTE],
  },
  af_sub5: {
    description: "The fifth of the attribution link's five free parameters, returned to the partner.",
    format: 'text of at most 100 characters',
    example: 'v2',
    origins: [...inferred('BASE'), ...observed('ALLAD', 'RAWDICT')],
    notes: [LINK_SUB_NOTE],
  },
  city: {
    description: 'The city of the device at the time of the conversion.',
    format: 'text',
    example: 'Boston',
    origins: [...documented('NET-v1'), ...observed('ZOO', 'XAP')],
  },
  carrier: {
    description: 'The mobile carrier of the device.',
    format: 'text',
    example: 'Example Mobile 4G',
    origins: [...documented('NET-v1'), ...observed('ZOO', 'ALLAD', 'XAP')],
  },
  'device-brand': {
    description: 'The brand of the device.',
    format: 'text',
    example: 'samsung',
    origins: [...documented('NET-v1'), ...observed('ALLAD', 'XAP', 'ZOO')],
    notes: ['Push API V2 has no such field; its device_model begins with the brand.'],
  },
  'sdk-version': {
    description: "The version of AppsFlyer's SDK in the app.",
    format: 'v and numbers with dots',
    example: 'v6.12.2',
    origins: [...documented('NET-v1'), ...observed('ZOO', 'XAP', 'GURU')],
  },
  gp_referrer_click_ts: {
    description: 'The time at which Google Play was opened after the click.',
    format: 'date and time',
    example: '2024-05-01 12:30:09.000',
    origins: [...documented('NET-v1'), ...observed('XAP', 'ZOO'), ...inferred('DEVHUB')],
    notes: [
      'A rendered postback spells it referrer, with two r in the middle, and a template referer, with one.',
      'That the field gp_click_time holds it is inferred, and so is the format, because the only rendered value is empty.',
    ],
  },
  gp_referrer_install_ts: {
    description: 'The time at which the user pressed Install in Google Play.',
    format: 'date and time',
    example: '2024-05-01 12:30:41.000',
    origins: [...documented('NET-v1'), ...observed('XAP', 'ZOO'), ...inferred('DEVHUB')],
    notes: [
      'A rendered postback spells it referrer, with two r in the middle, and a template referer, with one.',
      'That the field gp_install_begin holds it is inferred, and so is the format, because the only rendered value is empty.',
    ],
  },
  imei: {
    description: 'The IMEI of an Android device.',
    format: 'digits',
    example: '001019876543210',
    origins: [...observed('LOOT', 'AYET')],
  },
  is_attributed: {
    description: 'Whether the install is credited to the partner that gets the postback.',
    format: 'boolean',
    example: 'true',
    origins: [...observed('LOOT')],
    notes: [
      'It matters to partners that get installs from all media sources.',
      'It is not a raw-data field; here it is a field of the event with the same name.',
    ],
  },
  is_retargeting: {
    description: 'Whether the conversion came from a retargeting campaign.',
    format: 'boolean',
    example: 'false',
    origins: [...observed('LOOT', 'HQ1')],
  },
  is_primary_attribution: {
    description: 'Whether this attribution is the primary one of its install or event.',
    format: 'boolean',
    example: 'true',
    origins: [...observed('LOOT', 'HQ1')],
  },
  'is-reattr': {
    description: 'Whether the conversion is a re-attribution.',
    format: 'boolean',
    example: 'false',
    origins: [...observed('HQ1')],
    notes: [NO_FIELD],
  },
  'is-reengage': {
    description: 'Whether the conversion is a re-engagement.',
    format: 'boolean',
    example: 'false',
    origins: [...observed('HQ1')],
    notes: [NO_FIELD],
  },
  'is-first': {
    description: 'Whether the event is the first of its kind.',
    format: 'boolean',
    example: 'true',
    origins: [...inferred('HQ1')],
    notes: ['Only its name is known, from a template for Advanced Privacy.', NO_FIELD],
  },
  'is-s2s-0-or-1': {
    description: 'Whether the event came from a server instead of the SDK, as 1 or 0.',
    format: '1 or 0',
    example: '0',
    origins: [...observed('HQ1')],
    notes: ['The field event_source has the same information in words.', NO_FIELD],
  },
  'random-str': {
    description: 'A random text that distinguishes postbacks.',
    format: 'not documented',
    example: 'k3v9x2q7',
    origins: [...observed('HQ1')],
    notes: ['It does not come from a field of the event.'],
  },
  'install-ts-hour-floor': {
    description: 'The time of the install rounded down to the hour, for Advanced Privacy.',
    format: 'date and time',
    example: '2024-05-01 12:00:00.000',
    origins: [...observed('HQ1')],
    notes: [HOUR_NOTE],
  },
  'click-ts-hour-floor': {
    description: 'The time of the credited touch rounded down to the hour, for Advanced Privacy.',
    format: 'date and time',
    example: '2024-05-01 12:00:00.000',
    origins: [...observed('HQ1')],
    notes: [HOUR_NOTE],
  },
  'install-unix-ts-ms': {
    description: 'The time of the install as a Unix time in milliseconds.',
    format: 'whole milliseconds since 1970, 13 digits',
    example: '1714566896789',
    origins: [...documented('MPARTICLE')],
    notes: ["It is in a partner's template; AppsFlyer's tables do not list it."],
  },
  'is-rejected': {
    description: 'Whether the postback is for a rejected install or event.',
    format: '1 or 0',
    example: '1',
    origins: [...documented('CHG', 'REJ'), ...observed('DIEMP', 'LOOT')],
    notes: [
      'Only the value 1 is shown in an example.',
      'Rejected postbacks are sent only after the rejection macros are in both default templates.',
    ],
  },
  'blocked-reason': {
    description: 'Why the install or event was rejected.',
    format: 'one of a few codes',
    example: 'site_blacklist',
    origins: [...documented('CHG', 'REJ'), ...observed('HQ1', 'DIEMP', 'LOOT')],
    notes: ['Older texts also have devicerank and install_validation_rules.'],
  },
  'blocked-sub-reason': {
    description: 'The reason for the rejection in more detail.',
    format: 'text',
    example: 'ctit_anomalies',
    origins: [...documented('CHG', 'REJ'), ...observed('HQ1', 'DIEMP', 'LOOT')],
  },
  'blocked-reason-value': {
    description:
      'The value that caused the rejection, such as the seconds from click to install or the site ID.',
    format: 'depends on the reason',
    example: 'pub42',
    origins: [...documented('CHG', 'REJ'), ...observed('HQ1', 'DIEMP', 'LOOT')],
    notes: ['The documents write N/A for reasons that have no value.'],
  },
  'att-status': {
    description: "The user's answer to the tracking prompt of iOS.",
    format: '0 not determined, 1 restricted, 2 denied, 3 authorized',
    example: '3',
    origins: [...observed('LOOT'), ...inferred('DEVHUB')],
    notes: [
      'Only the key of a received postback is known; the meaning of the numbers is that of server-to-server events.',
      'Raw-data reports have words, such as authorized and af_authorized (ATT).',
    ],
  },
  'att-0-1': {
    description: "The user's answer to the tracking prompt of iOS as 1 or 0.",
    format: '1 or 0',
    example: '1',
    origins: [...observed('LOOT')],
    notes: [
      'Only the key of a received postback is known; which answers give 1 is not documented.',
      NO_FIELD,
    ],
  },
  bundle_id: {
    description: "The app's bundle ID.",
    format: 'reverse domain name',
    example: 'com.example.game',
    origins: [...observed('LOOT')],
  },
  customer_user_id: {
    description: "The user's ID in the app owner's systems.",
    format: 'text',
    example: 'user-10042',
    origins: [...documented('APNET', 'MPARTICLE'), ...inferred('DICT')],
    notes: [
      "AppsFlyer says that a postback can have it, but names no macro; custom-user-id is from a partner's template.",
      'An install has it only if the app sets it before it starts the SDK.',
    ],
  },
} satisfies Record<MacroName, MacroDocumentation>;
