import type { EventFields, FieldValue } from '../../engine';
import { hasDeviceId } from '../event-text';
import type { DeliveryContext } from '../partner';
import type { Remedy } from '../verdict';
import type { ANDROID_DEVICE_IDS, IOS_DEVICE_IDS, LeanplumSettings } from './settings';

/** The identifiers that AppsFlyer can send to Leanplum, by the event field that holds them. */
export type IdentifierField = 'idfv' | 'idfa' | 'advertising_id';

/** The identifier that is sent. */
export interface Identifier {
  /** The event field it is in. */
  readonly field: IdentifierField;
  /** The value of the field. */
  readonly value: FieldValue;
  /** True when another identifier was preferred and is missing. */
  readonly isFallback: boolean;
}

/** Returns the identifiers to try, the preferred one first: by the toggle on iOS (SEED-LP), the GAID on Android (inferred). */
export function identifierOrder({
  platform,
  settings,
}: DeliveryContext<LeanplumSettings>): IdentifierField[] {
  const ios: IdentifierField[] = settings.prefer_idfv ? ['idfv', 'idfa'] : ['idfa', 'idfv'];
  if (platform === 'ios') return ios;
  return platform === 'android' ? ['advertising_id'] : [...ios, 'advertising_id'];
}

/** Chooses the identifier that is sent; undefined when the event has none. All zeros count as none (inferred). */
export function chooseIdentifier(context: DeliveryContext<LeanplumSettings>): Identifier | undefined {
  for (const [index, field] of identifierOrder(context).entries()) {
    const value = identifierIn(context.event, field);
    if (value !== undefined) return { field, value, isFallback: index > 0 };
  }
  return undefined;
}

function identifierIn(event: EventFields, field: IdentifierField): FieldValue | undefined {
  return hasDeviceId(event, field) ? event.get(field) : undefined;
}

type IosMode = (typeof IOS_DEVICE_IDS)[number];
type AndroidMode = (typeof ANDROID_DEVICE_IDS)[number];

/** What the app's Leanplum SDK can use as device ID, in words. */
const MODE_NAMES: Readonly<Record<IosMode | AndroidMode, string>> = {
  idfv: 'the IDFV',
  idfa: 'the IDFA',
  android_id: 'ANDROID_ID',
  advertising_id: 'the advertising ID',
  md5_mac: 'the MD5 of the MAC address',
  custom: 'its own ID',
};

/** The system whose devices have each of the IDs. */
const MODES = { idfv: 'ios', idfa: 'ios', advertising_id: 'android', android_id: 'android' } as const;

/** The device ID of a request compared with the one that the app's Leanplum SDK uses. */
export interface DeviceMatch {
  /** The event field that has the ID; absent for an ID that no Leanplum SDK uses by itself. */
  readonly field?: keyof typeof MODES;
  /** The kind of id in the request, in words. */
  readonly sent: string;
  /** The kind the app uses, in words. */
  readonly expected: string;
  /** Undefined when the app uses its own ID, which cannot be compared. */
  readonly matches: boolean | undefined;
}

/** Compares a device ID with the event's identifiers and the app's setting; undefined when the event does not have it. */
export function matchDevice(
  text: string,
  { event, platform, settings }: DeliveryContext<LeanplumSettings>,
): DeviceMatch | undefined {
  const { ios_device_id: ios, android_device_id: android } = settings;
  const modes = { ios, android };
  for (const kind of ['idfv', 'idfa', 'advertising_id', 'android_id'] as const) {
    if (event.get(kind)?.text !== text) continue;
    const mode = modes[MODES[kind]];
    const matches = mode === 'custom' ? undefined : mode === kind;
    return { field: kind, sent: MODE_NAMES[kind], expected: MODE_NAMES[mode], matches };
  }
  const sent = otherId(text, event);
  if (sent === undefined || platform === undefined) return undefined;
  const mode = modes[platform];
  return { sent, expected: MODE_NAMES[mode], matches: mode === 'custom' ? undefined : false };
}

// SHA-1 and SHA-256 in hexadecimal digits.
const HASH = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i;

function otherId(text: string, event: EventFields): string | undefined {
  if (HASH.test(text)) return 'a hash';
  if (text !== '' && text === event.get('appsflyer_id')?.text) return 'the AppsFlyer ID';
  return text !== '' && text === event.get('customer_user_id')?.text ? 'the customer user ID' : undefined;
}

/** What a person can do about a device ID of another kind: change what the app's Leanplum SDK uses, or the toggle. */
export function remediesFor({ field, sent }: DeviceMatch): readonly Remedy[] {
  if (field === undefined) return [];
  const system = MODES[field];
  const inApp: Remedy = {
    label: `Set the app’s Leanplum SDK to use ${sent}`,
    settings: { [`${system}_device_id`]: field },
  };
  if (system === 'android') return [inApp];
  const other = field === 'idfv' ? 'IDFA' : 'IDFV';
  const toggle = {
    label: `Send the ${other} first`,
    settings: { prefer_idfv: field !== 'idfv' },
  };
  return [toggle, inApp];
}
