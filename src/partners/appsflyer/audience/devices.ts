import type { JsonNode } from '../../../engine';
import type { Platform } from '../../../vocabulary';
import { documented, inferred } from '../../../vocabulary/reference';
import { MAX_FINDINGS } from '../../receiver/finding';
import { type Entries, entriesOf, isEmpty, openingOf, type Place } from '../../receiver/json';
import { toFinding } from '../../receiver/schema';
import type { ReceiverFinding } from '../../verdict';
import { PLATFORM_NAMES } from '../app-id';
import { problem } from './body';
import { deviceDoubts } from './device-doubts';

/** The identifiers that AppsFlyer lists for each platform (AUD). */
const IDENTIFIERS: Readonly<Record<Platform, readonly string[]>> = {
  android: ['gaid', 'oaid', 'imei', 'cuid', 'braze_id', 'amplitude_id'],
  ios: ['idfv', 'cuid', 'braze_id', 'amplitude_id'],
};

/** Identifiers that the schema of a device has, and the list for its platform does not (AUD); AMC has the IDFA for iOS. */
const SCHEMA_ONLY: Readonly<Record<Platform, readonly string[]>> = {
  android: ['emails', 'phone', 'phone_e164'],
  ios: ['idfa', 'emails', 'phone', 'phone_e164'],
};

/** What a request's devices have and lack, each as the number of devices. */
export interface CheckedDevices {
  /** Devices without an app ID. */
  readonly withoutApp: number;
  /** Devices without an identifier of the platform. */
  readonly withoutIdentifier: number;
  /** Devices with more than one identifier. */
  readonly several: number;
  /** Identifiers that only the schema has, of devices without one that is listed for the platform. */
  readonly doubtful: readonly string[];
  /** What is wrong, each kind at the first devices that have it. */
  readonly findings: readonly ReceiverFinding[];
}

/** What the devices of a request are for. */
export interface Purpose {
  /** The platform of the request. */
  readonly platform: Platform;
  /** True where a device may have one identifier only. */
  readonly isRemoval: boolean;
  /** True for an audience whose devices need no app ID. */
  readonly isAsIs: boolean;
}

/** Checks the devices of a request one by one (AUD). */
export function checkDevices(devices: readonly JsonNode[], purpose: Purpose, place: Place): CheckedDevices {
  const errors: ReceiverFinding[] = [];
  const warnings: ReceiverFinding[] = [];
  const counts = { withoutApp: 0, withoutIdentifier: 0, several: 0 };
  const doubtful = new Set<string>();
  for (const device of devices) {
    const read = readDevice(device, purpose.platform);
    for (const { count, code, message } of faultsOf(read, purpose)) {
      counts[count] += 1;
      if (errors.length < MAX_FINDINGS) {
        errors.push(problem('error', code, message, place(openingOf(device))));
      }
    }
    const { entries, listed, others } = read;
    if (listed.length === 0) for (const key of others) doubtful.add(key);
    if (warnings.length < MAX_FINDINGS && entries !== undefined) {
      const issues = deviceDoubts(entries, [...listed, ...others], purpose.platform);
      warnings.push(...issues.map((issue) => toFinding(issue, place)));
    }
  }
  const findings = [...errors, ...doubts(devices, doubtful, purpose, place), ...warnings];
  return { ...counts, doubtful: [...doubtful], findings };
}

interface Device {
  readonly entries: Entries | undefined;
  readonly hasApp: boolean;
  readonly listed: readonly string[];
  readonly others: readonly string[];
}

function readDevice(device: JsonNode, platform: Platform): Device {
  const entries = entriesOf(device);
  const has = (key: string) => !isEmpty(entries?.get(key)?.value);
  const listed = IDENTIFIERS[platform].filter(has);
  const others = SCHEMA_ONLY[platform].filter(has);
  return { entries, hasApp: has('app_id'), listed, others };
}

interface Fault {
  readonly count: 'withoutApp' | 'withoutIdentifier' | 'several';
  readonly code: string;
  readonly message: string;
}

function faultsOf({ hasApp, listed, others }: Device, purpose: Purpose): readonly Fault[] {
  const faults: Fault[] = [];
  const identifiers = listed.length + others.length;
  if (!hasApp && !purpose.isAsIs) {
    const message = 'This device has no app_id, which each device needs.';
    faults.push({ count: 'withoutApp', code: 'app-id', message });
  }
  if (identifiers === 0) {
    const message = `This device needs one of ${IDENTIFIERS[purpose.platform].join(', ')}.`;
    faults.push({ count: 'withoutIdentifier', code: 'identifier', message });
  }
  if (purpose.isRemoval && identifiers > 1) {
    const message = 'A device to remove has one identifier only.';
    faults.push({ count: 'several', code: 'several', message });
  }
  return faults;
}

function doubts(
  devices: readonly JsonNode[],
  keys: ReadonlySet<string>,
  { platform }: Purpose,
  place: Place,
): readonly ReceiverFinding[] {
  return [...keys].flatMap((key) => {
    const entry = devices.map((device) => entriesOf(device)?.get(key)).find((each) => !isEmpty(each?.value));
    if (entry === undefined) return [];
    const message = `AppsFlyer’s list of identifiers for ${PLATFORM_NAMES[platform]} does not have ${key}; only its schema does.`;
    const origins = [...documented('AUD', ...(key === 'idfa' ? (['AMC'] as const) : [])), ...inferred('AUD')];
    return [problem('warning', 'doubtful', message, place(entry.keyAt), origins)];
  });
}
