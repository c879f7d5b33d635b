/** The type that a parameter of the event value has in AppsFlyer's SDK. */
export type EventValueType = 'text' | 'decimal' | 'integer' | 'boolean' | 'text-list';

/** A key of the event value that AppsFlyer predefines. */
export interface EventValueKey {
  /** The key, such as `af_revenue`. */
  readonly name: string;
  /** The type of its value. */
  readonly type: EventValueType;
}

const keys = (type: EventValueType, names: string): EventValueKey[] =>
  names
    .trim()
    .split(/\s+/)
    .map((name) => ({ name, type }));

/** The event names that AppsFlyer's Android SDK predefines (DEVHUB, in-app-events-android.md), in its order. */
export const RICH_EVENT_NAMES = [
  'af_level_achieved',
  'af_add_payment_info',
  'af_add_to_cart',
  'af_add_to_wishlist',
  'af_complete_registration',
  'af_tutorial_completion',
  'af_initiated_checkout',
  'af_purchase',
  'af_rate',
  'af_search',
  'af_spent_credits',
  'af_achievement_unlocked',
  'af_content_view',
  'af_list_view',
  'af_travel_booking',
  'af_share',
  'af_invite',
  'af_login',
  'af_re_engage',
  'af_update',
  'af_location_coordinates',
  'af_customer_segment',
  'af_subscribe',
  'af_start_trial',
  'af_ad_click',
  'af_ad_view',
  'af_opened_from_push_notification',
] as const;

/**
 * The keys of the event value that AppsFlyer's Android SDK predefines (DEVHUB, in-app-events-android.md), by type;
 * `af_net_revenue` is listed there without a constant. An event may have any other key.
 */
export const EVENT_VALUE_KEYS: readonly EventValueKey[] = [
  ...keys('decimal', 'af_revenue af_price af_projected_revenue af_net_revenue'),
  ...keys('integer', 'af_quantity'),
  ...keys('boolean', 'af_validated'),
  ...keys(
    'text-list',
    `af_content af_content_list af_destination_list af_suggested_destinations af_suggested_hotels
    af_preferred_neighborhoods`,
  ),
  ...keys(
    'text',
    `af_achievement_id af_level af_score af_success af_content_type af_content_id af_currency
    af_registration_method af_payment_info_available af_max_rating_value af_rating_value
    af_search_string af_date_a af_date_b af_destination_a af_destination_b af_description af_class
    af_event_start af_event_end af_lat af_long af_customer_user_id af_receipt_id af_tutorial_id
    af_virtual_currency_name af_deep_link af_old_version af_new_version af_review_text af_coupon_code
    af_order_id af_param_1 af_param_2 af_param_3 af_param_4 af_param_5 af_param_6 af_param_7 af_param_8
    af_param_9 af_param_10 af_departing_departure_date af_returning_departure_date af_city af_region
    af_country af_departing_arrival_date af_returning_arrival_date af_travel_start af_travel_end
    af_num_adults af_num_children af_num_infants af_user_score af_hotel_score af_purchase_currency
    af_preferred_num_stops af_adrev_ad_type af_adrev_network_name af_adrev_placement_id af_adrev_ad_size
    af_adrev_mediated_network_name af_preferred_price_range af_preferred_star_ratings`,
  ),
];
