/*
 * Links of format 2 name these words by their place. Words are added at the end of a list; none is ever changed, moved
 * or removed, not even when the vocabulary of the page is: a test compares the lists with what they were.
 */

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/**
 * Names that a template, an event or a choice is made of. The first 129 take less room than the rest.
 */
export const NAMES: readonly string[] = [
  // Fields of the event, the frequent ones.
  ...words(`
    attributed_touch_type attributed_touch_time install_time event_time event_name event_value event_revenue
    event_revenue_currency event_revenue_usd event_source media_source campaign af_c_id af_adset af_ad
    af_ad_type af_siteid af_sub_siteid country_code city ip wifi carrier language appsflyer_id
    advertising_id customer_user_id platform device_type os_version app_version sdk_version app_id app_name
    bundle_id is_retargeting is_primary_attribution user_agent match_type campaign_type conversion_type
    partner_event_id clickid af_channel af_adset_id af_ad_id region state postal_code idfa idfv
    retargeting_conversion_type device_category att dma operator device_model is_lat android_id
  `),
  // Spellings of macros, the frequent ones.
  ...words(`
    advertiserId app-id app-name event-name encode event-value monetary orig-monetary currency timestamp
    install-unix-ts install-ts click-ts country-code appsflyer-device-id device-model os-version android-id
    user-agent match-type pid c gaid event event_revenue_USD
  `),
  // Frequent values and parameters.
  ...words(`
    true false android click install purchase af_purchase gp_referrer af_revenue af_currency af_quantity
    af_content_id af_content_type af_price time value revenue country source user app device type
  `),
  // Other fields of the event.
  ...words(`
    event_time_selected_timezone revenue_in_selected_currency selected_currency is_receipt_validated
    event_type attribution_type af_prt af_keywords keyword_id keyword_match_type af_sub1 af_sub2 af_sub3
    af_sub4 af_sub5 af_cost_model af_cost_value af_cost_currency cost_in_selected_currency
    network_account_id attributed_touch_time_selected_timezone engagement_type engagement_destination
    af_attribution_lookback af_reengagement_window is_attributed original_url http_referrer deeplink_url
    contributor_1_af_prt contributor_1_campaign contributor_1_match_type contributor_1_media_source
    contributor_1_touch_time contributor_1_touch_type contributor_1_engagement_type contributor_2_af_prt
    contributor_2_campaign contributor_2_match_type contributor_2_media_source contributor_2_touch_time
    contributor_2_touch_type contributor_2_engagement_type contributor_3_af_prt contributor_3_campaign
    contributor_3_match_type contributor_3_media_source contributor_3_touch_time contributor_3_touch_type
    contributor_3_engagement_type install_time_selected_timezone device_download_time
    device_download_time_selected_timezone install_app_store store_reinstall gp_click_time gp_install_begin
    gp_broadcast_referrer store_product_page app_type api_version oaid amazon_aid imei app_set_id
    device_brand aie gdpr_applies ad_user_data_enabled ad_personalization_enabled sharing_filter is_rejected
    blocked_reason blocked_sub_reason blocked_reason_value rejected_reason rejected_reason_value
    monetization_network mediation_network ad_unit placement segment impressions custom_data
    custom_dimension selected_timezone
  `),
  // Other spellings of macros.
  ...words(`
    google_advertising_id sha1-advertiserId eventtime mapped-iae goal_id appsflyer_device_id
    attributed-touch-type county_code ios-device-id sha1-idfa vendorId vendorid installtime install_unix_ts
    app-version-name app-version-new retargeting-conversion-type re_targeting_conversion_type promoter-id
    publisher_id af_subsite_id android-device-id sha1-android-id click_id device-brand sdk-version
    gp_referrer_click_ts gp_referer_click_ts gp_referrer_install_ts gp_referer_install_ts is-retarget
    is-primary is-reattr is-reengage is-first is-s2s-0-or-1 random-str install-ts-hour-floor
    click-ts-hour-floor install-unix-ts-ms is-rejected blocked-reason blocked-sub-reason
    blocked-reason-value att-status att-0-1 custom-user-id
  `),
  // Names in older events and raw-data rows.
  ...words(`
    eventCurrency Partner agency Channel Keywords fb_campaign_name fb_campaign_id Adset fb_adset_name
    fb_adset_id Ad fb_adgroup_name adgroup_id fb_adgroup_id click_time click_time_selected_timezone
    click_url download_time download_time_selected_timezone app_store app_version_name bundleIdentifier os
    ua
  `),
  // Event names that are predefined.
  ...words(`
    af_level_achieved af_add_payment_info af_add_to_cart af_add_to_wishlist af_complete_registration
    af_tutorial_completion af_initiated_checkout af_rate af_search af_spent_credits af_achievement_unlocked
    af_content_view af_list_view af_travel_booking af_share af_invite af_login af_re_engage af_update
    af_location_coordinates af_customer_segment af_subscribe af_start_trial af_ad_click af_ad_view
    af_opened_from_push_notification af_validated
  `),
  // Keys of the event value that are predefined.
  ...words(`
    af_net_revenue af_projected_revenue af_content af_content_list af_destination_list
    af_suggested_destinations af_suggested_hotels af_preferred_neighborhoods af_achievement_id af_level
    af_score af_success af_registration_method af_payment_info_available af_max_rating_value af_rating_value
    af_search_string af_date_a af_date_b af_destination_a af_destination_b af_description af_class
    af_event_start af_event_end af_lat af_long af_customer_user_id af_receipt_id af_tutorial_id
    af_virtual_currency_name af_deep_link af_old_version af_new_version af_review_text af_coupon_code
    af_order_id af_departing_departure_date af_returning_departure_date af_city af_region af_country
    af_departing_arrival_date af_returning_arrival_date af_travel_start af_travel_end af_num_adults
    af_num_children af_num_infants af_user_score af_hotel_score af_purchase_currency af_preferred_num_stops
    af_adrev_ad_type af_adrev_network_name af_adrev_placement_id af_adrev_ad_size
    af_adrev_mediated_network_name af_preferred_price_range af_preferred_star_ratings
  `),
  // Values that fields may have.
  ...words(`
    organic-install re-engagement re-attribution reinstall organic-reinstall install-in-app-event
    organic-install-in-app-event re-engagement-in-app-event re-attribution-in-app-event in-app-event organic
    retargeting regular restricted impression pre-installed click_to_app click_to_download engaged_click
    engaged_view view listening preload id_matching probabilistic none windowsphone phone tablet other
    af_authorized ctit_anomalies store_install_validation site_blacklist bots click_flood devicerank
    install_validation_rules
  `),
  // Parameters and values that partners use.
  ...words(`
    english English network_int default_type Dalvik Linux Android Build CFNetwork Darwin iPhone13 iPhone14
    iPhone15 Mozilla Safari Version Mobile postback conversion track partner network callback installed
    amount model name json parameters properties user_id device_id event_properties user_properties
    insert_id api_key events identity ObjectId evtName evtData profileData profile upload appId clientKey
    userId deviceId action params apiVersion setUserAttributes userAttributes attributed campaignId adset
    ad_id adgroup creative keyword site subsite subid publisher price transaction_id order_id signature
    token secret
  `),
  // Keys and values of the shared state.
  ...words(`
    options missing touchType booleans newlineAfterEncode hashCase escapeSlashes null drop zero-uuid words
    numbers upper lower as-stored vocabulary leanplum custom clevertap amplitude-attribution amplitude-http
    settings advertiser active defaultPostbacks this-partner all-sources inAppPostbacks allEvents
    eventMapping partnerEvent revenueMode values values-and-revenue inAppWindow restrictedSources redact
    as-organic advancedPrivacy sharingFilter ipMasking title note
  `),
];

/** Spans that are no names: what is between names, and the beginnings of a request. */
export const PHRASES: readonly string[] = [
  // The first 22 take less room than the rest.
  '":"',
  ',"',
  '":',
  '":{"',
  '"}',
  '":["',
  '"}}',
  '},"',
  'https://',
  '.example/',
  '.com/',
  'com.example.',
  '\n  &',
  '\n  ?',
  ')\n  &',
  '(setting:',
  '": "(',
  ')",\n  "',
  ',\n  "',
  '": "',
  '202',
  '.000","',
  'http://',
  'GET https://',
  'POST https://',
  'PUT https://',
  '.example.com/',
  '\nContent-Type: application/json\n\n{\n  "',
  '\nContent-Type: application/json\n\n',
  '\nContent-Type: application/x-www-form-urlencoded\n\n',
  '\nContent-Type: ',
  '\nAuthorization: ',
  'application/json',
  'Dalvik/2.1.0 (Linux; U; Android ',
  'Mozilla/5.0 (',
  ' CFNetwork/',
  ' Darwin/',
  '%7B%22',
  '%22%3A%22',
  '%22%2C%22',
  '%22%7D',
  '$$sdk(',
  '$$click(',
  ')",\n    "',
  ',\n    "',
  '{\n  "',
  '"\n}',
  '\n}',
  '{{User ID}}',
  '{{Device ID}}',
  '{{Trigger time}}',
  '{{Message ID}}',
  '{{Message event}}',
  '{{Message channel}}',
  '{{Template name}}',
  '{{Parameters}}',
  '{{AB test ID}}',
  '{{Variant ID}}',
];
