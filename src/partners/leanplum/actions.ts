import type { Origin } from '../../vocabulary';
import { documented, inferred, observed } from '../../vocabulary/reference';

/**
 * What an argument holds.
 * - `text`, `number`, `integer`, `boolean`: one value, which a URL writes as text. `choice`: one of `values`.
 * - `id`: a user's or device's. `name`: of an event or a state. `currency`: three letters.
 * - `seconds`: seconds since 1970, with a fraction if wanted.
 * - `map`: an object; `flat`: one without objects or lists inside; `counts`: one of whole numbers.
 * - `behavior`: an object of events or states, each with its counts and times.
 * - `list`, `actions`: a list, and the list of actions in `multi`. `traffic-source`: the object of seven keys.
 * - `any`: the documents do not say the type.
 */
export type ArgumentType =
  | 'text'
  | 'number'
  | 'integer'
  | 'boolean'
  | 'choice'
  | 'id'
  | 'name'
  | 'currency'
  | 'seconds'
  | 'map'
  | 'flat'
  | 'counts'
  | 'behavior'
  | 'list'
  | 'actions'
  | 'traffic-source'
  | 'any';

/** One argument of an action. */
export interface ArgumentRow {
  /** The name, case included. */
  readonly name: string;
  /** What it holds. */
  readonly type: ArgumentType;
  /** True when an action without it is refused. */
  readonly isRequired: boolean;
  /** The values of a `choice`. */
  readonly values?: readonly string[];
  /** The most keys an object may have; absent when no limit is documented. */
  readonly most?: number;
  /** True when an empty text is a valid value. */
  readonly mayBeEmpty?: boolean;
  /** The documents that describe it, each with its evidence level. */
  readonly origins: readonly Origin[];
}

/** What Leanplum does about a user it does not know. */
export type CreateDisposition = 'CreateIfNeeded' | 'CreateNever';

/** A class of Leanplum's keys (L1). AppsFlyer asks for the production key. */
export type KeyClass = 'production' | 'development' | 'data export' | 'content read-only';

/** One action of Leanplum's API whose rules are modeled. */
export interface ActionRow {
  /** The value of `action`. */
  readonly name: string;
  /** The class of key it needs. */
  readonly keyClass: KeyClass;
  /** The default of `createDisposition`; absent when the action is not about a single user. */
  readonly createDisposition?: CreateDisposition;
  /** Arguments of which at least one is required. */
  readonly needsOneOf?: readonly string[];
  /** Its own arguments, without those of every request and every user. */
  readonly arguments: readonly ArgumentRow[];
}

const L1 = documented('L1');

type Extra = Partial<Pick<ArgumentRow, 'values' | 'most' | 'mayBeEmpty' | 'origins'>>;

const optional = (name: string, type: ArgumentType, extra: Extra = {}): ArgumentRow => ({
  name,
  type,
  isRequired: false,
  origins: L1,
  ...extra,
});

const required = (name: string, type: ArgumentType, extra: Extra = {}): ArgumentRow => ({
  ...optional(name, type, extra),
  isRequired: true,
});

const each = (type: ArgumentType, names: string): ArgumentRow[] =>
  names.split(' ').map((name) => optional(name, type));

/** The credentials, whose absence is answered with "Invalid access key" (L2). */
export const CREDENTIALS = ['appId', 'clientKey'] as const;

/** The arguments of every request, apart from its action. */
export const REQUEST_ARGUMENTS: readonly ArgumentRow[] = [
  required('appId', 'text'),
  required('clientKey', 'text'),
  required('apiVersion', 'choice', { values: ['1.0.6'] }),
  optional('devMode', 'boolean'),
  // It is not in the reference; Leanplum's SDKs and its page for TUNE use it to name the sender.
  optional('client', 'text', { origins: documented('L3', 'L4') }),
];

/** The arguments of every action on a user. The schema calls `userId` required; the text takes either id (L1, L2). */
export const USER_ARGUMENTS: readonly ArgumentRow[] = [
  optional('userId', 'id', { origins: documented('L1', 'L2') }),
  optional('deviceId', 'id', { origins: documented('L1', 'L2') }),
  optional('createDisposition', 'choice', { values: ['CreateIfNeeded', 'CreateNever'] }),
];

const DEVICE =
  'appVersion systemName systemVersion browserName browserVersion deviceName deviceModel iosPushToken gcmRegistrationId';
const PLACE_AND_TIME: readonly ArgumentRow[] = [
  ...each('text', 'locale country region city location timezone'),
  optional('locationAccuracyType', 'choice', { values: ['IP', 'CELL', 'GPS'] }),
  optional('timezoneOffsetSeconds', 'integer'),
];

const START: ActionRow = {
  name: 'start',
  keyClass: 'production',
  createDisposition: 'CreateIfNeeded',
  arguments: [
    ...each('text', DEVICE),
    optional('webPushSubscription', 'any'),
    optional('userAttributes', 'map'),
    ...PLACE_AND_TIME,
    ...each('boolean', 'background includeDefaults'),
  ],
};

/** The most keys that `params` may have (L1). */
const MAX_PARAMS = 50;

const TRACK: ActionRow = {
  name: 'track',
  keyClass: 'production',
  createDisposition: 'CreateIfNeeded',
  arguments: [
    required('event', 'name'),
    optional('value', 'number'),
    optional('currencyCode', 'currency'),
    optional('info', 'text'),
    optional('time', 'seconds'),
    optional('params', 'flat', { most: MAX_PARAMS }),
    optional('messageId', 'any'),
    optional('disposition', 'choice', { values: ['active', 'passive', 'requireActive'] }),
    optional('allowOffline', 'boolean'),
  ],
};

const ADVANCE: ActionRow = {
  name: 'advance',
  keyClass: 'production',
  createDisposition: 'CreateNever',
  arguments: [
    required('state', 'name', { mayBeEmpty: true }),
    optional('info', 'text'),
    optional('params', 'flat', { most: MAX_PARAMS }),
  ],
};

const SET_USER_ATTRIBUTES: ActionRow = {
  name: 'setUserAttributes',
  keyClass: 'production',
  createDisposition: 'CreateIfNeeded',
  arguments: [
    ...each('map', 'userAttributes userAttributeValuesToAdd userAttributeValuesToRemove'),
    optional('userAttributeValuesToIncrement', 'counts'),
    ...each('any', 'unsubscribeCategoriesToAdd unsubscribeCategoriesToRemove'),
    ...each('any', 'unsubscribeChannelsToAdd unsubscribeChannelsToRemove'),
    optional('newUserId', 'id'),
    ...each('behavior', 'events states'),
    ...each('any', 'created lastActive'),
    optional('totalSessions', 'integer'),
    optional('timeSpentInApp', 'number'),
    ...PLACE_AND_TIME,
    optional('devices', 'list'),
  ],
};

const SET_DEVICE_ATTRIBUTES: ActionRow = {
  name: 'setDeviceAttributes',
  keyClass: 'production',
  createDisposition: 'CreateIfNeeded',
  needsOneOf: [...DEVICE.split(' '), 'webPushSubscription'],
  arguments: [required('deviceId', 'id'), ...each('text', DEVICE), optional('webPushSubscription', 'any')],
};

const SET_TRAFFIC_SOURCE_INFO: ActionRow = {
  name: 'setTrafficSourceInfo',
  keyClass: 'production',
  createDisposition: 'CreateIfNeeded',
  arguments: [
    required('trafficSource', 'traffic-source', { origins: documented('L1', 'L4') }),
    optional('time', 'seconds'),
  ],
};

/** The action that carries a list of others. */
export const MULTI: ActionRow = {
  name: 'multi',
  keyClass: 'production',
  arguments: [required('time', 'seconds'), required('data', 'actions')],
};

/** The modeled actions on a user. */
export const USER_ACTIONS: readonly ActionRow[] = [
  START,
  TRACK,
  ADVANCE,
  SET_USER_ATTRIBUTES,
  SET_DEVICE_ATTRIBUTES,
  SET_TRAFFIC_SOURCE_INFO,
];

/** Limits of the API, each with the document that states it. */
export const API_LIMITS = {
  /** UTF-16 units of the URL of a GET request. */
  url: { most: 2083, origins: documented('L2') },
  /** Characters of a user or device id. */
  id: { most: 400, origins: documented('L1', 'L2') },
  /** Characters of the name of an event, a state, an attribute or a parameter. */
  name: { most: 139, origins: documented('L2') },
  /** Users in one `multi`. */
  usersInMulti: { most: 50, origins: documented('L2') },
  /** Actions in one `multi`. */
  actionsInMulti: { most: 500, origins: documented('L2') },
  /** Milliseconds by which a time may be older than the event before it is assumed to be rewritten; no document has the number. */
  past: { most: 86_400_000, origins: [...inferred('L2'), ...observed('L5')] },
} as const satisfies Record<string, { readonly most: number; readonly origins: readonly Origin[] }>;
