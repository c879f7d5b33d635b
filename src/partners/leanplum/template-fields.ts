import type { EventFields, FieldValue } from '../../engine';
import type { DeliveryContext } from '../partner';
import { chooseIdentifier, identifierOrder } from './device-id';
import type { LeanplumSettings } from './settings';

/** One of the seven keys of Leanplum's `trafficSource`. */
export interface TrafficKey {
  /** The key in `trafficSource`. */
  readonly key: string;
  /** The added event field with the value escaped for JSON. */
  readonly shaped: string;
  /** The event field the value is taken from; the mapping is inferred. */
  readonly field: string;
  /** AppsFlyer's macro for that field. */
  readonly macro: string;
}

const row = (key: string, shaped: string, field: string, macro = field): TrafficKey => ({
  key,
  shaped: `leanplum_${shaped}`,
  field,
  macro,
});

/** The seven keys (L1: all required; L4: an SDK takes any of them), each with the event field it is filled from (inferred). */
export const TRAFFIC_KEYS: readonly TrafficKey[] = [
  row('publisherId', 'publisher_id', 'media_source', 'pid'),
  row('publisherName', 'publisher_name', 'media_source', 'pid'),
  row('publisherSubPublisher', 'sub_publisher', 'af_siteid'),
  row('publisherSubSite', 'sub_site', 'af_sub_siteid', 'af_subsite_id'),
  row('publisherSubCampaign', 'sub_campaign', 'campaign', 'c'),
  row('publisherSubAdGroup', 'sub_ad_group', 'af_adset'),
  row('publisherSubAd', 'sub_ad', 'af_ad'),
];

/** The added field with the identifier that is sent. */
export const DEVICE_ID_FIELD = 'leanplum_device_id';

/**
 * Adds what Leanplum's templates need: the identifier that is sent, and each part of the traffic source escaped for a
 * JSON string, since the engine encodes only for the URL there. Each keeps the key and the span of the field it is made
 * from; without a value it is empty, so no macro is left unknown.
 */
export function shapeForLeanplum(context: DeliveryContext<LeanplumSettings>): EventFields {
  const { event } = context;
  const shaped = new Map(event);
  const [preferred = 'idfv'] = identifierOrder(context);
  shaped.set(DEVICE_ID_FIELD, chooseIdentifier(context)?.value ?? nothing(preferred));
  for (const { shaped: name, field } of TRAFFIC_KEYS) {
    const value = event.get(field) ?? nothing(field);
    shaped.set(name, { ...value, text: JSON.stringify(value.text).slice(1, -1) });
  }
  return shaped;
}

function nothing(key: string): FieldValue {
  return { key, text: '', kind: 'null' };
}
