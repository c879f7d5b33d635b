import type { EventFields } from '../engine';

/** Returns the text of an event's field without spaces around it; empty when the event does not have the field. */
export function eventText(event: EventFields, name: string): string {
  return event.get(name)?.text.trim() ?? '';
}

// SEED: the IDFA is set to zeros when ad tracking is limited; Android does the same with the advertising ID.
const ZEROS = /^[0-]+$/;

/** Returns the text of a device identifier; empty also for one of zeros only, which counts as missing. */
export function deviceId(event: EventFields, name: string): string {
  const text = eventText(event, name);
  return ZEROS.test(text) ? '' : text;
}

/** Normalizes a partner's name for comparison: AppsFlyer's names end in `_int`, and only letters and digits count. */
export function bareName(name: string): string {
  return name.toLowerCase().replace(/_int$|[^a-z0-9]/g, '');
}
