import { evidenced } from '../../origin';
import { isBlank, openingOf, stringOf } from '../json-object';
import { PROPERTY_EVENTS, RESERVED_EVENTS } from './event-keys';
import type { CheckedEvent, EventProblem } from './event-problem';

/** Checks the name of an event, which is required, and some of which Amplitude keeps for itself (M1). */
export function checkType({ node, entries }: CheckedEvent): readonly EventProblem[] {
  const entry = entries.get('event_type');
  const known = { field: 'event_type', at: entry?.value ?? openingOf(node), origins: evidenced('M1') };
  if (isBlank(entry)) {
    const message = 'The event has no event_type, which is required.';
    return [{ ...known, severity: 'error', code: 'event-type', message, refuses: 'missing' }];
  }
  const type = stringOf(entry) ?? '';
  if (RESERVED_EVENTS.has(type)) {
    const message = `Amplitude keeps the name “${type}” for its own events; what becomes of one from outside is in no document.`;
    return [{ ...known, severity: 'warning', code: 'reserved-event', message }];
  }
  if (!PROPERTY_EVENTS.has(type)) return [];
  const message = `“${type}” sets properties and is not logged as an event.`;
  return [{ ...known, severity: 'info', code: 'property-event', message }];
}
