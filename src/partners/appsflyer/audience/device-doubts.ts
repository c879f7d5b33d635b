import type { JsonNode } from '../../../engine';
import type { Platform } from '../../../vocabulary';
import { documented, inferred } from '../../../vocabulary/reference';
import { type Entries, isEmpty, stringOf } from '../../receiver/json';
import type { Issue } from '../../receiver/schema';
import { appIdForm, PLATFORM_NAMES } from '../app-id';

/** Reports the values of one device that AppsFlyer may not understand: identifiers of any list, and the app ID (AUD). */
export function deviceDoubts(
  entries: Entries,
  identifiers: readonly string[],
  platform: Platform,
): readonly Issue[] {
  const keys = [...identifiers, ...ONLY_OTHER[platform]];
  return [
    ...keys.flatMap((key) => identifierDoubts(entries, key, platform)),
    ...appDoubts(entries, platform),
  ];
}

// Identifiers that are listed, or named after one, for the other platform.
const ONLY_OTHER: Readonly<Record<Platform, readonly string[]>> = {
  android: ['idfv', 'idfa'],
  ios: ['gaid', 'oaid', 'imei'],
};

const OF_DEVICES: ReadonlySet<string> = new Set(['gaid', 'oaid', 'idfa', 'idfv']);

function identifierDoubts(entries: Entries, key: string, platform: Platform): readonly Issue[] {
  const at = entries.get(key)?.value;
  if (at === undefined || isEmpty(at)) return [];
  if (ONLY_OTHER[platform].includes(key)) {
    const message = `AppsFlyer does not list ${key} for ${PLATFORM_NAMES[platform]}.`;
    return [doubt(key, 'other-platform', message, at)];
  }
  const text = stringOf(at);
  if (text === undefined) return [doubt(key, 'type', `${key} must be text.`, at)];
  if (!OF_DEVICES.has(key) || !/^[0-]+$/.test(text.trim())) return [];
  const message = `A ${key} of zeros most likely belongs to no device.`;
  return [doubt(key, 'zeros', message, at, inferred('AUD'))];
}

function appDoubts(entries: Entries, platform: Platform): readonly Issue[] {
  const at = entries.get('app_id')?.value;
  if (at === undefined || isEmpty(at)) return [];
  const id = stringOf(at);
  if (id === undefined) return [doubt('app_id', 'type', 'app_id must be text.', at)];
  const form = appIdForm(id);
  const about = (code: string, message: string) => [doubt('app_id', code, message, at, inferred('S2S3'))];
  if (form.lacksPrefix) return about('id-prefix', 'In AppsFlyer the ID of an iOS app begins with id.');
  if (form.isOdd) return about('app-id-form', 'This does not have the form of an app ID.');
  if (form.platform === undefined || form.platform === platform) return [];
  const message = `This is the ID of an app for ${PLATFORM_NAMES[form.platform]}, and the platform of the request is ${platform}.`;
  return about('app-platform', message);
}

function doubt(key: string, code: string, message: string, at: JsonNode, origins = documented('AUD')): Issue {
  return { severity: 'warning', code: `appsflyer-audience-${code}`, message, origins, key, at };
}
