import * as z from 'zod/mini';
import type { JsonNode } from '../../../engine';
import { documented, inferred } from '../../../vocabulary/reference';
import { finding, MAX_UNKNOWN_KEYS } from '../../receiver/finding';
import { type Entries, entriesOf, isEmpty, openingOf, type Place, stringOf } from '../../receiver/json';
import { type Complaint, field, issuesIn, toFinding } from '../../receiver/schema';
import type { ReceiverFinding } from '../../verdict';
import { timeUnit, UNLIKELY_TIME } from '../event';

const ID = 'amplitude-attribution';
const M1 = documented('M1');

function complaint(severity: Complaint['severity'], code: string, message: string): Complaint {
  return { severity, code: `${ID}-${code}`, message, origins: M1 };
}

const TYPE = complaint('error', 'event-type', 'The event has no event_type, which is required.');
const TYPE_PREFIX = complaint(
  'info',
  'event-type-prefix',
  'Amplitude asks for the sender in brackets before the name, such as “[AppsFlyer] Install”.',
);
const PLATFORM = complaint(
  'error',
  'platform',
  'The platform is required, and must be ios or android in lower case.',
);
const TIME = complaint(
  'warning',
  'time',
  'The time must be a whole number of milliseconds since 1970; no document says what happens to any other value.',
);
const UNIT = complaint('warning', 'time-unit', `The time ${UNLIKELY_TIME}`);
const PROPERTIES = complaint('warning', 'user-properties', 'The user properties must be a JSON object.');

/** The keys that identify the user, by the platform the event names; at least one is required (M1). */
const IDENTIFIER_KEYS: ReadonlyMap<string, readonly string[]> = new Map([
  ['ios', ['idfa', 'idfv']],
  ['android', ['adid', 'android_app_set_id']],
]);

const hasPrefix = (name: string) => /^\[[^\]]+\] /.test(name);
const unlisted = field();

/** The event of the Attribution API: every key it lists, with what it requires of them (M1). */
const EVENT = z.object({
  event_type: field(
    [TYPE, (value) => (stringOf(value) ?? '').trim() !== ''],
    [TYPE_PREFIX, (value) => (stringOf(value) ?? '').trim() === '' || hasPrefix(stringOf(value) ?? '')],
  ),
  platform: field([PLATFORM, (value) => IDENTIFIER_KEYS.has(stringOf(value) ?? '')]),
  idfa: unlisted,
  idfv: unlisted,
  adid: unlisted,
  android_app_set_id: unlisted,
  android_id: unlisted,
  time: field(
    [TIME, (value) => timeUnit(value) !== 'other'],
    [UNIT, (value) => timeUnit(value) !== 'unlikely'],
  ),
  user_properties: field([
    PROPERTIES,
    (value) => value === undefined || ['null', 'object'].includes(value.type),
  ]),
});

/** Returns the identifiers by which Amplitude would match the event: those of its platform that are not empty or zeros. */
export function identifiersIn(entries: Entries): readonly string[] {
  const keys = IDENTIFIER_KEYS.get(stringOf(entries.get('platform')?.value) ?? '') ?? [];
  return keys.flatMap((key) => {
    const id = stringOf(entries.get(key)?.value) ?? '';
    return /^[-0\s]*$/.test(id) ? [] : [id];
  });
}

/** Finds what the Attribution API would find wrong in an event. Errors are for what it requires. */
export function checkAttributionEvent(event: JsonNode, place: Place): readonly ReceiverFinding[] {
  const entries = entriesOf(event);
  if (event.type !== 'object' || entries === undefined) {
    return [finding('error', `${ID}-event-object`, 'The event must be a JSON object.', M1, place(event))];
  }
  return [
    ...issuesIn(EVENT, event).map((issue) => toFinding(issue, place)),
    ...checkIdentifiers(entries, event, place),
    ...checkHashes(entries, place),
    ...checkPropertyNames(entries, place),
    ...checkKeys(entries, place),
  ];
}

function checkIdentifiers(entries: Entries, event: JsonNode, place: Place): ReceiverFinding[] {
  const keys = IDENTIFIER_KEYS.get(stringOf(entries.get('platform')?.value) ?? '');
  if (keys === undefined || identifiersIn(entries).length > 0) return [];
  const given = keys.flatMap((key) => entries.get(key)?.value ?? [])[0];
  const message = `At least one of ${keys.join(' and ')} is required on this platform; that an empty one, or one of zeros only, counts as none is inferred.`;
  return [finding('error', `${ID}-identifier`, message, M1, place(given ?? openingOf(event)))];
}

// SHA-1 and SHA-256 in hexadecimal digits.
const HASH = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i;

function checkHashes(entries: Entries, place: Place): ReceiverFinding[] {
  return [...IDENTIFIER_KEYS.values()].flat().flatMap((key) => {
    const value = entries.get(key)?.value;
    if (value === undefined || !HASH.test(stringOf(value) ?? '')) return [];
    const message = `${key} is a hash. Amplitude compares it with the ${key} of its users letter by letter, so it finds none that have the ID itself.`;
    return [finding('warning', `${ID}-hash`, message, inferred('M1', 'M4'), place(value))];
  });
}

function checkPropertyNames(entries: Entries, place: Place): ReceiverFinding[] {
  const properties = entriesOf(entries.get('user_properties')?.value);
  const bare = [...(properties?.values() ?? [])].find(({ key }) => !hasPrefix(key));
  if (bare === undefined) return [];
  const message =
    'Amplitude asks for the sender in brackets before the name of a property, such as “[AppsFlyer] campaign”.';
  return [finding('info', `${ID}-property-prefix`, message, M1, place(bare.keyAt))];
}

function checkKeys(entries: Entries, place: Place): ReceiverFinding[] {
  const unknown = [...entries.values()].filter(
    ({ key, value }) => !Object.hasOwn(EVENT.shape, key) && !isEmpty(value),
  );
  return unknown.slice(0, MAX_UNKNOWN_KEYS).map(({ key, keyAt }) => {
    const message = `The Attribution API lists no key “${key}”; it is likely ignored.`;
    return finding('info', `${ID}-unknown-key`, message, inferred('M1'), place(keyAt));
  });
}
