import type { EventFields, FieldValue } from '../../engine';
import { deviceId } from '../event-text';
import type { DeliveryContext } from '../partner';
import type { ANDROID_DEVICE_IDS, IOS_DEVICE_IDS, LeanplumSettings } from './settings';

/** The identifiers that AppsFlyer can send to Leanplum, by the event field that holds them. */
export type IdentifierField = 'idfv' | 'idfa' | 'advertising_id';

/** The identifier that is sent, and whether another one was preferred and missing. */
export interface Identifier {
  readonly field: IdentifierField;
  readonly value: FieldValue;
  readonly isFallback: boolean;
}

/** The identifiers to try, the preferred one first: the toggle's rule on iOS (SEED-LP), the GAID on Android (inferred). */
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
  return deviceId(event, field) === '' ? undefined : event.get(field);
}

type IosMode = (typeof IOS_DEVICE_IDS)[number];
type AndroidMode = (typeof ANDROID_DEVICE_IDS)[number];

/** What the app's Leanplum SDK uses, in words. */
const MODE_NAMES: Readonly<Record<IosMode | AndroidMode, string>> = {
  idfv: 'the IDFV',
  idfa: 'the IDFA',
  android_id: 'ANDROID_ID',
  advertising_id: 'the advertising ID',
  md5_mac: 'the MD5 of the MAC address',
  custom: 'an id of its own',
};

/** How the device id of a request stands to the one that the app's Leanplum SDK uses. */
export interface DeviceMatch {
  /** The kind of id in the request, in words. */
  readonly sent: string;
  /** The kind the app uses, in words. */
  readonly expected: string;
  /** Undefined when the app uses an id of its own, which cannot be compared. */
  readonly matches: boolean | undefined;
}

/** Compares a device id with the event's identifiers and the app's mode; undefined when it is none of the event's. */
export function matchDevice(
  text: string,
  { event, settings }: DeliveryContext<LeanplumSettings>,
): DeviceMatch | undefined {
  const { ios_device_id: ios, android_device_id: android } = settings;
  const modes = { idfv: ios, idfa: ios, advertising_id: android, android_id: android };
  for (const kind of ['idfv', 'idfa', 'advertising_id', 'android_id'] as const) {
    if (event.get(kind)?.text !== text) continue;
    const mode = modes[kind];
    const matches = mode === 'custom' ? undefined : mode === kind;
    return { sent: MODE_NAMES[kind], expected: MODE_NAMES[mode], matches };
  }
  return undefined;
}
