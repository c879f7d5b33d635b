import * as z from 'zod/mini';
import type { JsonEntry, JsonNode } from '../../../engine';
import { MAX_UNKNOWN_KEYS } from '../../receiver/finding';
import { stringOf, walk } from '../../receiver/json';
import { type Complaint, field, type Issue, issuesIn } from '../../receiver/schema';
import { timeUnit, UNLIKELY_TIME } from '../event';
import { EVENT_KEYS, type KeyType, PROPERTY_EVENTS, RESERVED_EVENTS } from './event-keys';
import { type EventRule, issue, spanIn, valueIn } from './event-problem';

/** The longest text Amplitude takes, in characters, counted here in UTF-16 units (M1). */
const MAX_TEXT_LENGTH = 1024;

/** The deepest nesting of event and user properties (M1). */
const MAX_PROPERTY_DEPTH = 40;

const TYPE_NAMES: Readonly<Record<Exclude<KeyType, 'object'>, string>> = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
};

function typeComplaint(key: string, type: KeyType): Complaint {
  if (type === 'object') {
    const message = `${key} must be a JSON object; that another value is refused is inferred.`;
    return complaint('error', 'value-type', message, false);
  }
  const message = `${key} is listed as ${TYPE_NAMES[type]}; no document says whether another value is converted or refused.`;
  return complaint('warning', 'value-type', message, false);
}

function complaint(
  severity: Complaint['severity'],
  code: string,
  message: string,
  isDocumented = true,
): Complaint {
  return issue(severity, code, message, '', { from: 0, to: 0 }, isDocumented);
}

const TIME = field(
  [
    complaint(
      'error',
      'time',
      'The time must be a number, in milliseconds since 1970; any other form is answered with 400.',
    ),
    (value) => timeUnit(value) !== 'other',
  ],
  [complaint('warning', 'time-unit', `The time ${UNLIKELY_TIME}`), (value) => timeUnit(value) !== 'unlikely'],
);

const SESSION = field(
  [typeComplaint('session_id', 'integer'), (value) => isType(value, 'integer')],
  [
    complaint('warning', 'session-unit', `The session ID ${UNLIKELY_TIME}`),
    (value) => timeUnit(value) !== 'unlikely',
  ],
);

function schemaOf(key: string, type: KeyType | 'time'): z.ZodMiniType {
  // The IDs have rules of their own, and an empty one says nothing.
  if (key === 'user_id' || key === 'device_id') return field();
  if (key === 'session_id') return SESSION;
  return type === 'time' ? TIME : field([typeComplaint(key, type), (value) => isType(value, type)]);
}

/** An event of the HTTP V2 API: every key it lists, each with the type of its value (M1). */
const EVENT = z.object(Object.fromEntries([...EVENT_KEYS].map(([key, type]) => [key, schemaOf(key, type)])));

function isType(value: JsonNode | undefined, type: KeyType): boolean {
  if (value === undefined || value.type === 'null') return true;
  if (type === 'integer') return value.type === 'number' && /^-?\d+$/.test(value.text);
  return value.type === type;
}

/** Checks the values of an event's keys against the types that Amplitude lists for them, and its limits. */
export const checkValues: EventRule = ({ node, entries }) => {
  const all = [...entries.values()];
  const unknown = all.filter(({ key, value }) => !EVENT_KEYS.has(key) && value.type !== 'null');
  return [
    ...issuesIn(EVENT, node),
    ...all.flatMap(checkLimits),
    ...unknown.slice(0, MAX_UNKNOWN_KEYS).map(unknownKey),
  ];
};

/** Checks the name of an event, which is required; Amplitude reserves some names for itself (M1). */
export const checkType: EventRule = (event) => {
  const value = valueIn(event, 'event_type');
  const at = spanIn(event, value);
  const type = stringOf(value);
  if (value === undefined || value.type === 'null' || type?.trim() === '') {
    return [
      issue('error', 'event-type', 'The event has no event_type, which is required.', 'event_type', at),
    ];
  }
  if (type !== undefined && RESERVED_EVENTS.has(type)) {
    const message = `Amplitude reserves the name “${type}” for its own events; no document says what happens to one from outside.`;
    return [issue('warning', 'reserved-event', message, 'event_type', at)];
  }
  if (type === undefined || !PROPERTY_EVENTS.has(type)) return [];
  const message = `“${type}” sets properties and is not logged as an event.`;
  return [issue('info', 'property-event', message, 'event_type', at)];
};

function checkLimits({ key, value }: JsonEntry): readonly Issue[] {
  let longText: Issue | undefined;
  let tooDeep: Issue | undefined;
  const isProperties = key === 'event_properties' || key === 'user_properties';
  for (const [node, depth] of walk(value)) {
    if (node.type === 'string' && node.value.length > MAX_TEXT_LENGTH) longText ??= textIssue(key, node);
    const isNested = node.type === 'object' || node.type === 'array';
    if (isProperties && isNested && depth > MAX_PROPERTY_DEPTH) tooDeep ??= depthIssue(key, node);
  }
  return [longText, tooDeep].filter((each) => each !== undefined);
}

function textIssue(key: string, at: JsonNode): Issue {
  const message = `This text is longer than ${MAX_TEXT_LENGTH} characters, Amplitude's limit; no document says whether it is cut or refused.`;
  return issue('warning', 'text-length', message, key, at);
}

function depthIssue(key: string, at: JsonNode): Issue {
  const message = `${key} is nested deeper than ${MAX_PROPERTY_DEPTH} layers, Amplitude's limit; that it is refused is inferred.`;
  return issue('error', 'depth', message, key, at);
}

function unknownKey({ key, keyAt }: JsonEntry): Issue {
  const message = `The HTTP V2 API lists no key “${key}”; it is likely ignored.`;
  return issue('info', 'unknown-key', message, key, keyAt, false);
}
