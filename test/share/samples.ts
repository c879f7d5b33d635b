import type { SharedWork } from '../../src/share';

const event42 = {
  app_id: 'com.example.game',
  app_name: 'Example Game: Rivers',
  app_version: '3.2.1',
  platform: 'android',
  appsflyer_id: '1714566895123-1234567890123456789',
  advertising_id: '7d0c6f1e-2f43-4b7e-9a51-0c2d8e6b9f10',
  customer_user_id: 'user-20417',
  event_name: 'af_purchase',
  event_time: '2024-05-02 09:10:11.120',
  event_value: { af_revenue: 9.99, af_currency: 'EUR', af_quantity: 1, af_content_id: 'sku 12/a' },
  event_revenue: '9.99',
  event_revenue_currency: 'EUR',
  event_revenue_usd: '10.70',
  event_source: 'SDK',
  install_time: '2024-05-01 12:34:56.789',
  attributed_touch_type: 'click',
  attributed_touch_time: '2024-05-01 12:30:05.000',
  match_type: 'gp_referrer',
  media_source: 'example_int',
  campaign: 'Spring Sale 2024 - US - Android - Broad',
  af_c_id: '48210377',
  af_adset: 'Lookalike 1% of payers',
  af_adset_id: '77120456',
  af_ad: 'Video 15s portrait',
  af_ad_id: '91830275',
  af_ad_type: 'video',
  af_siteid: 'pub42',
  af_sub_siteid: 'sub7',
  country_code: 'US',
  city: 'Boston',
  ip: '203.0.113.7',
  language: 'English',
  carrier: 'Example Mobile (roaming)',
  wifi: true,
  os_version: '14',
  device_model: 'SM-S911B',
  user_agent: 'Dalvik/2.1.0 (Linux; U; Android 14; SM-S911B Build/UP1A)',
  sdk_version: 'v6.12.2',
  is_retargeting: false,
  is_primary_attribution: true,
  is_lat: false,
  store_reinstall: false,
};

const event12 = {
  app_id: 'com.example.game',
  platform: 'android',
  appsflyer_id: '1714566895123-1234567890123456789',
  advertising_id: '7d0c6f1e-2f43-4b7e-9a51-0c2d8e6b9f10',
  event_name: 'af_purchase',
  event_time: '2024-05-02 09:10:11.120',
  event_value: { af_revenue: 9.99, af_currency: 'EUR', af_content_id: 'sku 12/a' },
  media_source: 'example_int',
  campaign: 'Spring Sale 2024',
  country_code: 'US',
  ip: '203.0.113.7',
  clickid: 'abc123',
};

/** A template of 283 characters with an event of 42 fields and 1.3 kB. */
export const large: SharedWork = {
  template:
    'https://in.partner.example/postback?clickid=(clickid)&gaid=(advertiserId)&app=(app-id)&event=(event-name)' +
    '&value=(encode)&revenue=(monetary)&time=(timestamp)&installed=(install-unix-ts)' +
    '&country=(country-code)&ip=(ip)&campaign=(campaign)&source=(media_source)&aid=(appsflyer-device-id)',
  event: JSON.stringify(event42),
};

/** The same with the event laid out over lines, as the page shows it. */
export const largeIndented: SharedWork = { ...large, event: JSON.stringify(event42, null, 2) };

/** A template of ten parameters with an event of twelve fields. */
export const small: SharedWork = {
  template:
    'https://in.partner.example/postback?clickid=(clickid)&gaid=(advertiserId)&app=(app-id)&event=(event-name)' +
    '&value=(encode)&time=(timestamp)&country=(country-code)&ip=(ip)&campaign=(campaign)&source=(media_source)',
  event: JSON.stringify(event12),
};
