import type { JsonNode } from '../../../engine';
import { evidenced, inferred } from '../../origin';
import type { ReceiverFinding } from '../../verdict';
import { type Entries, entriesOf, isBlank, openingOf, type Place, stringOf } from '../json-object';
import { readEventTime } from '../event';

type Finding = ReceiverFinding;

/** Every key of the event that the Attribution API lists (M1). */
const KEYS: ReadonlySet<string> = new Set([
  'event_type',
  'platform',
  'idfa',
  'idfv',
  'adid',
  'android_app_set_id',
  'android_id',
  'user_properties',
  'time',
]);

/** The keys that identify the user, by the platform the event names; at least one is required (M1). */
const IDENTIFIER_KEYS: ReadonlyMap<string, readonly string[]> = new Map([
  ['ios', ['idfa', 'idfv']],
  ['android', ['adid', 'android_app_set_id']],
]);

// More of the kind would say nothing new.
const MOST_UNKNOWN_KEYS = 10;

/** The identifiers by which Amplitude would match the event: those of its platform that are no blanks and no zeros. */
export function identifiersIn(entries: Entries): readonly string[] {
  const keys = IDENTIFIER_KEYS.get(stringOf(entries.get('platform')) ?? '') ?? [];
  return keys.flatMap((key) => {
    const id = stringOf(entries.get(key)) ?? '';
    return /^[-0\s]*$/.test(id) ? [] : [id];
  });
}

/** What the Attribution API would find wrong in an event. Errors are for what it requires. */
export function checkAttributionEvent(event: JsonNode, place: Place): readonly Finding[] {
  const entries = entriesOf(event);
  if (entries === undefined) {
    return [
      problem('error', 'event-object', 'The event has to be a JSON object.', evidenced('M1'), place(event)),
    ];
  }
  return [
    ...checkType(entries, event, place),
    ...checkPlatform(entries, event, place),
    ...checkTime(entries, place),
    ...checkProperties(entries, place),
    ...checkKeys(entries, place),
  ];
}

function problem(
  severity: Finding['severity'],
  code: string,
  message: string,
  origins: Finding['origins'],
  at: { from: number; to: number },
): Finding {
  return { from: at.from, to: at.to, severity, code: `amplitude-attribution-${code}`, message, origins };
}

function checkType(entries: Entries, event: JsonNode, place: Place): Finding[] {
  const entry = entries.get('event_type');
  const type = stringOf(entry) ?? '';
  if (type.trim() === '') {
    const message = 'The event has no event_type, which is required.';
    return [
      problem('error', 'event-type', message, evidenced('M1'), place(entry?.value ?? openingOf(event))),
    ];
  }
  if (/^\[[^\]]+\] /.test(type)) return [];
  const message = 'Amplitude asks for the sender in brackets before the name, such as “[AppsFlyer] Install”.';
  return [
    problem('info', 'event-type-prefix', message, evidenced('M1'), place(entry?.value ?? openingOf(event))),
  ];
}

function checkPlatform(entries: Entries, event: JsonNode, place: Place): Finding[] {
  const entry = entries.get('platform');
  const keys = IDENTIFIER_KEYS.get(stringOf(entry) ?? '');
  if (keys === undefined) {
    const message = 'The platform is required, and has to be ios or android in lower case.';
    return [problem('error', 'platform', message, evidenced('M1'), place(entry?.value ?? openingOf(event)))];
  }
  if (identifiersIn(entries).length > 0) return [];
  const [first = '', second = ''] = keys;
  const given = entries.get(first) ?? entries.get(second);
  const message = `At least one of ${first} and ${second} is required on this platform; one that is empty or all zeros counts for none, which is inferred.`;
  return [problem('error', 'identifier', message, evidenced('M1'), place(given?.value ?? openingOf(event)))];
}

function checkTime(entries: Entries, place: Place): Finding[] {
  const entry = entries.get('time');
  const reading = readEventTime(entry);
  if (entry === undefined || reading === 'absent' || reading === 'milliseconds') return [];
  const at = place(entry.value);
  if (reading === 'other') {
    const message =
      'The time has to be a whole number of milliseconds since 1970; what becomes of any other is in no document.';
    return [problem('warning', 'time', message, evidenced('M1'), at)];
  }
  const message =
    'The time is read as milliseconds, and this would be a day in the 1970s: it looks like seconds.';
  return [problem('warning', 'time-seconds', message, evidenced('M1'), at)];
}

function checkProperties(entries: Entries, place: Place): Finding[] {
  const entry = entries.get('user_properties');
  if (entry === undefined || entry.value.type === 'null') return [];
  const properties = entriesOf(entry.value);
  if (properties === undefined) {
    const message = 'The user properties have to be a JSON object.';
    return [problem('warning', 'user-properties', message, evidenced('M1'), place(entry.value))];
  }
  const bare = [...properties.values()].find(({ key }) => !/^\[[^\]]+\] /.test(key));
  if (bare === undefined) return [];
  const message =
    'Amplitude asks for the sender in brackets before the name of a property, such as “[AppsFlyer] campaign”.';
  return [problem('info', 'property-prefix', message, evidenced('M1'), place(bare.keyAt))];
}

function checkKeys(entries: Entries, place: Place): Finding[] {
  const unknown = [...entries.values()].filter((entry) => !KEYS.has(entry.key) && !isBlank(entry));
  return unknown.slice(0, MOST_UNKNOWN_KEYS).map(({ key, keyAt }) => {
    const message = `The Attribution API lists no key “${key}”; it is likely ignored.`;
    return problem('info', 'unknown-key', message, inferred('M1'), place(keyAt));
  });
}
