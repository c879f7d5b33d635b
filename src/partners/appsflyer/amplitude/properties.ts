import * as z from 'zod/mini';

/** A property of AppsFlyer that Amplitude can fill from a user property (AMS). */
export interface StreamedProperty {
  /** Its name in Amplitude's table. */
  readonly label: string;
  /** The event field with the same meaning, which the page's own mapping begins with. */
  readonly field: string;
  /** The key of the event value it goes into; absent for one at the top of the body. That both are so is inferred from the names. */
  readonly valueKey?: string;
}

/** The names of the properties, in the order of Amplitude's table (AMS). */
export const PROPERTY_NAMES = [
  'appsflyer_id',
  'customer_user_id',
  'advertising_id',
  'amazon_aid',
  'oaid',
  'imei',
  'idfa',
  'idfv',
  'af_content_id',
  'af_content_type',
  'af_currency',
  'af_revenue',
  'eventCurrency',
  'att',
  'ip',
] as const;

/** The name of a property. */
export type PropertyName = (typeof PROPERTY_NAMES)[number];

/** The properties of AppsFlyer that Amplitude can fill (AMS), by the name in AppsFlyer's body; that they are these is inferred. */
export const PROPERTIES: Readonly<Record<PropertyName, StreamedProperty>> = {
  appsflyer_id: { label: 'AppsFlyer ID', field: 'appsflyer_id' },
  customer_user_id: { label: 'Customer User ID', field: 'customer_user_id' },
  advertising_id: { label: 'Advertising ID (GAID)', field: 'advertising_id' },
  amazon_aid: { label: 'Amazon AID', field: 'amazon_aid' },
  oaid: { label: 'OAID', field: 'oaid' },
  imei: { label: 'IMEI', field: 'imei' },
  idfa: { label: 'IDFA', field: 'idfa' },
  idfv: { label: 'IDFV', field: 'idfv' },
  af_content_id: { label: 'AF Content ID', field: 'af_content_id', valueKey: 'af_content_id' },
  af_content_type: { label: 'AF Content Type', field: 'af_content_type', valueKey: 'af_content_type' },
  af_currency: { label: 'AF Currency', field: 'event_revenue_currency', valueKey: 'af_currency' },
  af_revenue: { label: 'AF Revenue', field: 'event_revenue', valueKey: 'af_revenue' },
  eventCurrency: { label: 'Event Currency', field: 'event_revenue_currency' },
  att: { label: 'iOS ATTrackingManager', field: 'att' },
  ip: { label: 'IP Address', field: 'ip' },
};

/** One row of the mapping: a user property of Amplitude and the property of AppsFlyer that it fills. */
export const PROPERTY_ROW = z.object({
  /** The user property's name. */
  property: z.string(),
  /** Absent while none is chosen. */
  field: z.optional(z.enum(PROPERTY_NAMES)),
});

/** One row as it was read. */
export type PropertyRow = z.output<typeof PROPERTY_ROW>;

const MAPPED_AT_FIRST = ['appsflyer_id', 'customer_user_id', 'advertising_id', 'idfa', 'idfv'] as const;

/** The mapping until a person changes it: the identifiers, from user properties with the names of AppsFlyer's event fields. */
export const DEFAULT_MAPPING: PropertyRow[] = MAPPED_AT_FIRST.map((name) => ({
  property: PROPERTIES[name].field,
  field: name,
}));
