import type { JsonEntry } from '../../../engine';
import { evidenced, inferred } from '../../origin';
import { isBlank, openingOf, stringOf } from '../json-object';
import type { CheckedEvent, EventProblem } from './event-problem';

/** The length below which a user ID or device ID is removed, unless the request asks for another (M1). */
export const LEAST_ID_LENGTH = 5;

/** The IDs that Amplitude lists as invalid, as answered with 400 (M1). */
export const INVALID_IDS: readonly string[] = [
  'anonymous',
  'nil',
  'none',
  'null',
  'n/a',
  'na',
  'undefined',
  'unknown',
  '""',
  '00000000-0000-0000-0000-000000000000',
  '{}',
  'lmy47d',
  '0',
  '-1',
];

const INVALID = new Set(INVALID_IDS);

/** How an ID fares: it stands, is empty, too short, on the list of invalid ones, or on it in another letter case. */
export type IdStanding = 'valid' | 'empty' | 'short' | 'invalid' | 'invalid-in-other-case';

/** Tells how an ID fares. That the list is compared letter by letter is inferred; lengths are in UTF-16 units. */
export function idStanding(id: string, leastLength: number): IdStanding {
  if (id === '') return 'empty';
  if (INVALID.has(id)) return 'invalid';
  if (id.length < leastLength) return 'short';
  return INVALID.has(id.toLowerCase()) ? 'invalid-in-other-case' : 'valid';
}

type Key = 'user_id' | 'device_id';

interface Id {
  readonly key: Key;
  readonly entry: JsonEntry | undefined;
  readonly standing: IdStanding | 'zeros' | 'no-text';
}

// As a device sends it when ad tracking is limited, whatever its hyphens.
const ZEROS = /^0[0-]{7,}$/;

/**
 * Checks the IDs of an event (M1): one of the two has to be left after those are removed that are too short or invalid;
 * a device ID of zeros is an error in any case. Under which list the answer names a field is inferred.
 */
export function checkIds(event: CheckedEvent): readonly EventProblem[] {
  const user = readId(event, 'user_id');
  const device = readId(event, 'device_id');
  const ids = [user, device];
  const stands = ids.some(isUsable);
  const problems = ids.flatMap((id) => problemOf(id, event, stands) ?? []);
  if (!stands && problems.every(({ refuses }) => refuses === undefined)) {
    return [...problems, missingIds(event)];
  }
  const isHashed = isUsable(user) && device.standing === 'empty' && user.entry !== undefined;
  return isHashed ? [...problems, hashedHint(user.entry)] : problems;
}

function readId({ entries, leastIdLength }: CheckedEvent, key: Key): Id {
  const entry = entries.get(key);
  if (isBlank(entry)) return { key, entry, standing: 'empty' };
  const text = stringOf(entry);
  if (text === undefined) return { key, entry, standing: 'no-text' };
  if (key === 'device_id' && ZEROS.test(text)) return { key, entry, standing: 'zeros' };
  return { key, entry, standing: idStanding(text, leastIdLength) };
}

function isUsable({ standing }: Id): boolean {
  return standing === 'valid' || standing === 'invalid-in-other-case';
}

function problemOf(
  { key, entry, standing }: Id,
  event: CheckedEvent,
  stands: boolean,
): EventProblem | undefined {
  if (entry === undefined || standing === 'valid' || standing === 'empty') return undefined;
  const at = entry.value;
  const known = { field: key, at };
  switch (standing) {
    case 'short': {
      const message = `The ${key} is shorter than ${event.leastIdLength} characters, so that Amplitude removes it from the event.`;
      return { ...known, severity: 'warning', code: 'id-short', message, origins: evidenced('M1') };
    }
    case 'invalid-in-other-case': {
      const message = `In lower case this ${key} is on Amplitude's list of invalid IDs; whether letter case counts there is in no document.`;
      return { ...known, severity: 'warning', code: 'id-case', message, origins: inferred('M1') };
    }
    case 'zeros': {
      const message = 'Amplitude drops a device_id of all zeros and answers with an error.';
      const origins = evidenced('M1');
      return { ...known, severity: 'error', code: 'id-zeros', message, origins, refuses: 'invalid' };
    }
    default:
      return unusable(known, standing === 'no-text', stands);
  }
}

function unusable(
  known: Pick<EventProblem, 'field' | 'at'>,
  isOtherType: boolean,
  stands: boolean,
): EventProblem {
  const what = isOtherType
    ? `The ${known.field} has to be text`
    : `This ${known.field} is on Amplitude's list of invalid IDs`;
  if (!stands) {
    const message = `${what}, and there is no other ID.`;
    const origins = evidenced('M1');
    return { ...known, severity: 'error', code: 'id-invalid', message, origins, refuses: 'invalid' };
  }
  const message = `${what}; that the other ID is enough for the event is inferred.`;
  return { ...known, severity: 'warning', code: 'id-invalid', message, origins: inferred('M1') };
}

function missingIds({ node, entries }: CheckedEvent): EventProblem {
  const given = entries.get('user_id') ?? entries.get('device_id');
  return {
    severity: 'error',
    code: 'id-missing',
    field: 'user_id',
    besides: 'device_id',
    message: 'No user_id and no device_id is left on this event, and one of them is required.',
    origins: evidenced('M1'),
    at: given?.value ?? openingOf(node),
    refuses: 'missing',
  };
}

function hashedHint({ value }: JsonEntry): EventProblem {
  return {
    severity: 'hint',
    code: 'device-id-hashed',
    field: 'device_id',
    message: 'Without a device_id Amplitude sets it to a hash of the user_id.',
    origins: evidenced('M1'),
    at: value,
  };
}
