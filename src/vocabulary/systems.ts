import type { DocumentKey } from './documents';

/** Identifies another measurement system or tracker whose templates people bring along. */
export type SystemId =
  | 'adjust'
  | 'branch'
  | 'branch-ads'
  | 'singular'
  | 'tune'
  | 'hasoffers'
  | 'keitaro'
  | 'appmetrica'
  | 'voluum'
  | 'binom'
  | 'redtrack'
  | 'everflow'
  | 'trackier'
  | 'valuetrack';

/** Another system, and what its templates are recognized by. */
export interface OtherSystem {
  /** Its stable id. */
  readonly id: SystemId;
  /** Its name. */
  readonly name: string;
  /** The document that shows its notation. */
  readonly source: DocumentKey;
  /** Notations that nobody else has: one is enough, unless others have signs of their own in the template. */
  readonly proof?: RegExp;
  /** Notations that hardly any other system has: each counts as one of `names`. */
  readonly marks?: RegExp;
  /** Marks of which one alone is enough to ask whether the template is this system's. */
  readonly hints?: RegExp;
  /** Notations that others have too: each counts as one of `moreNames` beside one of `names`. */
  readonly moreMarks?: RegExp;
  /** Names of macros in braces that hardly any other system has, separated by spaces. */
  readonly names: string;
  /** Names that others have too: one of them beside one of `names` is enough. */
  readonly moreNames: string;
  /** A table under the template that says what its names are. */
  readonly table?: {
    /** Finds the names that it explains, each the first group: they speak for no other system. */
    readonly names: RegExp;
    /** Finds its rows, in which the notation of another system may be. */
    readonly rows: RegExp;
    /** The system whose notation may be in the rows. */
    readonly holds: SystemId;
  };
}

/**
 * The systems whose templates are recognized. AppsFlyer has none of these names. A template needs one proof, or two
 * names or marks of which one hardly any other system has; `weighing.ts` compares those of several systems.
 */
export const SYSTEMS: readonly OtherSystem[] = [
  {
    id: 'branch',
    name: 'Branch',
    source: 'BRANCH',
    proof: /\$\{\([^{}&]{1,200}\}|\$\{func\.[^{}&]{1,200}\}|<\/?[#@][a-z][^<>&]{0,200}>/gi,
    names: '',
    moreNames: '',
  },
  {
    id: 'branch-ads',
    name: 'Branch ad partner',
    source: 'BRANCH-ADS',
    // A row of the table that says what the partner's placeholders are.
    proof:
      /\{[^{}\s|]{1,80}\} {0,20}[|\t] {0,20}(?:CLICK_ID|CUSTOM_LINK_MACRO|CUSTOM_EVENT_METADATA|ACCOUNT_CREDENTIAL|AAID|IDFA|OS_DEVICE_ID|EVENT_NAME|EVENT_TIMESTAMP|PURCHASE_REVENUE|PURCHASE_CURRENCY|OS_PACKAGE_NAME|SECONDARY_PUBLISHER)(?!\w)/g,
    names:
      'OS_DEVICE_ID OS_DEVICE_ID_MD5 OS_PACKAGE_NAME EVENT_TIMESTAMP_MS PURCHASE_REVENUE PURCHASE_CURRENCY PURCHASE_TRANSACTION_ID SECONDARY_PUBLISHER LIMIT_AD_TRACKING_ENABLED IS_CLAIMABLE AAID_SHA1 AAID_MD5',
    moreNames: 'AAID EVENT_TIMESTAMP IP_ADDRESS',
    table: {
      names: /\{([^{}\s|]{1,80})\} {0,20}[|\t]/g,
      rows: /^[| \t]{0,20}\{[^{}\s|]{1,80}\} {0,20}[|\t].*$/gm,
      holds: 'branch',
    },
  },
  {
    id: 'singular',
    name: 'Singular',
    source: 'SINGULAR',
    hints: /\{[a-z]\w{0,40}\?[^{}?&]{1,80}\}|\{NETWORK=[^{}&]{1,80}\}/g,
    moreMarks: /\{\{[a-z]\w{0,40}\}\}/g,
    names: 'AIFA EVTNAME EVTATTRS UTC UTCM CLICK_UTC INSTALL_UTC LONGNAME EVENT_IP ATTRIBUTION_IP',
    moreNames: 'CLID AMOUNT CLICK_TIME PUBLIC_ID IS_VIEWTHROUGH TOUCHPOINT_IP INSTALLER_SOURCE',
  },
  {
    id: 'adjust',
    name: 'Adjust',
    source: 'ADJUST',
    // A condition before the address, as in `equal,{environment},sandbox,https://…`.
    hints: /(?<=(?:equal|contained), {0,2})\{\w{1,40}\}/g,
    marks:
      /\{[a-z]\w{0,40}(?:\|\|[a-z]\w{0,40}){1,9}\}|[?&](?:adj_)?(?:install_callback|event_callback_\w{6})=/g,
    names:
      'gps_adid activity_kind tracker_name installed_at reattributed_at reftag adgroup_name ip_address engagement_time revenue_float',
    moreNames:
      'adid tracker created_at network_name creative_name campaign_name os_name is_organic idfa_md5 click_time',
  },
  {
    id: 'tune',
    name: 'TUNE',
    source: 'TUNE',
    marks: /\{conversion_(?:datetime|timestamp)-\d{1,6}\}/g,
    names:
      'publisher_ref_id publisher_sub1 publisher_sub2 publisher_sub3 publisher_sub4 publisher_sub5 site_event_id mat_id sub_publisher sub_campaign sub_adgroup ios_ad_tracking google_ad_tracking package_app_version publisher_name my_campaign conversion_user_agent publisher_sub_campaign_name publisher_sub_adgroup_name publisher_sub_ad_name ios_ad_tracking_disabled mobile_app_type',
    moreNames:
      'ios_ifa ios_ifv google_aid tracking_id sub_ad sub_site install_timestamp conversion_datetime conversion_timestamp click_datetime is_view_through device_ip site_id currency_code site_name',
  },
  {
    id: 'hasoffers',
    name: 'HasOffers',
    source: 'TUNE-NETWORK',
    names:
      'aff_sub aff_sub2 aff_sub3 aff_sub4 aff_sub5 aff_click_id affiliate_id affiliate_name affiliate_ref offer_ref offer_url_id adv_sub adv_sub2 ran',
    moreNames:
      'transaction_id offer_id offer_name sale_amount payout session_ip datetime advertiser_ref device_id google_aid ios_ifa',
  },
  {
    id: 'keitaro',
    name: 'Keitaro',
    source: 'KEITARO',
    marks:
      /\{(?:_[a-z]\w{0,40}|(?:date|status|sample|random|from_file|keyword|country|region|operator):[^{}&]{1,80})\}/g,
    names:
      'subid sub_id_1 sub_id_2 sub_id_3 sub_id_4 sub_id_5 traffic_source_name ts_id visitor_code ad_campaign_id keitaro_campaign_id parent_campaign_id',
    moreNames:
      'external_id tid status revenue profit cost campaign_id campaign_name creative_id offer_id landing_id',
  },
  {
    id: 'appmetrica',
    name: 'AppMetrica',
    source: 'APPMETRICA',
    names:
      'appmetrica_device_id appmetrica_sdk_version conversion_event_name conversion_event_json click_ipv6 install_ipv6 adwords_rdid device_locale app_package_name',
    moreNames:
      'google_aid ios_ifa ios_ifv install_timestamp click_timestamp click_datetime install_datetime conversion_datetime conversion_timestamp limit_ad_tracking operator_name profile_id transaction_id',
  },
  {
    id: 'voluum',
    name: 'Voluum',
    source: 'VOLUUM',
    marks: /\{\w{1,40}(?:\.\w{1,40})?:(?:hash|raw)\}/g,
    names: 'externalid var1 var2 var3 var4 var5',
    moreNames: 'payout',
  },
  {
    id: 'binom',
    name: 'Binom',
    source: 'BINOM',
    marks: /\{t[1-9]\d?_md5\}/g,
    names: 'externalid cnv_status cnv_status2 cnv_currency t1 t2 t3 t4 t5 htime',
    moreNames: 'external_id payout campaign_name browser_name os_name',
  },
  {
    id: 'redtrack',
    name: 'RedTrack',
    source: 'REDTRACK',
    names: 'sub6 sub7 sub8 sub9 sub10 sub11 sub12 sub13 sub14 sub15 sub16 sub17 sub18 sub19 sub20',
    moreNames: 'sub1 sub2 sub3 sub4 sub5',
  },
  {
    id: 'everflow',
    name: 'Everflow',
    source: 'EVERFLOW',
    names: 'adv_event_id payout_amount',
    moreNames: 'source_id transaction_id sale_amount order_id event_id sub1 sub2 sub3 sub4 sub5',
  },
  {
    id: 'trackier',
    name: 'Trackier MMP',
    source: 'TRACKIER-MMP',
    names: 'click_time_unix install_time_unix install_time_micro install_date_ymd cost_currency_rate',
    moreNames:
      'click_user_agent source_ip device_language cost_usd geo p1 p2 p3 p4 p5 id_type cost_currency click_time',
  },
  {
    id: 'valuetrack',
    name: 'ValueTrack',
    source: 'VALUETRACK',
    marks: /\{(?:(?:un)?escaped)?lpurl(?:\+\d)?\}|\{ifmobile:[^{}&]{1,80}\}/g,
    names: 'campaignid adgroupid',
    moreNames: 'creative keyword gclid network device placement random',
  },
];

/** A name in braces that are percent-encoded, as in `%7Bgps_adid%7D`; the name is its first group. */
export const ENCODED_BRACES = /%7b([a-z_]\w{0,79})%7d/gi;
