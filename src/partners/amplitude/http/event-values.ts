import type { JsonEntry, JsonNode } from '../../../engine';
import { evidenced, inferred } from '../../origin';
import { walk } from '../json-object';
import { readEventTime } from '../event';
import { EVENT_KEYS, type KeyType } from './event-keys';
import type { CheckedEvent, EventProblem } from './event-problem';

/** The longest text Amplitude takes, in characters, counted here in UTF-16 units (M1). */
export const MAX_TEXT_LENGTH = 1024;

/** The deepest nesting of event and user properties (M1). */
export const MAX_PROPERTY_DEPTH = 40;

// More of the kind would say nothing new.
const MOST_UNKNOWN_KEYS = 10;

/** Checks what the keys of an event hold against what Amplitude lists for them (M1). */
export function checkValues({ entries }: CheckedEvent): readonly EventProblem[] {
  const all = [...entries.values()];
  const unknown = all.filter(({ key, value }) => !EVENT_KEYS.has(key) && value.type !== 'null');
  return [
    ...all.flatMap(checkValue),
    ...all.flatMap(checkTexts),
    ...unknown.slice(0, MOST_UNKNOWN_KEYS).map(unknownKey),
  ];
}

function checkValue(entry: JsonEntry): readonly EventProblem[] {
  const type = EVENT_KEYS.get(entry.key);
  if (type === undefined || entry.value.type === 'null') return [];
  if (type === 'time') return checkTime(entry);
  // The IDs have rules of their own, and an empty text says nothing.
  if (entry.key === 'user_id' || entry.key === 'device_id' || isType(entry.value, type)) return [];
  const known = { field: entry.key, at: entry.value, code: 'value-type', origins: inferred('M1') };
  if (type === 'object') {
    const message = `${entry.key} has to be a JSON object; that another value is refused is inferred.`;
    return [{ ...known, severity: 'error', message, refuses: 'invalid' }];
  }
  const message = `${entry.key} is listed as ${NAMES[type]}; whether another value is converted or refused is in no document.`;
  return [{ ...known, severity: 'warning', message }];
}

const NAMES: Readonly<Record<Exclude<KeyType, 'object'>, string>> = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
};

function isType(node: JsonNode, type: KeyType): boolean {
  if (type === 'integer') return node.type === 'number' && /^-?\d+$/.test(node.text);
  return node.type === type;
}

function checkTime(entry: JsonEntry): readonly EventProblem[] {
  const known = { field: 'time', at: entry.value, origins: evidenced('M1') };
  switch (readEventTime(entry)) {
    case 'other': {
      const message =
        'The time has to be a number, in milliseconds since 1970; any other form is answered with 400.';
      return [{ ...known, severity: 'error', code: 'time', message, refuses: 'invalid' }];
    }
    case 'seconds': {
      const message =
        'The time is read as milliseconds, and this would be a day in the 1970s: it looks like seconds.';
      return [{ ...known, severity: 'warning', code: 'time-seconds', message }];
    }
    default:
      return [];
  }
}

function checkTexts({ key, value }: JsonEntry): readonly EventProblem[] {
  const problems = new Map<string, EventProblem>();
  const isProperties = key === 'event_properties' || key === 'user_properties';
  for (const [node, depth] of walk(value)) {
    if (node.type === 'string' && node.value.length > MAX_TEXT_LENGTH && !problems.has('text')) {
      problems.set('text', longText(key, node));
    }
    const isNested = node.type === 'object' || node.type === 'array';
    if (isProperties && isNested && depth > MAX_PROPERTY_DEPTH && !problems.has('depth')) {
      problems.set('depth', tooDeep(key, node));
    }
  }
  return [...problems.values()];
}

function longText(field: string, at: JsonNode): EventProblem {
  const message = `This text is longer than ${MAX_TEXT_LENGTH} characters, Amplitude's limit; whether it is cut or refused is in no document.`;
  return { field, at, severity: 'warning', code: 'text-length', message, origins: evidenced('M1') };
}

function tooDeep(field: string, at: JsonNode): EventProblem {
  const message = `${field} is nested deeper than ${MAX_PROPERTY_DEPTH} layers, Amplitude's limit; that it is refused is inferred.`;
  const origins = evidenced('M1');
  return { field, at, severity: 'error', code: 'depth', message, origins, refuses: 'invalid' };
}

function unknownKey({ key, keyAt }: JsonEntry): EventProblem {
  const message = `The HTTP V2 API lists no key “${key}”; it is likely ignored.`;
  return { field: key, at: keyAt, severity: 'info', code: 'unknown-key', message, origins: inferred('M1') };
}
