import type { JsonEntry } from '../../../engine';
import { evidenced } from '../../origin';
import { entriesOf, isBlank, openingOf, stringOf } from '../json-object';
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

type Rule = (event: CheckedEvent) => readonly EventProblem[];

/** Finds what Amplitude takes and what does not do what one may expect of it (M1). */
export const checkAdvice: Rule = (event) =>
  [checkIp, checkSession, checkOperations, checkInsertId, checkLanguage].flatMap((rule) => rule(event));

const checkIp: Rule = ({ entries }) => {
  const entry = entries.get('ip');
  if (entry === undefined || stringOf(entry) !== '$remote') return [];
  const message =
    '$remote stands for the address the request comes from, which is a server of AppsFlyer and not the device.';
  return [advice('warning', 'ip-remote', message, entry)];
};

const checkSession: Rule = ({ entries }) =>
  ['event_properties', 'user_properties'].flatMap((key) => {
    const entry = entriesOf(entries.get(key)?.value)?.get('session_id');
    if (entry === undefined) return [];
    const message = `A session_id inside ${key} is not read as the session: it has to stand at the top of the event.`;
    return [advice('warning', 'session-place', message, entry)];
  });

const checkOperations: Rule = ({ entries }) => {
  if (PROPERTY_EVENTS.has(stringOf(entries.get('event_type')) ?? '')) return [];
  const properties = [...(entriesOf(entries.get('user_properties')?.value)?.values() ?? [])];
  const operation = properties.find(({ key }) => /^\$(?:set|setOnce|add|append|unset)$/.test(key));
  if (operation === undefined) return [];
  const message = `${operation.key} works only on an event of the type $identify.`;
  return [advice('warning', 'property-operation', message, operation)];
};

const checkInsertId: Rule = ({ node, entries }) => {
  const entry = entries.get('insert_id');
  if (!isBlank(entry)) return [];
  const message =
    'There is no insert_id, so that Amplitude cannot tell a request that is sent again from a new event.';
  const at = entry?.value ?? openingOf(node);
  const origins = evidenced('M1');
  return [{ field: 'insert_id', at, severity: 'hint', code: 'insert-id', message, origins }];
};

const checkLanguage: Rule = ({ entries }) => {
  const entry = entries.get('language');
  if (entry === undefined || !/^[a-z]{2}(?:[-_][a-z]{2})?$/i.test(stringOf(entry) ?? '')) return [];
  return [advice('hint', 'language', 'Amplitude stores the name of the language instead of its tag.', entry)];
};

function advice(
  severity: EventProblem['severity'],
  code: string,
  message: string,
  { key, value }: JsonEntry,
): EventProblem {
  return { field: key, at: value, severity, code, message, origins: evidenced('M1') };
}
