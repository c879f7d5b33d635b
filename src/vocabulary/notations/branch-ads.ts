import { cited, none, oneWay, type OtherNotation, otherForm, row, same } from './notation';

const LETTERS =
  'Both are SHA-1; whether letters are lowered before hashing is not documented on either side.';
const AD = 'AppsFlyer has no level below the ad, so creative and ad share a macro.';
const noHash = (what: string, ours: string) =>
  none(`AppsFlyer hashes identifiers with SHA-1 only. For the ${what} that is (${ours}).`);

/**
 * Branch's parameters in postbacks to ad partners. The ad partner picks the name of each placeholder, and a table under
 * the template says which parameter it is; a placeholder that is in no table is read by its own name.
 */
export const BRANCH_ADS: OtherNotation = {
  id: 'branch-ads',
  name: 'Branch ad partner',
  grammar: { style: 'table', extras: [], echoesLink: true },
  rows: cited('observed', 'BRANCH-ADS', [
    row('AAID', 'Google advertising ID', 'gaid', 'uuid', same('advertising_id')),
    row('IDFA', 'iOS advertising ID', 'idfa', 'uuid', same('idfa')),
    row('ANDROID_ID', 'Android ID', 'android-id', 'text', same('android-id')),
    row('AAID_SHA1', 'SHA-1 of the GAID', 'gaid', 'sha1', otherForm('sha1-advertiserId', LETTERS)),
    row('IDFA_SHA1', 'SHA-1 of the IDFA', 'idfa', 'sha1', otherForm('sha1-idfa', LETTERS)),
    row('AAID_MD5', 'MD5 of the GAID', 'gaid', 'md5', noHash('GAID', 'sha1-advertiserId')),
    row('IDFA_MD5', 'MD5 of the IDFA', 'idfa', 'md5', noHash('IDFA', 'sha1-idfa')),
    {
      ...row(
        'OS_DEVICE_ID',
        'IDFA or Google advertising ID',
        'other-device-id',
        'uuid',
        oneWay(
          undefined,
          'It is the advertising ID of the platform. A device has one of the two, so (advertising_id)(idfa) sends that one.',
        ),
      ),
      offer: '(advertising_id)(idfa)',
    },
    row(
      'OS_DEVICE_ID_MD5',
      'MD5 of the IDFA or GAID',
      'other-device-id',
      'md5',
      none('AppsFlyer hashes identifiers with SHA-1 only.'),
    ),
    row(
      'CLICK_ID',
      'click ID of the partner',
      'click-id',
      'text',
      same('clickid', 'The click ID you sent, echoed from your link. Not the sender’s own.'),
    ),
    row(
      'EVENT_NAME',
      'name of the event',
      'event-name',
      'words',
      otherForm('event_name', 'Branch’s standard events have other names, such as PURCHASE for af_purchase.'),
    ),
    row(
      'GOAL_ID',
      'ID of the goal',
      'event-id',
      'text',
      otherForm(
        'partner_event_id',
        'Typed in at Branch for each event there, the name or ID of the event mapping here.',
      ),
    ),
    row(
      'EVENT_ID',
      'ID of the event',
      'random',
      'text',
      otherForm(
        'random-str',
        'Whether either one stays the same when a postback is repeated is not documented.',
      ),
    ),
    row(
      'EVENT_TIMESTAMP',
      'time of the event',
      'event-time',
      'text',
      otherForm(
        'event_time',
        'UTC text here. Branch’s pages have Unix time there and do not say whether in seconds or milliseconds.',
      ),
    ),
    row('EVENT_TIMESTAMP_MS', 'time of the event', 'event-time', 'unix-ms', otherForm('event_time')),
    row('PURCHASE_REVENUE', 'revenue of the event', 'revenue', 'amount', same('event_revenue')),
    row('PURCHASE_CURRENCY', 'currency of the event', 'currency', 'text', same('event_revenue_currency')),
    row(
      'PURCHASE_TRANSACTION_ID',
      'number of the order',
      'other',
      'text',
      none('AppsFlyer has it inside (event_value) only. There it is af_order_id.'),
    ),
    row(
      'IS_CLAIMABLE',
      'attributed to the partner that gets it',
      'attributed',
      '1/0',
      otherForm('is_attributed', '1 or 0 there, by the partners’ descriptions; true or false here.'),
    ),
    row('CAMPAIGN', 'campaign', 'campaign-name', 'text', same('c')),
    row('CAMPAIGN_ID', 'ID of the campaign', 'campaign-id', 'text', same('af_c_id')),
    row('AD_SET_ID', 'ID of the ad set', 'adset-id', 'text', same('af_adset_id')),
    row('CREATIVE_NAME', 'creative', 'ad-name', 'text', otherForm('af_ad', AD)),
    row('CREATIVE_ID', 'ID of the creative', 'ad-id', 'text', otherForm('af_ad_id', AD)),
    row('SECONDARY_PUBLISHER', 'publisher', 'site', 'text', same('af_siteid')),
    row('APP_NAME', 'name of the app', 'app-name', 'text', same('app_name')),
    row('APP_VERSION', 'version of the app', 'app-version', 'text', same('app-version-name')),
    row(
      'OS_PACKAGE_NAME',
      'package name or bundle ID',
      'bundle-id',
      'text',
      otherForm('bundle_id', 'For an iOS app some partners expect the number in the App Store in its place.'),
    ),
    row(
      'ANDROID_PACKAGE_NAME',
      'package name',
      'app-id',
      'text',
      otherForm('app_id', 'The same on Android; for an iOS app AppsFlyer sends id and digits.'),
    ),
    row('IP_ADDRESS', 'IP address', 'ip', 'text', same('ip')),
    row('USER_AGENT', 'user agent', 'user-agent', 'text', same('user_agent')),
    row(
      'OS',
      'operating system',
      'platform',
      'words',
      otherForm(
        'platform',
        'AppsFlyer sends ios and android; how Branch spells them here is not documented.',
      ),
    ),
    row('OS_VERSION', 'version of the operating system', 'os-version', 'text', same('os_version')),
    row('DEVICE_MODEL', 'model', 'model', 'text', same('device_type')),
    row(
      'LANGUAGE',
      'language',
      'language',
      'text',
      otherForm(
        'language',
        'Two letters there. AppsFlyer sends a name such as English on Android and a locale on iOS.',
      ),
    ),
    row(
      'COUNTRY',
      'country',
      'country',
      'text',
      otherForm(
        'country_code',
        'Two letters here. Some partners describe it as two letters, some as a name.',
      ),
    ),
    row(
      'LIMIT_AD_TRACKING_ENABLED',
      'ad tracking limited',
      'ad-tracking',
      'flag',
      otherForm('is_lat', 'Partners describe it in both directions, so compare a request first.'),
    ),
    row(
      'CUSTOM_LINK_MACRO',
      'a parameter of the link',
      'link-parameter',
      'text',
      oneWay(
        undefined,
        'It is a parameter of the link. AppsFlyer sends a parameter of the link by its own name.',
      ),
    ),
    row(
      'CUSTOM_EVENT_METADATA',
      'a template of Branch’s',
      'other',
      'text',
      none('Branch fills it from a template of its own, which is in the same row of its table.'),
    ),
    row(
      'ACCOUNT_CREDENTIAL',
      'a value that the advertiser types in',
      'other',
      'text',
      none('The advertiser types it in at Branch. Write the value itself here.'),
    ),
  ]),
};
