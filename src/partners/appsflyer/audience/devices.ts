import type { JsonNode } from '../../../engine';
import type { Platform } from '../../../vocabulary';
import { documented, inferred } from '../../../vocabulary/reference';
import { finding, MAX_FINDINGS } from '../../receiver/finding';
import { entriesOf, isBlank, openingOf, type Place } from '../../receiver/json';
import type { ReceiverFinding } from '../../verdict';

/** The identifiers that AppsFlyer lists for each platform (AUD). */
export const IDENTIFIERS: Readonly<Record<Platform, readonly string[]>> = {
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
  const findings: ReceiverFinding[] = [];
  const counts = { withoutApp: 0, withoutIdentifier: 0, several: 0 };
  const doubtful = new Set<string>();
  for (const device of devices) {
    const { app, listed, others } = readDevice(device, purpose.platform);
    const report = (code: string, message: string, origins = documented('AUD')) => {
      if (findings.length >= MAX_FINDINGS) return;
      findings.push(
        finding('error', `appsflyer-audience-${code}`, message, origins, place(openingOf(device))),
      );
    };
    if (!app && !purpose.isAsIs) {
      counts.withoutApp += 1;
      report('app-id', 'This device has no app_id, which each device needs.');
    }
    if (listed.length === 0 && others.length === 0) {
      counts.withoutIdentifier += 1;
      report('identifier', `This device needs one of ${IDENTIFIERS[purpose.platform].join(', ')}.`);
    }
    if (listed.length === 0) for (const key of others) doubtful.add(key);
    if (purpose.isRemoval && listed.length + others.length > 1) {
      counts.several += 1;
      report('several', 'A device to remove has one identifier only.');
    }
  }
  return {
    ...counts,
    doubtful: [...doubtful],
    findings: [...findings, ...doubts(devices, doubtful, purpose, place)],
  };
}

function readDevice(device: JsonNode, platform: Platform) {
  const entries = entriesOf(device);
  const has = (key: string) => !isBlank(entries?.get(key)?.value);
  const listed = IDENTIFIERS[platform].filter(has);
  const others = SCHEMA_ONLY[platform].filter(has);
  return { app: has('app_id'), listed, others };
}

function doubts(
  devices: readonly JsonNode[],
  keys: ReadonlySet<string>,
  { platform }: Purpose,
  place: Place,
): readonly ReceiverFinding[] {
  return [...keys].flatMap((key) => {
    const entry = devices.map((device) => entriesOf(device)?.get(key)).find((each) => !isBlank(each?.value));
    if (entry === undefined) return [];
    const name = platform === 'ios' ? 'iOS' : 'Android';
    const message = `AppsFlyer’s list of identifiers for ${name} does not have ${key}; only its schema does.`;
    const origins = [...documented('AUD', ...(key === 'idfa' ? (['AMC'] as const) : [])), ...inferred('AUD')];
    return [finding('warning', 'appsflyer-audience-doubtful', message, origins, place(entry.keyAt))];
  });
}
