import { cited, none, oneWay, type OtherNotation, otherForm, row, same } from './notation';

const touch = (name: string) => `last_attributed_touch_data.${name}`;
const IN_VALUE = 'AppsFlyer has it inside (event_value) only.';
const LINK = 'AppsFlyer has no macro for it; it sends a parameter of the link by the parameter’s own name.';
const AD = 'AppsFlyer has no level below the ad, so creative and ad share a macro.';
const hashes = (name: string, what: string, topic: 'gaid' | 'idfa' | 'android-id', ours: string) =>
  (['md5', 'sha256'] as const).map((hash) =>
    row(
      `${hash}:${name}`,
      `${hash.toUpperCase()} of the ${what}`,
      topic,
      hash,
      none(`AppsFlyer hashes identifiers with SHA-1 only. For the ${what} that is (${ours}).`),
    ),
  );
const LETTERS =
  'Both are SHA-1; whether letters are lowered before hashing is not documented on either side.';

const NO_MS = 'AppsFlyer may write milliseconds after the seconds.';
const dateformat = (format: string, path: string) =>
  `<@dateformat output_date_format="${format}">\${(${path})!}</@dateformat>`;

const LINK_DATA =
  '~keyword ~keyword_id ~placement ~placement_id ~agency ~agency_id ~banner_dimensions ~feature ~stage ~tags ~campaign_type ~technology_partner ~optimization_model ~secondary_ad_format ~external_touch ~advertising_partner_id ~customer_campaign ~customer_ad_set_name ~customer_ad_name ~customer_keyword ~customer_placement ~customer_sub_site_name ~customer_secondary_publisher ~journey_name ~journey_id ~view_name ~view_id +referring_domain +web_format +current_features +via_features'.split(
    ' ',
  );
const USER_DATA =
  'os_version_android environment platform kindle_aid windows_aid http_referrer referral_source browser installer_package_name cpu_type build screen_width screen_height'
    .split(' ')
    .map((name) => `user_data.${name}`);
const EVENT_DATA = 'exchange_rate shipping tax coupon affiliation search_query ad_type description'
  .split(' ')
  .map((name) => `event_data.${name}`);

/** A moment in the forms that Branch's functions give it. AppsFlyer has it as text, so that form comes first. */
const formatted = (
  path: string,
  what: string,
  topic: 'event-time' | 'touch-time',
  ours: 'event_time' | 'attributed_touch_time',
) => {
  const text = dateformat('yyyy-MM-dd HH:mm:ss', path);
  const iso = `<@iso8601UTCDate>\${(${path})!}</@iso8601UTCDate>`;
  const units = [
    ['SECONDS', 'unix-s'],
    ['MILLIS', 'unix-ms'],
  ] as const;
  return [
    row(`date:yyyy-MM-dd_HH:mm:ss:${path}`, what, topic, 'utc-text', otherForm(ours, NO_MS), text),
    ...units.map(([unit, form]) => {
      const written = dateformat(`TIMESTAMP_${unit}`, path);
      return row(`date:TIMESTAMP_${unit}:${path}`, what, topic, form, otherForm(ours), written);
    }),
    row(`iso:${path}`, what, topic, 'rfc3339', otherForm(ours), iso),
  ];
};

/** Branch's macros and functions in postbacks and webhooks. */
export const BRANCH: OtherNotation = {
  id: 'branch',
  name: 'Branch',
  grammar: { style: 'freemarker', extras: [], echoesLink: false },
  rows: [
    ...cited('documented', 'BRANCH', [
      row('user_data.aaid', 'Google advertising ID', 'gaid', 'uuid', same('advertising_id')),
      row('user_data.idfa', 'iOS advertising ID', 'idfa', 'uuid', same('idfa')),
      row('user_data.idfv', 'iOS vendor ID', 'idfv', 'uuid', same('idfv')),
      row('user_data.android_id', 'Android ID', 'android-id', 'text', same('android-id')),
      row(
        'sha1:user_data.aaid',
        'SHA-1 of the Google advertising ID',
        'gaid',
        'sha1',
        otherForm('sha1-advertiserId', LETTERS),
        '<@sha1>${(user_data.aaid)!}</@sha1>',
      ),
      row(
        'sha1:user_data.idfa',
        'SHA-1 of the IDFA',
        'idfa',
        'sha1',
        otherForm('sha1-idfa', LETTERS),
        '<@sha1>${(user_data.idfa)!}</@sha1>',
      ),
      row(
        'sha1:user_data.android_id',
        'SHA-1 of the Android ID',
        'android-id',
        'sha1',
        otherForm('sha1-android-id', LETTERS),
        '<@sha1>${(user_data.android_id)!}</@sha1>',
      ),
      ...hashes('user_data.aaid', 'GAID', 'gaid', 'sha1-advertiserId'),
      ...hashes('user_data.idfa', 'IDFA', 'idfa', 'sha1-idfa'),
      ...hashes('user_data.android_id', 'Android ID', 'android-id', 'sha1-android-id'),
      row(
        'user_data.developer_identity',
        'the app’s ID of the user',
        'user-id',
        'text',
        same('customer_user_id'),
      ),
      row(
        `${touch('~click_id')} ${touch('publisher_ref_id')}`,
        'click ID of the partner',
        'click-id',
        'text',
        same('clickid', 'The click ID you sent, echoed from your link. Not the sender’s own.'),
      ),
      row(
        `${touch('~id')} ${touch('+touch_id')}`,
        'Branch’s ID of the link or touch',
        'own-click-id',
        'text',
        none('It is Branch’s own ID; AppsFlyer has no such ID of a link or touch.'),
      ),
      row(
        'name',
        'name of the event',
        'event-name',
        'words',
        otherForm(
          'event_name',
          'Branch’s standard events have other names, such as PURCHASE for af_purchase.',
        ),
      ),
      row(
        'customer_event_alias',
        'the advertiser’s name of the event',
        'event-id',
        'text',
        otherForm(
          'partner_event_id',
          'The advertiser’s alias there, the name or ID of the event mapping here.',
        ),
      ),
      ...formatted('event_timestamp', 'time of the event', 'event-time', 'event_time'),
      row('event_timestamp', 'time of the event', 'event-time', 'unix-ms', otherForm('event_time')),
      row(
        'id',
        'ID of the event',
        'random',
        'text',
        otherForm(
          'random-str',
          'Branch’s ID stays the same when a postback is repeated; whether (random-str) does is not documented.',
        ),
      ),
      row(
        'if:attributed',
        'attributed or not',
        'attributed',
        '1/0',
        otherForm(
          'is_attributed',
          'Branch says whether the event is attributed at all, AppsFlyer whether it is to the partner that gets the postback.',
        ),
        '<#if attributed>1<#else>0</#if>',
      ),
      row(
        `if:(${touch('$3p')})!_==_(ad_network.machine_name)!`,
        'attributed to the partner that gets it',
        'attributed',
        '1/0',
        otherForm('is_attributed'),
        `<#if (${touch('$3p')})! == (ad_network.machine_name)!>1<#else>0</#if>`,
      ),
      row(
        'last_attributed_touch_type',
        'click or impression',
        'touch-type',
        'words',
        otherForm(
          'attributed_touch_type',
          'A word there, in capitals or small letters: Branch’s documents have both. Here 1 for an impression and 0 for a click, or the words.',
        ),
      ),
      ...formatted(
        'last_attributed_touch_timestamp',
        'time of the touch',
        'touch-time',
        'attributed_touch_time',
      ),
      row(
        'last_attributed_touch_timestamp',
        'time of the touch',
        'touch-time',
        'unix-ms',
        otherForm('attributed_touch_time'),
      ),
      row(touch('~campaign'), 'campaign', 'campaign-name', 'text', same('c')),
      row(touch('~campaign_id'), 'ID of the campaign', 'campaign-id', 'text', same('af_c_id')),
      row(touch('~ad_set_name'), 'ad set', 'adset-name', 'text', same('af_adset')),
      row(touch('~ad_set_id'), 'ID of the ad set', 'adset-id', 'text', same('af_adset_id')),
      row(touch('~ad_name'), 'ad', 'ad-name', 'text', same('af_ad')),
      row(touch('~ad_id'), 'ID of the ad', 'ad-id', 'text', same('af_ad_id')),
      row(touch('~creative_name'), 'creative', 'ad-name', 'text', otherForm('af_ad', AD)),
      row(touch('~creative_id'), 'ID of the creative', 'ad-id', 'text', otherForm('af_ad_id', AD)),
      row(
        touch('~advertising_partner_name'),
        'display name of the network',
        'network',
        'text',
        otherForm(
          'pid',
          'Branch sends the network’s display name, AppsFlyer its own ID, such as network_int.',
        ),
      ),
      row(
        `${touch('$3p')} ${touch('dollar_3p')}`,
        'Branch’s ID of the network',
        'network',
        'text',
        otherForm('pid', 'Each product has its own IDs of networks.'),
      ),
      row(
        `${touch('~secondary_publisher_id')} ${touch('~secondary_publisher')}`,
        'publisher',
        'site',
        'text',
        otherForm('af_siteid', 'AppsFlyer has an ID of the publisher, no name.'),
      ),
      row(
        touch('~sub_site_name'),
        'site',
        'sub-site',
        'text',
        otherForm('af_subsite_id', 'A name there, an ID here.'),
      ),
      row(
        touch('~branch_ad_format'),
        'format of the ad',
        'ad-type',
        'words',
        otherForm('af_ad_type', 'The formats have other names.'),
      ),
      row(touch('~channel'), 'channel', 'other', 'text', none(LINK)),
      row(LINK_DATA.map(touch).join(' '), 'a value of the link', 'other', 'text', none(LINK)),
      row(
        touch('custom_fields'),
        'all other data of the link',
        'other',
        'json',
        none('AppsFlyer does not send the data of the link as one value.'),
      ),
      row(
        ['user_data_ip', 'user_data_user_agent', '+device_brand_name', '+device_brand_model']
          .map(touch)
          .join(' '),
        'a value at the touch',
        'other',
        'text',
        none('AppsFlyer has the values at the conversion only, such as (ip) and (user_agent).'),
      ),
      row('custom_data.sub1', 'passed through', 'sub-1', 'text', same('af_sub1')),
      row('custom_data.sub2', 'passed through', 'sub-2', 'text', same('af_sub2')),
      row('custom_data.sub3', 'passed through', 'sub-3', 'text', same('af_sub3')),
      row('custom_data.sub4', 'passed through', 'sub-4', 'text', same('af_sub4')),
      row('custom_data.sub5', 'passed through', 'sub-5', 'text', same('af_sub5')),
      row(
        'if:user_data.limit_ad_tracking',
        'ad tracking limited',
        'ad-tracking',
        '1/0',
        otherForm('is_lat'),
        '<#if user_data.limit_ad_tracking>1<#else>0</#if>',
      ),
      row('user_data.ip', 'IP address', 'ip', 'text', same('ip')),
      row('user_data.user_agent', 'user agent', 'user-agent', 'text', same('user_agent')),
      row(
        'user_data.os',
        'operating system',
        'platform',
        'words',
        otherForm('platform', 'IOS and ANDROID there, ios and android here.'),
      ),
      row(
        'user_data.os_version',
        'version of the operating system',
        'os-version',
        'text',
        same('os_version'),
      ),
      row('user_data.app_version', 'version of the app', 'app-version', 'text', same('app-version-name')),
      row(
        'user_data.sdk_version',
        'version of the SDK',
        'sdk-version',
        'text',
        otherForm('sdk-version', 'Each product has its own SDK, so the versions differ.'),
      ),
      row('user_data.brand', 'brand', 'brand', 'text', same('device-brand')),
      row('user_data.model', 'model', 'model', 'text', same('device_type')),
      row(
        'user_data.device_type',
        'class of the device',
        'other',
        'words',
        none('AppsFlyer’s (device_type) is the model, not the class of the device.'),
      ),
      row('user_data.carrier_name', 'carrier', 'carrier', 'text', same('carrier')),
      row(
        'user_data.language',
        'language',
        'language',
        'text',
        otherForm(
          'language',
          'Two letters there. AppsFlyer sends a name such as English on Android and a locale on iOS.',
        ),
      ),
      row('user_data.geo_country_code', 'country', 'country', 'text', same('country_code')),
      row('user_data.geo_city_en', 'city', 'city', 'text', same('city')),
      row(
        ['dma_code', 'lat', 'lon', 'postal_code', 'continent_code', 'region_*']
          .map((name) => `user_data.geo_${name}`)
          .join(' '),
        'a place',
        'other',
        'text',
        none('AppsFlyer has macros for country and city only.'),
      ),
      row(
        'user_data.internet_connection_type',
        'kind of connection',
        'connection',
        'words',
        oneWay('wifi', 'AppsFlyer says only whether it is Wi-Fi.'),
      ),
      row('event_data.revenue', 'revenue of the event', 'revenue', 'amount', same('event_revenue')),
      row('event_data.currency', 'currency of the event', 'currency', 'text', same('event_revenue_currency')),
      row('event_data.revenue_in_usd', 'revenue in USD', 'revenue-usd', 'amount', same('event_revenue_USD')),
      row(
        'event_data.transaction_id',
        'number of the order',
        'other',
        'text',
        none(`${IN_VALUE} There it is af_order_id.`),
      ),
      row(
        'jsonmap:data=content_items',
        'items as JSON',
        'event-value',
        'json',
        otherForm(
          'event_value',
          'AppsFlyer sends all event parameters as one JSON object, in another shape.',
        ),
        '<@jsonmap data=content_items></@jsonmap>',
      ),
      row('content_items[0].$sku content_items[*', 'an item', 'other', 'text', none(IN_VALUE)),
      row(
        'date:TIMESTAMP_SECONDS:install_activity.timestamp',
        'time of the install',
        'install-time',
        'unix-s',
        same('install_unix_ts'),
        dateformat('TIMESTAMP_SECONDS', 'install_activity.timestamp'),
      ),
      row(
        'date:yyyy-MM-dd_HH:mm:ss:install_activity.timestamp',
        'time of the install',
        'install-time',
        'utc-text',
        otherForm('install_time', NO_MS),
        dateformat('yyyy-MM-dd HH:mm:ss', 'install_activity.timestamp'),
      ),
      row(
        'install_activity.timestamp',
        'time of the install',
        'install-time',
        'unix-ms',
        same('install-unix-ts-ms'),
      ),
      row(
        'date:TIMESTAMP_MILLIS:install_activity.timestamp',
        'time of the install',
        'install-time',
        'unix-ms',
        same('install-unix-ts-ms'),
        dateformat('TIMESTAMP_MILLIS', 'install_activity.timestamp'),
      ),
      row(
        'iso:install_activity.timestamp',
        'time of the install',
        'install-time',
        'rfc3339',
        otherForm('install_time'),
        '<@iso8601UTCDate>${(install_activity.timestamp)!}</@iso8601UTCDate>',
      ),
      row(
        'if:first_event_for_user',
        'first of its kind for the user',
        'first',
        '1/0',
        otherForm('is-first'),
        '<#if first_event_for_user>1<#else>0</#if>',
      ),
      row(
        'if:(reengagement_activity.attributed)??* if:reengagement_activity.attributed',
        'attributed re-engagement',
        'retargeting',
        '1/0',
        oneWay('is_retargeting', 'AppsFlyer has no conditions; (is_retargeting) is true or false.'),
        '<#if (reengagement_activity.attributed)??>1<#else>0</#if>',
      ),
      row(
        'referrer_click_timestamp',
        'time of the click in Google Play',
        'play-click-time',
        'text',
        otherForm('gp_referrer_click_ts', 'The form of AppsFlyer’s value is not documented.'),
      ),
      row(
        'store_install_begin_timestamp',
        'beginning of the install in the store',
        'play-install-time',
        'text',
        otherForm('gp_referrer_install_ts', 'The form of AppsFlyer’s value is not documented.'),
      ),
      row(
        'rand',
        'random number',
        'random',
        'text',
        otherForm('random-str', 'A number there, a text here.'),
        '<@rand></@rand>',
      ),
      row(
        'di_match_click_token webhook_id',
        'an ID of Branch’s',
        'own-click-id',
        'text',
        none('It is an ID of Branch’s own.'),
      ),
      row(
        'last_cta_view_timestamp last_cta_view_data.*',
        'a view of a call to action',
        'other',
        'text',
        none('AppsFlyer has no such views.'),
      ),
      row(
        'loop alphanumeric base64 json jsonmap lower upper md5 sha1 sha256 urlencode urldecode dateformat iso8601UTCDate countryCodeIso3166 languageIso639 firstNotEmpty ternary truncate',
        'a function around something else than a macro',
        'other',
        'text',
        none(),
        '<@loop>…</@loop>',
      ),
      row(EVENT_DATA.join(' '), 'a value of the event', 'other', 'text', none(IN_VALUE)),
      row(USER_DATA.join(' '), 'a value of the device', 'other', 'text', none()),
      row(
        'user_data.geo_country_en',
        'name of the country',
        'country',
        'words',
        oneWay('country_code', 'AppsFlyer has the two letters, (country_code), not the name.'),
      ),
      row(
        'organization_id organization_name origin webhook_partner_key',
        'an account or partner in Branch',
        'other',
        'text',
        none('It is a value of Branch’s own.'),
      ),
      row(
        ['days', 'hours', 'minutes', 'seconds']
          .map((unit) => `${unit}_from_last_attributed_touch_to_event`)
          .join(' '),
        'time from the touch to the event',
        'other-time',
        'text',
        oneWay(
          undefined,
          'AppsFlyer sends both times, (attributed_touch_time) and (event_time), not what is between them.',
        ),
      ),
      row(
        'reengagement_activity.timestamp',
        'time of the re-engagement',
        'other-time',
        'unix-ms',
        none('AppsFlyer says that it happened, in (retargeting_conversion_type), but not when.'),
      ),
      row(
        'install_activity.event_name reengagement_activity.event_name install_activity.touch_data.* reengagement_activity.touch_data.*',
        'a value of an earlier activity',
        'other',
        'text',
        none('AppsFlyer sends the values of the present event.'),
      ),
      row(
        'bundle.android.package_name bundle.ios.itunes_id',
        'ID of the app, inside a loop',
        'app-id',
        'text',
        oneWay('app_id', 'It has a value inside a loop over the app’s bundles only.'),
      ),
      row(
        'bundle.ios.bundle_id',
        'bundle ID, inside a loop',
        'bundle-id',
        'text',
        oneWay('bundle_id', 'It has a value inside a loop over the app’s bundles only.'),
      ),
      row(
        'condition',
        'a condition with several branches, or with macros inside',
        'other',
        'text',
        none('AppsFlyer has no conditions.'),
        '<#if …>…</#if>',
      ),
      row(
        'if:user_data.is_jailbroken if:content_items[* if:last_attributed_touch_data.dollar_fb_data_terms_not_signed if:install_activity.attributed',
        'a condition',
        'other',
        '1/0',
        none(),
        '<#if user_data.is_jailbroken>1<#else>0</#if>',
      ),
      row('if:deep_linked', 'opened by a deep link', 'other', '1/0', none()),
      row('if:existing_user', 'known user', 'other', '1/0', none()),
    ]),
    ...cited('observed', 'BRANCH-ADS', [
      row('custom_data.*', 'the app’s own data of the event', 'other', 'text', none(IN_VALUE)),
    ]),
  ],
};
