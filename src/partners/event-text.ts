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
