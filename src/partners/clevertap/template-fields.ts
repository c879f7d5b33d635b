import { type EventFields, type FieldValue, readTime } from '../../engine';
import { eventText } from '../event-text';
import type { DeliveryContext } from '../partner';

/** The added field with CleverTap's `event_type`. */
export const EVENT_TYPE = 'clevertap_event_type';
/** The added field with CleverTap's `timestamp`, in Unix seconds. */
export const TIMESTAMP = 'clevertap_timestamp';

/**
 * Adds what CleverTap's parameters need and no macro provides: the type of the event (C1: `organic_install`,
 * `inorganic_install`, or the event's name) and its time in seconds. Both keep the key of the field they are made from.
 */
export function shapeForCleverTap({ event, kind }: DeliveryContext): EventFields {
  const type = kind === 'in-app' ? eventName(event) : installType(event);
  return new Map(event).set(EVENT_TYPE, type).set(TIMESTAMP, timestamp({ event, kind }));
}

function eventName(event: EventFields): FieldValue {
  const mapped = event.get('partner_event_id');
  return (mapped?.text ? mapped : event.get('event_name')) ?? { key: 'event_name', text: '', kind: 'string' };
}

// A redacted source is `restricted` or empty, which is still not organic.
function installType(event: EventFields): FieldValue {
  const source = event.get('media_source');
  const isOrganic = eventText(event, 'media_source').toLowerCase() === 'organic';
  const text = isOrganic ? 'organic_install' : 'inorganic_install';
  return { ...source, key: source?.key ?? 'media_source', text, kind: 'string' };
}

function timestamp({ event, kind }: Pick<DeliveryContext, 'event' | 'kind'>): FieldValue {
  const field = kind === 'in-app' ? 'event_time' : 'install_time';
  const value = event.get(field);
  const time = readTime(eventText(event, field));
  const text = time === undefined ? '' : String(Math.floor(time / 1000));
  return { ...value, key: value?.key ?? field, text, kind: 'string' };
}
