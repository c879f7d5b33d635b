import { type EventFields, type FieldValue, readTime } from '../../../engine';
import type { Situation } from '../../partner';

/**
 * The event as the templates of the HTTP V2 API read it, with two names that no macro of AppsFlyer's has:
 * `event_time_ms`, the event's time in milliseconds since 1970, the only form Amplitude takes (M1), and
 * `partner_event_name`, the name an event is mapped to or, without one, its own.
 */
export function shapeHttp({ event }: Situation): EventFields {
  return new Map(event)
    .set('event_time_ms', milliseconds(event.get('event_time') ?? event.get('install_time')))
    .set('partner_event_name', nameOf(event));
}

const none = (key: string): FieldValue => ({ key, text: '', kind: 'string' });

// A time that cannot be read goes out as it is, so that what Amplitude says to it can be seen.
function milliseconds(value: FieldValue | undefined): FieldValue {
  if (value === undefined) return none('event_time');
  const time = readTime(value.text);
  return time === undefined ? value : { ...value, text: String(time), kind: 'number' };
}

function nameOf(event: EventFields): FieldValue {
  const mapped = event.get('partner_event_id');
  if (mapped !== undefined && mapped.text !== '') return mapped;
  return event.get('event_name') ?? none('event_name');
}
