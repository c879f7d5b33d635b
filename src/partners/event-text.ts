import { type EventFields, readTime } from '../engine';
import { ObservedFields } from './observed-fields';

/** Returns the text of an event's field without spaces around it; empty when the event does not have the field. */
export function eventText(event: EventFields, name: string): string {
  return event.get(name)?.text.trim() ?? '';
}

// SEED: the IDFA is set to zeros when ad tracking is limited; Android does the same with the advertising ID.
const ZEROS = /^[0-]*$/;

/** True when the event has a value for a field that is more than spaces. */
export function isFilled(event: EventFields, name: string): boolean {
  const value = event instanceof ObservedFields ? event.ask(name) : event.get(name);
  return (value?.text.trim() ?? '') !== '';
}

/** True when the event has a device identifier; one of zeros only counts as missing. */
export function hasDeviceId(event: EventFields, name: string): boolean {
  const value = event instanceof ObservedFields ? event.ask(name) : event.get(name);
  return !ZEROS.test(value?.text.trim() ?? '0');
}

/** Compares the time of a field with the beginning of a day in UTC, `2024-10-22`; undefined when it has no time. */
export function isBeforeDay(event: EventFields, name: string, day: string): boolean | undefined {
  const value = event instanceof ObservedFields ? event.askDay(name, day) : event.get(name);
  const time = readTime(value?.text.trim() ?? '');
  return time === undefined ? undefined : time < Date.parse(day);
}

/** Normalizes a partner's name for comparison: AppsFlyer's names end in `_int`, and only letters and digits count. */
export function bareName(name: string): string {
  return name.toLowerCase().replace(/_int$|[^a-z0-9]/g, '');
}
