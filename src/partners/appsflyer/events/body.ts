import type { Platform } from '../../../vocabulary';
import { documented, inferred } from '../../../vocabulary/reference';
import { MAX_UNKNOWN_KEYS, quote } from '../../receiver/finding';
import { type Entries, isEmpty, type ObjectNode, openingOf, stringOf } from '../../receiver/json';
import { type Complaint, type Issue, issuesIn } from '../../receiver/schema';
import { PLATFORM_NAMES } from '../app-id';
import { complaint, issueAt } from './complaint';
import { checkEventTime } from './event-time';
import { checkEventValue } from './event-value';
import { FIELD_DOCUMENTS, FIELDS, LISTED, PLATFORM_FIELDS, REQUIRED } from './fields';
import { checkAppsFlyerId } from './identifier';
import { checkConsent, checkSharingFilter } from './sharing';

/** The body of an event, as it is checked. */
export interface EventBody {
  /** The body's object. */
  readonly node: ObjectNode;
  /** Its entries by key. */
  readonly entries: Entries;
  /** By the app ID, otherwise by the event; undefined when neither says it. */
  readonly platform: Platform | undefined;
  /** True when Amplitude sends it, whose list of properties lacks some fields (AMS). */
  readonly isStreamed: boolean;
}

/** Checks the body of an event (S2S3), located in it; an error refuses the event. */
export function checkBody(body: EventBody): readonly Issue[] {
  const { node, entries, platform } = body;
  const value = (key: string) => entries.get(key)?.value;
  return [
    ...REQUIRED.flatMap((key) => checkRequired(body, key)),
    ...checkName(body),
    ...checkAppsFlyerId(value('appsflyer_id'), platform),
    ...checkEventValue(value('eventValue'), platform),
    ...checkEventTime(value('eventTime')),
    ...issuesIn(FIELDS, node),
    ...checkSharingFilter(value('sharing_filter')),
    ...checkConsent(value('consent_data')),
    ...checkPlatform(body),
    ...checkAie(body),
    ...checkEmpty(body),
    ...checkAbsent(body),
    ...checkUnknown(body),
  ];
}

function checkRequired({ node, entries }: EventBody, key: (typeof REQUIRED)[number]): readonly Issue[] {
  const value = entries.get(key)?.value;
  // An event without values has an empty event value.
  if (key === 'eventValue' && value?.type === 'string') return [];
  if (value !== undefined && !isEmpty(value)) return [];
  const message = `${key} is required, and it is ${value === undefined ? 'missing' : 'empty'}.`;
  return [issueAt(complaint('error', 'missing', message), key, value ?? openingOf(node))];
}

function checkName({ entries }: EventBody): readonly Issue[] {
  const value = entries.get('eventName')?.value;
  if (value === undefined || isEmpty(value)) return [];
  const name = stringOf(value);
  if (name === undefined) {
    return [issueAt(complaint('warning', 'type', 'eventName must be text.'), 'eventName', value)];
  }
  if (name !== 'install') return [];
  const message =
    'This API records in-app events, so this one is an in-app event named install, not an install.';
  return [issueAt(complaint('warning', 'install', message, inferred('S2S3')), 'eventName', value)];
}

function checkPlatform({ entries, platform }: EventBody): readonly Issue[] {
  if (platform === undefined) return [];
  const other = platform === 'android' ? 'ios' : 'android';
  return PLATFORM_FIELDS[other].flatMap((key) => {
    const entry = entries.get(key);
    if (entry === undefined || isEmpty(entry.value)) return [];
    const message = `The API lists ${key} for ${PLATFORM_NAMES[other]} only, and the app is for ${PLATFORM_NAMES[platform]}.`;
    return [issueAt(complaint('warning', 'platform', message, FIELD_DOCUMENTS), key, entry.keyAt)];
  });
}

function checkAie({ entries, platform }: EventBody): readonly Issue[] {
  const entry = entries.get('aie');
  if (platform !== 'ios' || entry?.value.type !== 'boolean') return [];
  const message = 'From iOS 14.5 on, the API has att in place of aie.';
  return [issueAt(complaint('info', 'aie', message), 'aie', entry.keyAt)];
}

function checkEmpty({ entries }: EventBody): readonly Issue[] {
  const required: ReadonlySet<string> = new Set(REQUIRED);
  const empty = [...entries.values()].filter(({ key, value }) => !required.has(key) && isEmpty(value));
  return empty.slice(0, MAX_UNKNOWN_KEYS).map(({ key, value }) => {
    const message = `${nameOf(key)} is empty. No document says what AppsFlyer does with an empty value; leave the field out where the event has none.`;
    return issueAt(complaint('info', 'empty', message, inferred('S2S3')), key, value);
  });
}

// The name of a listed field as it is, any other in quotes.
const nameOf = (key: string) => (LISTED.has(key) ? key : quote(key));

function checkAbsent(body: EventBody): readonly Issue[] {
  const { node, entries, platform } = body;
  const at = openingOf(node);
  const lacks = (...keys: readonly string[]) => keys.every((key) => isEmpty(entries.get(key)?.value));
  const issues: Issue[] = [];
  if (lacks('os')) issues.push(issueAt(withoutOs(body), 'os', at));
  if (lacks('eventTime')) {
    const message = 'Without eventTime the event gets the time at which it arrives.';
    issues.push(issueAt(complaint('info', 'time-arrival', message), 'eventTime', at));
  }
  if (lacks(...PLATFORM_FIELDS.android.slice(0, 4), ...PLATFORM_FIELDS.ios.slice(0, 2))) {
    const ios = platform === 'ios' ? ', except for the IDFV' : '';
    const message = `Without a device ID, AppsFlyer tries to take the one of the install for postbacks of this event${ios}.`;
    issues.push(issueAt(complaint('info', 'no-device-id', message), 'idfa', at));
  }
  return issues;
}

function withoutOs({ platform, isStreamed }: EventBody) {
  const assumed = platform === 'ios' ? ' Without it, AppsFlyer takes the device for one with iOS 14.5.' : '';
  const must = `The API asks for os, the version of the operating system, and does not enforce it.${assumed}`;
  if (!isStreamed) return complaint('warning', 'os', must);
  const message = `${must} It is not among the properties that Amplitude lists.`;
  return complaint('info', 'os', message, documented('S2S3', 'AMS'));
}

function checkUnknown({ entries }: EventBody): readonly Issue[] {
  const unknown = [...entries.values()].filter(({ key }) => !LISTED.has(key));
  return unknown.slice(0, MAX_UNKNOWN_KEYS).map(({ key, keyAt }) => issueAt(unknownSaid(key), key, keyAt));
}

function unknownSaid(key: string): Complaint {
  const ignores = `The API lists no field ${quote(key)}; AppsFlyer most likely ignores it.`;
  const meant = BY_LETTERS.get(lettersOf(key));
  const place = key.startsWith('af_') ? 'Parameters of the event are inside eventValue.' : undefined;
  const hint = meant === undefined ? place : `Its field is ${meant}.`;
  if (hint === undefined) return complaint('info', 'unknown-field', ignores, inferred('S2S3'));
  return complaint('warning', 'misplaced-field', `${ignores} ${hint}`, inferred('S2S3'));
}

const lettersOf = (key: string) => key.toLowerCase().replace(/[^a-z\d]/g, '');

// A field under another spelling, such as event_time for eventTime.
const BY_LETTERS: ReadonlyMap<string, string> = new Map([...LISTED].map((key) => [lettersOf(key), key]));
