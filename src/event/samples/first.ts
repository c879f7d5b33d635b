import type { EventSample, TemplateSample } from './sample';

/** The event the page opens on: AppsFlyer's own example of (encode) (SEED), with the fields of an invented install. */
export const FIRST_EVENT: EventSample = {
  id: 'purchase-android',
  title: 'Purchase on Android',
  shows: 'An af_purchase whose event value (encode) writes as JSON, with the fields of its install.',
  text: `{
  "attributed_touch_type": "click",
  "attributed_touch_time": "2024-05-01 12:30:05.000",
  "install_time": "2024-05-01 12:34:56.789",
  "event_time": "2024-05-02 09:10:11.120",
  "event_name": "af_purchase",
  "event_value": {
    "af_quantity": 1,
    "af_revenue": "12000",
    "af_currency": "USD",
    "af_content_id": "1107",
    "af_content_type": "default_type"
  },
  "event_revenue": "12000",
  "event_revenue_currency": "USD",
  "event_revenue_usd": "12000",
  "event_source": "SDK",
  "media_source": "network_int",
  "campaign": "spring_sale",
  "af_c_id": "10023",
  "af_adset": "lookalike",
  "af_ad": "video_15s",
  "af_ad_type": "video",
  "af_siteid": "pub42",
  "af_sub_siteid": "sub7",
  "country_code": "US",
  "city": "Boston",
  "ip": "203.0.113.7",
  "wifi": "true",
  "carrier": "Example Mobile",
  "language": "English",
  "appsflyer_id": "1714566895123-1234567890123456789",
  "advertising_id": "7d0c6f1e-2f43-4b7e-9a51-0c2d8e6b9f10",
  "customer_user_id": "user-1001",
  "platform": "android",
  "device_type": "SM-S911B",
  "os_version": "14",
  "app_version": "3.2.1",
  "sdk_version": "v6.12.2",
  "app_id": "com.example.game",
  "app_name": "Example Game",
  "bundle_id": "com.example.game",
  "is_retargeting": "false",
  "is_primary_attribution": "true",
  "user_agent": "Dalvik/2.1.0 (Linux; U; Android 14; SM-S911B Build/UP1A.231005.007)",
  "match_type": "gp_referrer",
  "campaign_type": "ua",
  "conversion_type": "install",
  "partner_event_id": "purchase",
  "clickid": "abc123"
}`,
};

/** The template the page opens on: an in-app postback with the event value as JSON. */
export const FIRST_TEMPLATE: TemplateSample = {
  id: 'in-app-json',
  title: 'In-app event with its value as JSON',
  shows: 'The identifiers, the revenue and the whole event value, which (encode) writes as JSON.',
  use: 'in-app',
  platform: 'android',
  suggests: 'purchase-android',
  text: `https://partner.example/postback
  ?app=(app_id)
  &source=(media_source)
  &gaid=(advertising_id)
  &installed=(install_unix_ts)
  &event=(event_name)
  &time=(event_time)
  &currency=(event_revenue_currency)
  &revenue=(event_revenue)
  &json=(encode)`,
};
