import { documented } from '../../../vocabulary/reference';
import { isEmpty, stringOf, valueAt } from '../../receiver/json';
import { PROPERTY_EVENTS } from './event-keys';
import { type EventRule, issue, spanIn, valueIn } from './event-problem';

/** Finds values that Amplitude accepts but that do not have the effect one may expect (M1). */
export const checkAdvice: EventRule = (event) =>
  [checkIp, checkSession, checkSessionPlace, checkOperations, checkInsertId, checkLanguage].flatMap((rule) =>
    rule(event),
  );

const checkIp: EventRule = (event) => {
  const value = valueIn(event, 'ip');
  if (value === undefined || stringOf(value) !== '$remote') return [];
  const message =
    '$remote means the address the request comes from, which is a server of AppsFlyer and not the device.';
  return [issue('warning', 'ip-remote', message, 'ip', value)];
};

// -1 and a key that is left out are the same to Amplitude.
const checkSession: EventRule = (event) => {
  const value = valueIn(event, 'session_id');
  const isNone = isEmpty(value) || (value?.type === 'number' && value.text === '-1');
  if (!isNone) return [];
  const message =
    'There is no session ID, so Amplitude counts the event outside of any session. Its page on AppsFlyer asks you to set one up for this integration.';
  const found = issue('warning', 'session-missing', message, 'session_id', spanIn(event, value));
  return [{ ...found, origins: documented('M1', 'SEED-AM') }];
};

const checkSessionPlace: EventRule = (event) =>
  ['event_properties', 'user_properties'].flatMap((key) => {
    const value = valueAt(valueIn(event, key), 'session_id');
    if (value === undefined) return [];
    const message = `A session_id inside ${key} is not read as the session: it must be at the top of the event.`;
    return [issue('warning', 'session-place', message, 'session_id', value)];
  });

const checkOperations: EventRule = (event) => {
  if (PROPERTY_EVENTS.has(stringOf(valueIn(event, 'event_type')) ?? '')) return [];
  const properties = valueIn(event, 'user_properties');
  const entries = properties?.type === 'object' ? properties.entries : [];
  const operation = entries.find(({ key }) => /^\$(?:set|setOnce|add|append|unset)$/.test(key));
  if (operation === undefined) return [];
  const message = `${operation.key} works only on an event of the type $identify.`;
  return [issue('warning', 'property-operation', message, operation.key, operation.value)];
};

const checkInsertId: EventRule = (event) => {
  const value = valueIn(event, 'insert_id');
  if (!isEmpty(value)) return [];
  const message =
    'There is no insert_id, so Amplitude cannot tell a request that is sent again from a new event.';
  return [issue('hint', 'insert-id', message, 'insert_id', spanIn(event, value))];
};

const checkLanguage: EventRule = (event) => {
  const value = valueIn(event, 'language');
  if (value === undefined || !/^[a-z]{2}(?:[-_][a-z]{2})?$/i.test(stringOf(value) ?? '')) return [];
  const message = 'Amplitude stores the name of the language instead of its tag.';
  return [issue('hint', 'language', message, 'language', value)];
};
