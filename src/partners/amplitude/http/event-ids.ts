import type { JsonNode } from '../../../engine';
import { documented, inferred, observed } from '../../../vocabulary/reference';
import { isError } from '../../receiver/finding';
import { isEmpty, stringOf } from '../../receiver/json';
import type { Issue } from '../../receiver/schema';
import { type CheckedEvent, type EventRule, issue, spanIn, valueIn } from './event-problem';

/** The length below which a user ID or device ID is too short, unless the request asks for another (M1); in UTF-16 units. */
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
  if (id.length < minLength) return 'short';
  if (INVALID.has(id)) return 'invalid';
  return INVALID.has(id.toLowerCase()) ? 'invalid-in-other-case' : 'valid';
}

interface Id {
  readonly key: 'user_id' | 'device_id';
  readonly value: JsonNode | undefined;
  readonly state: IdState | 'zeros' | 'number' | 'not-text';
}

// As a device sends it when ad tracking is limited, with or without hyphens.
const ZEROS = /^0[0-]{7,}$/;

/**
 * Checks the IDs of an event (M1): at least one must be valid, and a device ID of zeros is always an error. By M1 an ID
 * that is too short is only removed; reported answers refuse the request, also beside a valid ID, and decide here.
 */
export const checkIds: EventRule = (event) => {
  const user = readId(event, 'user_id');
  const device = readId(event, 'device_id');
  const hasUsable = isUsable(user) || isUsable(device);
  const issues = [user, device].flatMap((id) => issueOf(id, event.minIdLength, hasUsable) ?? []);
  if (!hasUsable && !issues.some(isError)) return [...issues, missingIds(event)];
  const lacksDevice = isUsable(user) && device.state === 'empty';
  return lacksDevice ? [...issues, withoutDevice(event, device.value)] : issues;
};

function readId(event: CheckedEvent, key: Id['key']): Id {
  const value = valueIn(event, key);
  if (isEmpty(value)) return { key, value, state: 'empty' };
  const text = value?.type === 'number' ? value.text : stringOf(value);
  if (text === undefined) return { key, value, state: 'not-text' };
  if (value?.type === 'number' && text.length >= event.minIdLength) return { key, value, state: 'number' };
  if (key === 'device_id' && ZEROS.test(text)) return { key, value, state: 'zeros' };
  return { key, value, state: idState(text, event.minIdLength) };
}

function isUsable({ state }: Id): boolean {
  return state === 'valid' || state === 'invalid-in-other-case' || state === 'number';
}

function issueOf({ key, value, state }: Id, minLength: number, hasUsable: boolean): Issue | undefined {
  if (value === undefined || state === 'valid' || state === 'empty') return undefined;
  switch (state) {
    case 'short':
      return shortIssue(key, value, minLength);
    case 'number':
      return numberIssue(key, value);
    case 'invalid-in-other-case': {
      const message = `In lower case this ${key} is on Amplitude's list of invalid IDs; no document says whether letter case matters there.`;
      return issue('warning', 'id-case', message, key, value, false);
    }
    case 'zeros': {
      const message = 'Amplitude drops a device_id of all zeros and answers with an error.';
      return issue('error', 'id-zeros', message, key, value);
    }
    default:
      return unusable(key, value, state === 'not-text', hasUsable);
  }
}

function unusable(key: Id['key'], value: JsonNode, isOtherType: boolean, hasUsable: boolean): Issue {
  const what = isOtherType ? `The ${key} must be text` : `This ${key} is on Amplitude's list of invalid IDs`;
  if (!hasUsable) return issue('error', 'id-invalid', `${what}, and there is no other ID.`, key, value);
  const message = `${what}; that the other ID is enough for the event is inferred.`;
  return issue('warning', 'id-invalid', message, key, value, false);
}

function missingIds(event: CheckedEvent): Issue {
  const at = spanIn(event, valueIn(event, 'user_id') ?? valueIn(event, 'device_id'));
  const message = 'No user_id and no device_id is left on this event, and one of them is required.';
  return issue('error', 'id-missing', message, 'user_id', at);
}

const SHORT_IDS = [
  ...observed('AM-KOTLIN-105', 'AM-TYPESCRIPT-81', 'AM-NODE-105', 'AM-NODE-64', 'AM-RUDDER-127'),
  ...documented('M1'),
];

function shortIssue(key: Id['key'], value: JsonNode, minLength: number): Issue {
  const message = `The ${key} is shorter than ${String(minLength)} characters. Amplitude's documentation says that it removes such an ID; reported answers of 2020 to 2023 refuse the request.`;
  return { ...issue('error', 'id-short', message, key, value), origins: SHORT_IDS };
}

function numberIssue(key: Id['key'], value: JsonNode): Issue {
  const message =
    key === 'user_id'
      ? 'The user_id is listed as text. Amplitude’s staff found that a number of this length is accepted.'
      : 'The device_id is listed as text; no document says whether a number is accepted.';
  const origins = key === 'user_id' ? [...observed('AM-NODE-63'), ...documented('M1')] : inferred('M1');
  return { ...issue(key === 'user_id' ? 'info' : 'warning', 'id-number', message, key, value), origins };
}

// An empty value and a key that is left out are the same to Amplitude.
function withoutDevice(event: CheckedEvent, device: JsonNode | undefined): Issue {
  const message =
    'There is no device_id, so Amplitude sets it to a hash of the user_id. Its page on AppsFlyer asks you to set up the Amplitude device ID for this integration.';
  const found = issue('warning', 'device-id-missing', message, 'device_id', spanIn(event, device));
  return { ...found, origins: documented('M1', 'SEED-AM') };
}
