import type { TemplateSample } from './sample';

/** Templates to start from. Their hosts are reserved for examples; no partner's real template is among them. */
export const TEMPLATES: readonly TemplateSample[] = [
  {
    id: 'install-android',
    title: 'Install on Android',
    shows: "The first sample template of AppsFlyer's article for analytics partners.",
    use: 'install',
    platform: 'android',
    suggests: 'install-android',
    text: `https://YourCompanyDomain.example
  ?pid=(media_source)
  &advertising_id=(advertiserId)
  &android_id=(android-id)
  &install_time=(install-unix-ts)`,
  },
  {
    id: 'in-app-ios',
    title: 'In-app event on iOS',
    shows: "Another sample template of AppsFlyer's article, with its garbled currency parameter fixed.",
    use: 'in-app',
    platform: 'ios',
    suggests: 'purchase-ios-euro',
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
    title: 'Install for an ad network',
    shows:
      'The long list of parameters that ad networks ask for, in the hyphenated spellings of older templates.',
    use: 'install',
    platform: 'android',
    suggests: 'install-android',
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
    title: 'Click ID echo',
    shows: "Returns the click ID of a network's link and the names of its ad, in the notation with braces.",
    use: 'both',
    suggests: 'install-ios-refused',
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
    title: 'Revenue in two currencies',
    shows: "The amount in its own currency and in dollars, with the partner's name for the event.",
    use: 'in-app',
    suggests: 'purchase-ios-euro',
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
    title: 'Hashed identifiers',
    shows:
      'SHA-1 of the advertising identifiers of both platforms; an identifier the device does not have stays empty.',
    use: 'both',
    suggests: 'install-ios-consent',
    text: `https://partner.example/match
  ?gaid_sha1=(sha1-advertiserId)
  &idfa_sha1=(sha1-idfa)
  &android_id_sha1=(sha1-android-id)
  &platform=(platform)
  &install_time=(install_time)`,
  },
  {
    id: 'json-body',
    title: 'POST with a JSON body',
    shows:
      'Values inside quotes are escaped as text, values outside are written as JSON, the event value with its structure.',
    use: 'in-app',
    suggests: 'purchase-several-products',
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
    title: 'POST with a form body',
    shows: 'The parameters are in the body, encoded as in a URL.',
    use: 'in-app',
    suggests: 'level-special-characters',
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
    title: 'Macros in the path and the headers',
    shows: 'A macro can be anywhere: in the path it is percent-encoded, in a header it is written as it is.',
    use: 'both',
    suggests: 'purchase-non-latin',
    text: `GET https://partner.example/apps/(app_id)/events/(event_name)
  ?id=(appsflyer_id)
  &country=(country_code)
X-Platform: (platform)
X-Device: (device_type), (os_version)
X-Forwarded-For: (ip)`,
  },
  {
    id: 'json-in-query',
    title: 'JSON inside a query value',
    shows: 'A JSON text built from macros: its braces and quotes are written percent-encoded around them.',
    use: 'both',
    suggests: 'install-android',
    text: `https://partner.example/collect
  ?app=(app_id)
  &device=%7B%22platform%22%3A%22(platform)%22%2C%22model%22%3A%22(device_type)%22%2C%22os%22%3A%22(os_version)%22%7D
  &ad=%7B%22source%22%3A%22(pid)%22%2C%22campaign%22%3A%22(c)%22%2C%22ids%22%3A%5B%22(af_c_id)%22%2C%22(af_adset_id)%22%2C%22(af_ad_id)%22%5D%7D`,
  },
  {
    id: 'retargeting',
    title: 'Retargeting conversion',
    shows: 'Whether it is a re-engagement or a re-attribution, and whether the credit is the primary one.',
    use: 'both',
    suggests: 'reengagement-android',
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
    title: 'Rejected install',
    shows: 'That an install was blocked, why, and which value was the reason.',
    use: 'install',
    suggests: 'install-rejected',
    text: `https://network.example/rejected
  ?clickid={clickid}
  &is_rejected={is-rejected}
  &reason={blocked-reason}
  &sub_reason={blocked-sub-reason}
  &reason_value={blocked-reason-value}`,
  },
  {
    id: 'hour-floor',
    title: 'Without user identifiers',
    shows:
      "Only the app, the country and times rounded down to the hour, in the notation of AppsFlyer's dashboard.",
    use: 'install',
    suggests: 'install-ios-refused',
    text: `https://network.example/private
  ?app=$$sdk(app-id)
  &app_version=$$sdk(app-version-new)
  &country=$$sdk(country-code)
  &click_hour=$$sdk(click-ts-hour-floor)
  &install_hour=$$sdk(install-ts-hour-floor)`,
  },
];
