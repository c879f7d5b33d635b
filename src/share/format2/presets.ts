/** A text that a link of format 2 names by its place in a list and builds on. */
export interface Preset {
  /** The id that the gallery had for it when it was added here; for readers of this file only. */
  readonly id: string;
  /** The text that links build on. */
  readonly text: string;
}

/*
 * The gallery as links of format 2 know it. Rows are added at the end; none is ever changed, moved or removed, not even
 * when the gallery is: links that name a row open the same for ever. A test compares the rows with what they were.
 */

/** Templates that links build on. */
export const TEMPLATE_PRESETS: readonly Preset[] = [
  {
    id: 'in-app-json',
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
  },
  {
    id: 'install-android',
    text: `https://YourCompanyDomain.example
  ?pid=(media_source)
  &advertising_id=(advertiserId)
  &android_id=(android-id)
  &install_time=(install-unix-ts)`,
  },
  {
    id: 'in-app-ios',
    text: `https://YourCompanyDomain.example
  ?pid=(media_source)
  &device_ip=(ip)
  &idfa=(idfa)
  &install_time=(install-unix-ts)
  &event_name=(event-name)
  &currency=(currency)
  &json=(event-value)`,
  },
  {
    id: 'network-install',
    text: `https://network.example/install
  ?clickid=(clickid)
  &advertiserId=(advertiserId)
  &android-id=(android-id)
  &app-id=(app-id)
  &app-name=(app-name)
  &app-version-name=(app-version-name)
  &appsflyer-device-id=(appsflyer-device-id)
  &campaign=(campaign)
  &publisher_id=(publisher_id)
  &match-type=(match-type)
  &click-ts=(click-ts)
  &install-unix-ts=(install-unix-ts)
  &country-code=(country-code)
  &city=(city)
  &ip=(ip)
  &wifi=(wifi)
  &carrier=(carrier)
  &language=(language)
  &device-model=(device-model)
  &os-version=(os-version)
  &sdk-version=(sdk-version)
  &user-agent=(user-agent)
  &gp_referrer_click_ts=(gp_referrer_click_ts)
  &gp_referrer_install_ts=(gp_referrer_install_ts)`,
  },
  {
    id: 'click-id-echo',
    text: `https://network.example/conversion
  ?clickid={clickid}
  &campaign={c}
  &campaign_id={af_c_id}
  &adset={af_adset}
  &ad={af_ad}
  &site={af_siteid}
  &subsite={af_sub_siteid}
  &app={app_id}
  &country={country_code}`,
  },
  {
    id: 'revenue',
    text: `https://partner.example/revenue
  ?event=(partner_event_id)
  &original_event=(event_name)
  &amount=(event_revenue)
  &currency=(event_revenue_currency)
  &amount_usd=(event_revenue_USD)
  &user=(customer_user_id)
  &time=(event_time)`,
  },
  {
    id: 'hashed-ids',
    text: `https://partner.example/match
  ?gaid_sha1=(sha1-advertiserId)
  &idfa_sha1=(sha1-idfa)
  &android_id_sha1=(sha1-android-id)
  &platform=(platform)
  &install_time=(install_time)`,
  },
  {
    id: 'json-body',
    text: `POST https://partner.example/events
Content-Type: application/json

{
  "app": "(app_id)",
  "user": "(customer_user_id)",
  "device": {
    "platform": "(platform)",
    "model": "(device_type)",
    "os": "(os_version)"
  },
  "event": {
    "name": "(event_name)",
    "time": "(event_time)",
    "revenue": (event_revenue),
    "currency": "(event_revenue_currency)",
    "parameters": (event_value)
  }
}`,
  },
  {
    id: 'form-body',
    text: `POST https://partner.example/events
Content-Type: application/x-www-form-urlencoded

app=(app_id)
&app_name=(app_name)
&event=(event_name)
&time=(event_time)
&campaign=(c)
&device=(device_type)
&user_agent=(user_agent)
&parameters=(encode)`,
  },
  {
    id: 'path-and-headers',
    text: `GET https://partner.example/apps/(app_id)/events/(event_name)
  ?id=(appsflyer_id)
  &country=(country_code)
X-Platform: (platform)
X-Device: (device_type), (os_version)
X-Forwarded-For: (ip)`,
  },
  {
    id: 'json-in-query',
    text: `https://partner.example/collect
  ?app=(app_id)
  &device=%7B%22platform%22%3A%22(platform)%22%2C%22model%22%3A%22(device_type)%22%2C%22os%22%3A%22(os_version)%22%7D
  &ad=%7B%22source%22%3A%22(pid)%22%2C%22campaign%22%3A%22(c)%22%2C%22ids%22%3A%5B%22(af_c_id)%22%2C%22(af_adset_id)%22%2C%22(af_ad_id)%22%5D%7D`,
  },
  {
    id: 'retargeting',
    text: `https://network.example/retargeting
  ?clickid=(clickid)
  &type=(retargeting_conversion_type)
  &retargeting=(is_retargeting)
  &primary=(is_primary_attribution)
  &touch=(attributed_touch_type)
  &touch_time=(attributed_touch_time)
  &campaign=(c)`,
  },
  {
    id: 'rejected',
    text: `https://network.example/rejected
  ?clickid={clickid}
  &is_rejected={is-rejected}
  &reason={blocked-reason}
  &sub_reason={blocked-sub-reason}
  &reason_value={blocked-reason-value}`,
  },
  {
    id: 'hour-floor',
    text: `https://network.example/private
  ?app=$$sdk(app-id)
  &app_version=$$sdk(app-version-new)
  &country=$$sdk(country-code)
  &click_hour=$$sdk(click-ts-hour-floor)
  &install_hour=$$sdk(install-ts-hour-floor)`,
  },
];

/** Events that links build on, as compact JSON. */
export const EVENT_PRESETS: readonly Preset[] = [
  {
    id: 'purchase-android',
    text: '{"attributed_touch_type":"click","attributed_touch_time":"2024-05-01 12:30:05.000","install_time":"2024-05-01 12:34:56.789","event_time":"2024-05-02 09:10:11.120","event_name":"af_purchase","event_value":{"af_quantity":1,"af_revenue":"12000","af_currency":"USD","af_content_id":"1107","af_content_type":"default_type"},"event_revenue":"12000","event_revenue_currency":"USD","event_revenue_usd":"12000","event_source":"SDK","media_source":"network_int","campaign":"spring_sale","af_c_id":"10023","af_adset":"lookalike","af_ad":"video_15s","af_ad_type":"video","af_siteid":"pub42","af_sub_siteid":"sub7","country_code":"US","city":"Boston","ip":"203.0.113.7","wifi":"true","carrier":"Example Mobile","language":"English","appsflyer_id":"1714566895123-1234567890123456789","advertising_id":"7d0c6f1e-2f43-4b7e-9a51-0c2d8e6b9f10","customer_user_id":"user-1001","platform":"android","device_type":"SM-S911B","os_version":"14","app_version":"3.2.1","sdk_version":"v6.12.2","app_id":"com.example.game","app_name":"Example Game","bundle_id":"com.example.game","is_retargeting":"false","is_primary_attribution":"true","user_agent":"Dalvik/2.1.0 (Linux; U; Android 14; SM-S911B Build/UP1A.231005.007)","match_type":"gp_referrer","campaign_type":"ua","conversion_type":"install","partner_event_id":"purchase","clickid":"abc123"}',
  },
  {
    id: 'purchase-ios-euro',
    text: '{"attributed_touch_type":"click","attributed_touch_time":"2024-06-11 16:55:31.000","install_time":"2024-06-11 17:02:19.005","event_time":"2024-06-14 20:08:55.031","event_name":"af_purchase","event_value":{"af_revenue":"9.99","af_currency":"EUR","af_quantity":1,"af_content_id":"sku 12/a","af_content_type":"pack","af_order_id":"A-1"},"event_revenue":"9.99","event_revenue_currency":"EUR","event_revenue_usd":"10.70","event_source":"SDK","is_receipt_validated":"true","media_source":"network_int","af_channel":"display","campaign":"sommer_angebot","af_c_id":"10023","af_adset":"lookalike","af_adset_id":"55","af_ad":"video_15s","af_ad_id":"901","af_ad_type":"video","af_siteid":"pub42","af_sub_siteid":"sub7","region":"EU","country_code":"DE","state":"BE","city":"Berlin","postal_code":"10115","ip":"198.51.100.61","wifi":"true","carrier":"Example Mobile","language":"de-DE","appsflyer_id":"1718125339005-7730164","idfa":"","customer_user_id":"kunde-118","idfv":"D27B5E94-1A6C-4F08-9E3D-8B40C75A12EF","platform":"ios","device_type":"iPhone15,2","os_version":"17.4.1","app_version":"4.1.0","sdk_version":"v6.14.0","app_id":"id123456789","app_name":"Example Shop","bundle_id":"com.example.shop","is_retargeting":"false","retargeting_conversion_type":"","is_primary_attribution":"true","user_agent":"ExampleShop/4.1.0 CFNetwork/1494.0.7 Darwin/23.4.0","match_type":"probabilistic","device_category":"phone","campaign_type":"ua","conversion_type":"install","att":"2","partner_event_id":"purchase","clickid":"ios-81c4"}',
  },
  {
    id: 'purchase-several-products',
    text: '{"attributed_touch_type":"click","attributed_touch_time":"2024-05-01 12:30:05.000","install_time":"2024-05-01 12:34:56.789","event_time":"2024-05-08 16:20:00.900","event_name":"af_purchase","event_value":{"af_revenue":64.5,"af_currency":"USD","af_order_id":"O-2024-0508","af_content_id":["1107","2230","88"],"af_quantity":[1,2,1],"af_price":[12.5,20,12],"af_validated":true,"coupon":null,"delivery":{"method":"pick-up","shop":{"id":17,"name":"Harbour Street"}}},"event_revenue":"64.5","event_revenue_currency":"USD","event_revenue_usd":"64.5","event_source":"SDK","media_source":"network_int","af_channel":"display","campaign":"spring_sale","af_c_id":"10023","af_adset":"lookalike","af_adset_id":"55","af_ad":"video_15s","af_ad_id":"901","af_ad_type":"video","af_siteid":"pub42","af_sub_siteid":"sub7","region":"NA","country_code":"US","state":"MA","city":"Boston","postal_code":"02108","dma":"506","ip":"203.0.113.7","wifi":"true","operator":"Example Mobile","carrier":"Example Mobile","language":"English","appsflyer_id":"1714566895123-1234567890123456789","advertising_id":"7d0c6f1e-2f43-4b7e-9a51-0c2d8e6b9f10","customer_user_id":"user-1001","platform":"android","device_type":"SM-S911B","os_version":"14","app_version":"3.2.1","sdk_version":"v6.12.2","app_id":"com.example.game","app_name":"Example Game","bundle_id":"com.example.game","is_retargeting":"false","retargeting_conversion_type":"","is_primary_attribution":"true","user_agent":"Dalvik/2.1.0 (Linux; U; Android 14; SM-S911B Build/UP1A.231005.007)","match_type":"gp_referrer","device_category":"phone","device_model":"samsung::SM-S911B","campaign_type":"ua","conversion_type":"install","is_lat":"false","partner_event_id":"purchase","clickid":"abc123"}',
  },
  {
    id: 'purchase-non-latin',
    text: '{"attributed_touch_type":"click","attributed_touch_time":"2024-05-01 12:30:05.000","install_time":"2024-05-01 12:34:56.789","event_time":"2024-05-09 03:33:12.440","event_name":"購入_完了","event_value":{"af_revenue":"1980","af_currency":"JPY","af_content":"桜の花びら 🌸","af_content_type":"هدية","message":"ありがとう！ 👩‍👧‍👦"},"event_revenue":"1980","event_revenue_currency":"JPY","event_revenue_usd":"12.73","event_source":"SDK","media_source":"network_int","af_channel":"display","campaign":"春のセール","af_c_id":"10023","af_adset":"lookalike","af_adset_id":"55","af_ad":"عرض خاص","af_ad_id":"901","af_ad_type":"video","af_siteid":"pub42","af_sub_siteid":"sub7","region":"AS","country_code":"JP","city":"Ōsaka","ip":"192.0.2.44","wifi":"true","operator":"エグザンプル","carrier":"エグザンプル","language":"日本語","appsflyer_id":"1714566895999-6789012345678901234","advertising_id":"e1a7c94d-6f02-4b83-95d0-38c4b7f2a16e","customer_user_id":"ユーザー-9","platform":"android","device_type":"SM-S911B","os_version":"14","app_version":"3.2.1","sdk_version":"v6.12.2","app_id":"com.example.game","app_name":"サンプルゲーム","bundle_id":"com.example.game","is_retargeting":"false","retargeting_conversion_type":"","is_primary_attribution":"true","user_agent":"Dalvik/2.1.0 (Linux; U; Android 14; SM-S911B Build/UP1A.231005.007)","match_type":"gp_referrer","device_category":"phone","device_model":"samsung::SM-S911B","campaign_type":"ua","conversion_type":"install","is_lat":"false","partner_event_id":"purchase","clickid":"jp-0042"}',
  },
  {
    id: 'level-special-characters',
    text: '{"attributed_touch_type":"click","attributed_touch_time":"2024-05-01 12:30:05.000","install_time":"2024-05-01 12:34:56.789","event_time":"2024-05-05 11:11:11.110","event_name":"af_level_achieved","event_value":{"af_level":12,"af_score":98765,"title":"The \\"Last\\" Stand","note":"50% off & more + it\'s #1","path":"a/b\\\\c","template":"(idfa) {clickid}"},"event_source":"SDK","media_source":"network_int","af_channel":"display","campaign":"Q&A + 50% = \\"fun\\"?","af_c_id":"10023","af_adset":"lookalike","af_adset_id":"55","af_ad":"don\'t miss; it\'s #1","af_ad_id":"901","af_ad_type":"video","af_siteid":"pub42","af_sub_siteid":"sub7","region":"NA","country_code":"US","state":"MA","city":"Boston","postal_code":"02108","dma":"506","ip":"203.0.113.55","wifi":"true","operator":"Example Mobile","carrier":"Example Mobile","language":"English","appsflyer_id":"1714566891000-7890123456789012345","advertising_id":"5c38e0b7-a41f-4d92-86c3-f07b9d25e1a8","customer_user_id":"anna+test@example.com","platform":"android","device_type":"Moto G (5) Plus","os_version":"7.0","app_version":"3.2.1","sdk_version":"v6.12.2","app_id":"com.example.game","app_name":"Tom & Anna (Beta)","bundle_id":"com.example.game","is_retargeting":"false","retargeting_conversion_type":"","is_primary_attribution":"true","user_agent":"Dalvik/2.1.0 (Linux; U; Android 7.0; Moto G (5) Plus Build/NPN25.137)","match_type":"gp_referrer","device_category":"phone","device_model":"motorola::Moto G (5) Plus","campaign_type":"ua","conversion_type":"install","is_lat":"false","clickid":"a+b/c=="}',
  },
  {
    id: 'registration-no-value',
    text: '{"attributed_touch_type":"click","attributed_touch_time":"2024-05-01 12:30:05.000","install_time":"2024-05-01 12:34:56.789","event_time":"2024-05-01 12:40:03.210","event_name":"af_complete_registration","event_source":"SDK","media_source":"network_int","af_channel":"display","campaign":"spring_sale","af_c_id":"10023","af_adset":"lookalike","af_adset_id":"55","af_ad":"video_15s","af_ad_id":"901","af_ad_type":"video","af_siteid":"pub42","af_sub_siteid":"sub7","region":"NA","country_code":"US","state":"MA","city":"Boston","postal_code":"02108","dma":"506","ip":"203.0.113.7","wifi":"true","operator":"Example Mobile","carrier":"Example Mobile","language":"English","appsflyer_id":"1714566895123-1234567890123456789","advertising_id":"7d0c6f1e-2f43-4b7e-9a51-0c2d8e6b9f10","customer_user_id":"user-1001","platform":"android","device_type":"SM-S911B","os_version":"14","app_version":"3.2.1","sdk_version":"v6.12.2","app_id":"com.example.game","app_name":"Example Game","bundle_id":"com.example.game","is_retargeting":"false","retargeting_conversion_type":"","is_primary_attribution":"true","user_agent":"Dalvik/2.1.0 (Linux; U; Android 14; SM-S911B Build/UP1A.231005.007)","match_type":"gp_referrer","device_category":"phone","device_model":"samsung::SM-S911B","campaign_type":"ua","conversion_type":"install","is_lat":"false","partner_event_id":"registration","clickid":"abc123"}',
  },
  {
    id: 'subscription-value-as-text',
    text: '{"attributed_touch_type":"click","attributed_touch_time":"2024-06-11 16:55:31.000","install_time":"2024-06-11 17:02:19.005","event_time":"2024-06-18 05:00:00.000","event_name":"af_subscribe","event_value":"{ \\"af_revenue\\": \\"4.99\\", \\"af_currency\\": \\"GBP\\", \\"plan\\": \\"monthly\\\\/family\\" }","event_revenue":"4.99","event_revenue_currency":"GBP","event_revenue_usd":"6.33","event_source":"SDK","media_source":"network_int","af_channel":"display","campaign":"spring_sale","af_c_id":"10023","af_adset":"lookalike","af_adset_id":"55","af_ad":"video_15s","af_ad_id":"901","af_ad_type":"video","af_siteid":"pub42","af_sub_siteid":"sub7","region":"EU","country_code":"DE","state":"BE","city":"Berlin","postal_code":"10115","ip":"198.51.100.61","wifi":"true","carrier":"Example Mobile","language":"de-DE","appsflyer_id":"1718125339005-7730164","idfa":"","customer_user_id":"kunde-118","idfv":"D27B5E94-1A6C-4F08-9E3D-8B40C75A12EF","platform":"ios","device_type":"iPhone15,2","os_version":"17.4.1","app_version":"4.1.0","sdk_version":"v6.14.0","app_id":"id123456789","app_name":"Example Shop","bundle_id":"com.example.shop","is_retargeting":"false","retargeting_conversion_type":"","is_primary_attribution":"true","user_agent":"ExampleShop/4.1.0 CFNetwork/1494.0.7 Darwin/23.4.0","match_type":"probabilistic","device_category":"phone","campaign_type":"ua","conversion_type":"install","att":"2","partner_event_id":"subscribe","clickid":"ios-81c4"}',
  },
  {
    id: 'renewal-s2s',
    text: '{"appsflyer_id":"1714566895123-1234567890123456789","advertising_id":"7d0c6f1e-2f43-4b7e-9a51-0c2d8e6b9f10","customer_user_id":"user-1001","ip":"203.0.113.7","app_version_name":"3.2.1","bundleIdentifier":"com.example.game","eventName":"af_subscription_renewed","eventTime":"2024-06-01 12:35:00.000","eventCurrency":"USD","eventValue":"{\\"af_revenue\\":\\"6.50\\",\\"af_content_type\\":\\"plan\\",\\"af_content_id\\":\\"gold-12\\"}"}',
  },
  {
    id: 'purchase-push-v1',
    text: '{"device_type":"iPhone 6 Plus","download_time":"2018-02-03 08:00:00","click_time":"2018-02-03 07:58:21","agency":null,"ip":"192.0.2.71","cost_per_install":null,"is_retargeting":false,"app_name":"Example Shop","re_targeting_conversion_type":null,"city":"London","af_sub1":null,"idfv":"0B94D7E2-6A3C-4F81-9D25-C7E80F1A3B56","event_value":{"af_revenue":11,"af_currency":"GBP","af_content_id":"1907401","af_content_type":"daily"},"customer_user_id":"156802","mac":null,"campaign":"winter","currency":"GBP","event_name":"af_purchase","install_time":"2018-02-03 08:00:32","event_time":"2018-02-17 13:55:18","platform":"ios","sdk_version":"v4.8.1","appsflyer_device_id":"1517644832000-6348412","wifi":true,"media_source":"Example Ads","country_code":"GB","http_referrer":"https://www.example.com/","idfa":"7E19A4C0-D5B3-4286-8F0E-1C6B92D7A345","click_url":"https://app.example.com/id123456789?pid=exampleads","language":"en-GB","app_id":"id123456789","app_version":"1.9","attribution_type":"regular","af_siteid":null,"os_version":"11.2.5","event_type":"in-app-event"}',
  },
  {
    id: 'install-android',
    text: '{"attributed_touch_type":"click","attributed_touch_time":"2024-05-01 12:30:05.000","install_time":"2024-05-01 12:34:56.789","event_time":"2024-05-01 12:34:56.789","event_name":"install","event_value":"","event_source":"SDK","media_source":"network_int","af_channel":"display","campaign":"spring_sale","af_c_id":"10023","af_adset":"lookalike","af_adset_id":"55","af_ad":"video_15s","af_ad_id":"901","af_ad_type":"video","af_siteid":"pub42","af_sub_siteid":"sub7","region":"NA","country_code":"US","state":"MA","city":"Boston","postal_code":"02108","dma":"506","ip":"203.0.113.7","wifi":"true","operator":"Example Mobile","carrier":"Example Mobile","language":"English","appsflyer_id":"1714566895123-1234567890123456789","advertising_id":"7d0c6f1e-2f43-4b7e-9a51-0c2d8e6b9f10","android_id":"","customer_user_id":"","imei":"","platform":"android","device_type":"SM-S911B","os_version":"14","app_version":"3.2.1","sdk_version":"v6.12.2","app_id":"com.example.game","app_name":"Example Game","bundle_id":"com.example.game","is_retargeting":"false","retargeting_conversion_type":"","af_attribution_lookback":"7d","is_primary_attribution":"true","user_agent":"Dalvik/2.1.0 (Linux; U; Android 14; SM-S911B Build/UP1A.231005.007)","original_url":"https://app.example.com/com.example.game?pid=network_int&c=spring_sale&af_siteid=pub42&clickid=abc123","match_type":"gp_referrer","device_category":"phone","device_model":"samsung::SM-S911B","oaid":"","gp_referrer":"af_tranid=Zx81qPexample&pid=network_int&c=spring_sale","gp_click_time":"2024-05-01 12:30:07.000","gp_install_begin":"2024-05-01 12:31:20.000","campaign_type":"ua","conversion_type":"install","is_lat":"false","store_reinstall":"false","clickid":"abc123"}',
  },
  {
    id: 'install-ios-consent',
    text: '{"attributed_touch_type":"impression","attributed_touch_time":"2024-06-10 07:58:40.000","install_time":"2024-06-10 08:15:02.314","event_time":"2024-06-10 08:15:02.314","event_name":"install","event_value":"","event_source":"SDK","media_source":"network_int","af_channel":"display","campaign":"sommer_angebot","af_c_id":"10023","af_adset":"lookalike","af_adset_id":"55","af_ad":"banner_320x50","af_ad_id":"901","af_ad_type":"banner","af_siteid":"pub42","af_sub_siteid":"sub7","region":"EU","country_code":"DE","state":"BE","city":"Berlin","postal_code":"10115","ip":"198.51.100.23","wifi":"true","carrier":"Example Mobile","language":"de-DE","appsflyer_id":"1718007302314-4821907","idfa":"1F3A9C52-7B0E-4D61-8C2F-5A94E07D31B6","customer_user_id":"","idfv":"6C8E2D10-94AF-4B37-A5D2-0F73B1C9E846","platform":"ios","device_type":"iPhone15,2","os_version":"17.4.1","app_version":"4.1.0","sdk_version":"v6.14.0","app_id":"id123456789","app_name":"Example Shop","bundle_id":"com.example.shop","is_retargeting":"false","retargeting_conversion_type":"","is_primary_attribution":"true","user_agent":"ExampleShop/4.1.0 CFNetwork/1494.0.7 Darwin/23.4.0","match_type":"id_matching","device_category":"phone","campaign_type":"ua","conversion_type":"install","att":"3","clickid":"ios-77f0"}',
  },
  {
    id: 'install-ios-refused',
    text: '{"attributed_touch_type":"click","attributed_touch_time":"2024-06-11 16:55:31.000","install_time":"2024-06-11 17:02:19.005","event_time":"2024-06-11 17:02:19.005","event_name":"install","event_value":"","event_source":"SDK","media_source":"network_int","af_channel":"display","campaign":"sommer_angebot","af_c_id":"10023","af_adset":"lookalike","af_adset_id":"55","af_ad":"video_15s","af_ad_id":"901","af_ad_type":"video","af_siteid":"pub42","af_sub_siteid":"sub7","region":"EU","country_code":"DE","state":"BE","city":"Berlin","postal_code":"10115","ip":"198.51.100.61","wifi":"false","carrier":"Example Mobile","language":"de-DE","appsflyer_id":"1718125339005-7730164","idfa":"","customer_user_id":"","idfv":"D27B5E94-1A6C-4F08-9E3D-8B40C75A12EF","platform":"ios","device_type":"iPhone15,2","os_version":"17.4.1","app_version":"4.1.0","sdk_version":"v6.14.0","app_id":"id123456789","app_name":"Example Shop","bundle_id":"com.example.shop","is_retargeting":"false","retargeting_conversion_type":"","is_primary_attribution":"true","user_agent":"ExampleShop/4.1.0 CFNetwork/1494.0.7 Darwin/23.4.0","match_type":"probabilistic","device_category":"phone","campaign_type":"ua","conversion_type":"install","att":"2","clickid":"ios-81c4"}',
  },
  {
    id: 'install-ios-unasked',
    text: '{"attributed_touch_type":"click","attributed_touch_time":"2024-06-12 06:19:02.000","install_time":"2024-06-12 06:21:44.870","event_time":"2024-06-12 06:21:44.870","event_name":"install","event_value":"","event_source":"SDK","media_source":"network_int","af_channel":"display","campaign":"sommer_angebot","af_c_id":"10023","af_adset":"lookalike","af_adset_id":"55","af_ad":"video_15s","af_ad_id":"901","af_ad_type":"video","af_siteid":"pub42","af_sub_siteid":"sub7","region":"EU","country_code":"DE","state":"BE","city":"Berlin","postal_code":"10115","ip":"198.51.100.88","wifi":"true","carrier":"Example Mobile","language":"de-DE","appsflyer_id":"1718173304870-2095518","idfa":"","customer_user_id":"","idfv":"A94F03C7-62D8-4E15-B7C1-3D5E8A02F96B","platform":"ios","device_type":"iPhone14,7","os_version":"17.4.1","app_version":"4.1.0","sdk_version":"v6.14.0","app_id":"id123456789","app_name":"Example Shop","bundle_id":"com.example.shop","is_retargeting":"false","retargeting_conversion_type":"","is_primary_attribution":"true","user_agent":"ExampleShop/4.1.0 CFNetwork/1494.0.7 Darwin/23.4.0","match_type":"probabilistic","device_category":"phone","campaign_type":"ua","conversion_type":"install","att":"0","clickid":"ios-90aa"}',
  },
  {
    id: 'install-zero-idfa',
    text: '{"attributed_touch_type":"click","attributed_touch_time":"2020-03-04 09:57:18.000","install_time":"2020-03-04 10:00:41.220","event_time":"2020-03-04 10:00:41.220","event_name":"install","event_value":"","event_source":"SDK","media_source":"network_int","af_channel":"display","campaign":"spring_sale","af_c_id":"10023","af_adset":"lookalike","af_adset_id":"55","af_ad":"video_15s","af_ad_id":"901","af_ad_type":"video","af_siteid":"pub42","af_sub_siteid":"sub7","region":"NA","country_code":"US","state":"MA","city":"Boston","postal_code":"02108","dma":"506","ip":"203.0.113.90","wifi":"true","carrier":"Example Mobile","language":"en-US","appsflyer_id":"1583316041220-6604218","idfa":"00000000-0000-0000-0000-000000000000","customer_user_id":"","idfv":"3E71B8D4-5C09-4A2F-96E8-D10F7B42C5A3","platform":"ios","device_type":"iPhone11,6","os_version":"13.3.1","app_version":"2.0.4","sdk_version":"v5.1.0","app_id":"id123456789","app_name":"Example Shop","bundle_id":"com.example.shop","is_retargeting":"false","retargeting_conversion_type":"","is_primary_attribution":"true","user_agent":"ExampleShop/2.0.4 CFNetwork/1121.2.2 Darwin/19.3.0","match_type":"probabilistic","device_category":"phone","campaign_type":"ua","conversion_type":"install","is_lat":"true","clickid":"lat-0304"}',
  },
  {
    id: 'install-organic',
    text: '{"attributed_touch_type":"","attributed_touch_time":"","install_time":"2024-05-03 20:11:09.402","event_time":"2024-05-03 20:11:09.402","event_name":"install","event_value":"","event_source":"SDK","media_source":"organic","campaign":"","af_c_id":"","af_adset":"","af_adset_id":"","af_ad":"","af_ad_id":"","af_siteid":"","af_sub_siteid":"","region":"NA","country_code":"US","state":"MA","city":"Boston","postal_code":"02108","dma":"506","ip":"203.0.113.118","wifi":"true","operator":"Example Mobile","carrier":"Example Mobile","language":"English","appsflyer_id":"1714767069402-2345678901234567890","advertising_id":"2b9e5a70-8c14-4f6d-b3a2-61d0c7f8e954","android_id":"","customer_user_id":"","platform":"android","device_type":"SM-S911B","os_version":"14","app_version":"3.2.1","sdk_version":"v6.12.2","app_id":"com.example.game","app_name":"Example Game","bundle_id":"com.example.game","is_retargeting":"false","retargeting_conversion_type":"","is_primary_attribution":"true","user_agent":"Dalvik/2.1.0 (Linux; U; Android 14; SM-S911B Build/UP1A.231005.007)","match_type":"","device_category":"phone","device_model":"samsung::SM-S911B","campaign_type":"organic","conversion_type":"install","is_lat":"false"}',
  },
  {
    id: 'install-restricted',
    text: '{"attributed_touch_type":"","attributed_touch_time":"","install_time":"2024-05-04 14:45:30.118","event_time":"2024-05-04 14:45:30.118","event_name":"install","event_value":"","event_source":"SDK","media_source":"restricted","campaign":"","af_c_id":"","af_adset":"","af_adset_id":"","af_ad":"","af_ad_id":"","af_siteid":"","af_sub_siteid":"","region":"NA","country_code":"US","state":"MA","city":"Boston","postal_code":"02108","dma":"506","ip":"203.0.113.131","wifi":"true","operator":"Example Mobile","carrier":"Example Mobile","language":"English","appsflyer_id":"1714833930118-3456789012345678901","advertising_id":"94c1d7e2-05ab-4e38-8f60-b27a3d91c64f","android_id":"","customer_user_id":"","platform":"android","device_type":"SM-S911B","os_version":"14","app_version":"3.2.1","sdk_version":"v6.12.2","app_id":"com.example.game","app_name":"Example Game","bundle_id":"com.example.game","is_retargeting":"false","retargeting_conversion_type":"","is_primary_attribution":"true","user_agent":"Dalvik/2.1.0 (Linux; U; Android 14; SM-S911B Build/UP1A.231005.007)","match_type":"srn","device_category":"phone","device_model":"samsung::SM-S911B","campaign_type":"ua","conversion_type":"install","is_lat":"false"}',
  },
  {
    id: 'install-no-ad-consent',
    text: '{"attributed_touch_type":"click","attributed_touch_time":"2024-05-06 18:26:12.000","install_time":"2024-05-06 18:30:00.250","event_time":"2024-05-06 18:30:00.250","event_name":"install","event_value":"","event_source":"SDK","media_source":"network_int","af_channel":"display","campaign":"spring_sale","af_c_id":"10023","af_adset":"lookalike","af_adset_id":"55","af_ad":"video_15s","af_ad_id":"901","af_ad_type":"video","af_siteid":"pub42","af_sub_siteid":"sub7","region":"EU","country_code":"DE","state":"BE","city":"Berlin","postal_code":"10115","ip":"198.51.100.140","wifi":"true","operator":"Example Mobile","carrier":"Example Mobile","language":"Deutsch","appsflyer_id":"1715020200250-4567890123456789012","advertising_id":"0d6b3f92-e85a-4c17-b4d9-72a1f60e8c35","android_id":"","customer_user_id":"","platform":"android","device_type":"SM-S911B","os_version":"14","app_version":"3.2.1","sdk_version":"v6.12.2","app_id":"com.example.game","app_name":"Example Game","bundle_id":"com.example.game","is_retargeting":"false","retargeting_conversion_type":"","is_primary_attribution":"true","user_agent":"Dalvik/2.1.0 (Linux; U; Android 14; SM-S911B Build/UP1A.231005.007)","match_type":"gp_referrer","device_category":"phone","device_model":"samsung::SM-S911B","campaign_type":"ua","conversion_type":"install","is_lat":"false","gdpr_applies":"true","ad_user_data_enabled":"false","ad_personalization_enabled":"false","clickid":"eu-5521"}',
  },
  {
    id: 'install-rejected',
    text: '{"attributed_touch_type":"click","attributed_touch_time":"2024-04-28 22:40:11.000","install_time":"2024-05-02 03:12:40.000","event_time":"2024-05-02 03:12:40.000","event_name":"install","event_value":"","event_source":"SDK","media_source":"network_int","af_channel":"display","campaign":"spring_sale","af_c_id":"10023","af_adset":"lookalike","af_adset_id":"55","af_ad":"video_15s","af_ad_id":"901","af_ad_type":"video","af_siteid":"pub13","af_sub_siteid":"","region":"NA","country_code":"US","state":"MA","city":"Boston","postal_code":"02108","dma":"506","ip":"203.0.113.201","wifi":"true","operator":"Example Mobile","carrier":"Example Mobile","language":"English","appsflyer_id":"1714619560000-5678901234567890123","advertising_id":"c05f8b31-7d92-4a6e-91e4-f83b2a60d57c","android_id":"","customer_user_id":"","platform":"android","device_type":"SM-S911B","os_version":"14","app_version":"3.2.1","sdk_version":"v6.12.2","app_id":"com.example.game","app_name":"Example Game","bundle_id":"com.example.game","is_retargeting":"false","retargeting_conversion_type":"","is_primary_attribution":"true","user_agent":"Dalvik/2.1.0 (Linux; U; Android 14; SM-S911B Build/UP1A.231005.007)","match_type":"probabilistic","device_category":"phone","device_model":"samsung::SM-S911B","campaign_type":"ua","conversion_type":"install","is_lat":"false","is_rejected":"true","blocked_reason":"click_flood","blocked_sub_reason":"","blocked_reason_value":"pub13","clickid":"flood-9913"}',
  },
  {
    id: 'reengagement-android',
    text: '{"attributed_touch_type":"click","attributed_touch_time":"2024-05-20 19:04:33.000","install_time":"2024-05-01 12:34:56.789","event_time":"2024-05-20 19:04:38.507","event_name":"re-engagement","event_value":"","event_source":"SDK","media_source":"retargeting_int","af_channel":"display","campaign":"come_back","af_c_id":"20417","af_adset":"lapsed_14d","af_adset_id":"61","af_ad":"card_a","af_ad_id":"930","af_ad_type":"native","af_siteid":"pub42","af_sub_siteid":"sub7","region":"NA","country_code":"US","state":"MA","city":"Boston","postal_code":"02108","dma":"506","ip":"203.0.113.7","wifi":"true","operator":"Example Mobile","carrier":"Example Mobile","language":"English","appsflyer_id":"1714566895123-1234567890123456789","advertising_id":"7d0c6f1e-2f43-4b7e-9a51-0c2d8e6b9f10","android_id":"","customer_user_id":"user-1001","platform":"android","device_type":"SM-S911B","os_version":"14","app_version":"3.2.1","sdk_version":"v6.12.2","app_id":"com.example.game","app_name":"Example Game","bundle_id":"com.example.game","is_retargeting":"true","retargeting_conversion_type":"re-engagement","af_reengagement_window":"30d","is_primary_attribution":"true","user_agent":"Dalvik/2.1.0 (Linux; U; Android 14; SM-S911B Build/UP1A.231005.007)","original_url":"https://app.example.com/com.example.game?pid=retargeting_int&c=come_back&is_retargeting=true&clickid=rt-4410","deeplink_url":"examplegame://offer/7","match_type":"id_matching","device_category":"phone","device_model":"samsung::SM-S911B","campaign_type":"retargeting","conversion_type":"re-engagement","is_lat":"false","clickid":"rt-4410"}',
  },
  {
    id: 'reattribution-ios',
    text: '{"attributed_touch_type":"click","attributed_touch_time":"2024-07-01 09:41:00.000","install_time":"2024-07-01 09:47:25.660","event_time":"2024-07-01 09:47:25.660","event_name":"re-attribution","event_value":"","event_source":"SDK","media_source":"retargeting_int","af_channel":"display","campaign":"come_back","af_c_id":"20417","af_adset":"uninstalled","af_adset_id":"62","af_ad":"card_b","af_ad_id":"931","af_ad_type":"native","af_siteid":"pub42","af_sub_siteid":"sub7","region":"EU","country_code":"DE","state":"BE","city":"Berlin","postal_code":"10115","ip":"198.51.100.23","wifi":"true","carrier":"Example Mobile","language":"de-DE","appsflyer_id":"1719827245660-9184402","idfa":"8D42F7A0-3B6E-4C91-A7F5-2E08D9B1C463","customer_user_id":"kunde-204","idfv":"F5B06E3D-C172-4D8A-8094-67E1A2C3D5B8","platform":"ios","device_type":"iPhone15,2","os_version":"17.4.1","app_version":"4.1.0","sdk_version":"v6.14.0","app_id":"id123456789","app_name":"Example Shop","bundle_id":"com.example.shop","is_retargeting":"true","retargeting_conversion_type":"re-attribution","af_reengagement_window":"30d","is_primary_attribution":"true","user_agent":"ExampleShop/4.1.0 CFNetwork/1494.0.7 Darwin/23.4.0","match_type":"id_matching","device_category":"phone","campaign_type":"retargeting","conversion_type":"reinstall","att":"3","store_reinstall":"true","clickid":"rt-5207"}',
  },
];
