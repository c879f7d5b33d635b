import { type EventFields, type FieldValue, readTime } from '../../../engine';
import { mappedEvent } from '../../mapping';
import type { DeliveryContext } from '../../partner';
import { withAndroidIds } from '../android-ids';

/**
 * The event as the templates of the HTTP V2 API read it, with the identifiers under Amplitude's names and two
 * more that no macro of AppsFlyer's has: `event_time_ms`, the event's time in milliseconds since 1970, the only form
 * Amplitude takes (M1), and `partner_event_name`, the name an event is mapped to or, without one, its own.
 */
export function shapeHttp(context: DeliveryContext): EventFields {
  const { event } = context;
  return new Map(withAndroidIds(event))
    .set('event_time_ms', milliseconds(event.get('event_time') ?? event.get('install_time')))
    .set('partner_event_name', nameOf(context));
}

const none = (key: string): FieldValue => ({ key, text: '', kind: 'string' });

// A time that cannot be read goes out as it is, so that what Amplitude says to it can be seen.
function milliseconds(value: FieldValue | undefined): FieldValue {
  if (value === undefined) return none('event_time');
  const time = readTime(value.text);
  return time === undefined ? value : { ...value, text: String(time), kind: 'number' };
}

// An event that is mapped has the partner's name as its partner event ID by now.
function nameOf({ event, advertiser }: DeliveryContext): FieldValue {
  const isMapped = (mappedEvent(event, advertiser)?.partnerEvent ?? '') !== '';
  return event.get(isMapped ? 'partner_event_id' : 'event_name') ?? none('event_name');
}
