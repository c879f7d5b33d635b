import type { JsonNode } from '../../../engine';
import { isError } from '../../receiver/finding';
import { isBlank, stringOf } from '../../receiver/json';
import type { Issue } from '../../receiver/schema';
import { type CheckedEvent, type EventRule, issue, spanIn, valueIn } from './event-problem';

/** The length below which a user ID or device ID is removed, unless the request asks for another (M1); in UTF-16 units. */
export const MIN_ID_LENGTH = 5;

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

/** Whether Amplitude uses an ID: `invalid` is on its list, `invalid-in-other-case` is on it apart from letter case. */
export type IdState = 'valid' | 'empty' | 'short' | 'invalid' | 'invalid-in-other-case';

/** Returns the state of an ID. That the list is compared letter by letter is inferred; lengths are in UTF-16 units. */
export function idState(id: string, minLength: number): IdState {
  if (id === '') return 'empty';
  if (INVALID.has(id)) return 'invalid';
  if (id.length < minLength) return 'short';
  return INVALID.has(id.toLowerCase()) ? 'invalid-in-other-case' : 'valid';
}

interface Id {
  readonly key: 'user_id' | 'device_id';
  readonly value: JsonNode | undefined;
  readonly state: IdState | 'zeros' | 'not-text';
}

// As a device sends it when ad tracking is limited, with or without hyphens.
const ZEROS = /^0[0-]{7,}$/;

/**
 * Checks the IDs of an event (M1): at least one must remain after those that are too short or invalid are removed; a
 * device ID of zeros is always an error. Which list of the answer names the field is inferred.
 */
export const checkIds: EventRule = (event) => {
  const user = readId(event, 'user_id');
  const device = readId(event, 'device_id');
  const hasUsable = isUsable(user) || isUsable(device);
  const issues = [user, device].flatMap((id) => issueOf(id, event.minIdLength, hasUsable) ?? []);
  if (!hasUsable && !issues.some(isError)) return [...issues, missingIds(event)];
  const isHashed = isUsable(user) && device.state === 'empty' && user.value !== undefined;
  return isHashed ? [...issues, hashedHint(user.value)] : issues;
};

function readId(event: CheckedEvent, key: Id['key']): Id {
  const value = valueIn(event, key);
  if (isBlank(value)) return { key, value, state: 'empty' };
  const text = stringOf(value);
  if (text === undefined) return { key, value, state: 'not-text' };
  if (key === 'device_id' && ZEROS.test(text)) return { key, value, state: 'zeros' };
  return { key, value, state: idState(text, event.minIdLength) };
}

function isUsable({ state }: Id): boolean {
  return state === 'valid' || state === 'invalid-in-other-case';
}

function issueOf({ key, value, state }: Id, minLength: number, hasUsable: boolean): Issue | undefined {
  if (value === undefined || state === 'valid' || state === 'empty') return undefined;
  switch (state) {
    case 'short': {
      const message = `The ${key} is shorter than ${minLength} characters, so Amplitude removes it from the event.`;
      return issue('warning', 'id-short', message, key, value);
    }
    case 'invalid-in-other-case': {
      const message = `In lower case this ${key} is on Amplitude's list of invalid IDs; no document says whether letter case matters there.`;
      return issue('warning', 'id-case', message, key, value, false);
    }
    case 'zeros': {
      const message = 'Amplitude drops a device_id of all zeros and answers with an error.';
      return issue('error', 'id-zeros', message, key, value);
    }
    default: {
      const what =
        state === 'not-text'
          ? `The ${key} must be text`
          : `This ${key} is on Amplitude's list of invalid IDs`;
      return hasUsable
        ? issue(
            'warning',
            'id-invalid',
            `${what}; that the other ID is enough for the event is inferred.`,
            key,
            value,
            false,
          )
        : issue('error', 'id-invalid', `${what}, and there is no other ID.`, key, value);
    }
  }
}

function missingIds(event: CheckedEvent): Issue {
  const at = spanIn(event, valueIn(event, 'user_id') ?? valueIn(event, 'device_id'));
  const message = 'No user_id and no device_id is left on this event, and one of them is required.';
  return issue('error', 'id-missing', message, 'user_id', at);
}

function hashedHint(user: JsonNode): Issue {
  const message = 'Without a device_id Amplitude sets it to a hash of the user_id.';
  return issue('hint', 'device-id-hashed', message, 'device_id', user);
}
