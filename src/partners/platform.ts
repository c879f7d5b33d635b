import type { EventFields } from '../engine';
import type { Platform } from '../vocabulary';
import { eventText } from './event-text';

/** Reads the platform an event names, in whatever case; undefined for none and for one that no rule speaks of. */
export function platformOf(event: EventFields): Platform | undefined {
  const name = eventText(event, 'platform').toLowerCase();
  return name === 'ios' || name === 'android' ? name : undefined;
}
