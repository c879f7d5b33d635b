import type { EventFields } from '../engine';

/** The text of an event's field without blanks around it; empty when the event lacks it. */
export function eventText(event: EventFields, name: string): string {
  return event.get(name)?.text.trim() ?? '';
}

// SEED: the IDFA is set to zeros when ad tracking is limited; Android does the same with the advertising ID.
const ZEROS = /^[0-]+$/;

/** The text of a device identifier; one that is all zeros counts as missing. */
export function deviceId(event: EventFields, name: string): string {
  const text = eventText(event, name);
  return ZEROS.test(text) ? '' : text;
}

/**
 * Brings a partner's name to what tells partners apart: AppsFlyer's own names of partners end in `_int`, and case, blanks
 * and signs do not count.
 */
export function bareName(name: string): string {
  return name.toLowerCase().replace(/_int$|[^a-z0-9]/g, '');
}
