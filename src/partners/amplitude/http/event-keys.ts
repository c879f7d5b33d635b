/** The type of a key's value. */
export type KeyType = 'string' | 'number' | 'integer' | 'boolean' | 'object';

/** Every key of an event that the HTTP V2 API lists, with the type of its value (M1). `time` has its own rule. */
export const EVENT_KEYS: ReadonlyMap<string, KeyType | 'time'> = new Map([
  ['user_id', 'string'],
  ['device_id', 'string'],
  ['event_type', 'string'],
  ['time', 'time'],
  ['event_properties', 'object'],
  ['user_properties', 'object'],
  ['groups', 'object'],
  ['group_properties', 'object'],
  ['$skip_user_properties_sync', 'boolean'],
  ['app_version', 'string'],
  ['platform', 'string'],
  ['os_name', 'string'],
  ['os_version', 'string'],
  ['device_brand', 'string'],
  ['device_manufacturer', 'string'],
  ['device_model', 'string'],
  ['carrier', 'string'],
  ['country', 'string'],
  ['region', 'string'],
  ['city', 'string'],
  ['dma', 'string'],
  ['language', 'string'],
  ['user_agent', 'string'],
  ['price', 'number'],
  ['quantity', 'integer'],
  ['revenue', 'number'],
  ['productId', 'string'],
  ['revenueType', 'string'],
  ['currency', 'string'],
  ['location_lat', 'number'],
  ['location_lng', 'number'],
  ['ip', 'string'],
  ['idfa', 'string'],
  ['idfv', 'string'],
  ['adid', 'string'],
  ['android_id', 'string'],
  ['android_app_set_id', 'string'],
  ['event_id', 'integer'],
  ['session_id', 'integer'],
  ['insert_id', 'string'],
  ['plan', 'object'],
  ['partner_id', 'string'],
]);

/** The event names that Amplitude reserves (M1). */
export const RESERVED_EVENTS: ReadonlySet<string> = new Set([
  '[Amplitude] Start Session',
  '[Amplitude] End Session',
  '[Amplitude] Revenue',
  '[Amplitude] Revenue (Verified)',
  '[Amplitude] Revenue (Unverified)',
  '[Amplitude] Merged User',
]);

/** The event names that set properties of a user or a group instead of logging an event (M1). */
export const PROPERTY_EVENTS: ReadonlySet<string> = new Set(['$identify', '$groupidentify']);
