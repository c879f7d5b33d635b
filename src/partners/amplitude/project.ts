import * as z from 'zod/mini';
import { fails, passes } from '../checks/check';
import { evidenced, inferred } from '../origin';
import { finding } from '../receiver/finding';
import type { ReceivedText } from '../receiver/request';
import type { SettingText } from '../settings';
import type { Check, ReceiverFinding } from '../verdict';

/** The key of the Amplitude project. */
export const API_KEY = z._default(z.string(), '');

/** How the key is put to a person. */
export const API_KEY_TEXT: SettingText = {
  label: 'API key',
  help: "The key of the Amplitude project, from the project's settings. AppsFlyer asks for it when the partner is set up, so it is empty until then.",
  secret: true,
};

/** The check of the credentials: AppsFlyer's page for Amplitude asks for the API key (A3), and both APIs require it (M1). */
export function checkApiKey(key: string): Check {
  const origins = evidenced('A3', 'M1');
  if (key.trim() !== '') return passes('credentials', 'The API key is there.', origins);
  return fails(
    'credentials',
    'missing_credentials',
    ['The API key of Amplitude is empty.', origins],
    [{ label: 'Put in a stand-in API key', settings: { api_key: 'DEMO_KEY' } }],
  );
}

/** Where Amplitude keeps the project's data (M1). */
export const REGION = z._default(z.enum(['us', 'eu']), 'us');

/** A data centre of Amplitude. */
export type Region = z.output<typeof REGION>;

/** How the data centre is put to a person. */
export const REGION_TEXT: SettingText = {
  label: 'Data centre',
  help: 'Amplitude documents a host for each. Whether AppsFlyer has a switch for the EU is in no document; the US is where a project lives unless it asked for the EU.',
  values: { us: 'United States', eu: 'European Union' },
};

/** The host the templates send to, by data centre (M1). */
export const HOSTS: Readonly<Record<Region, string>> = {
  us: 'api2.amplitude.com',
  eu: 'api.eu.amplitude.com',
};

// The newest pages of the Attribution API (M2) name another host for the United States than M1 does.
const REGIONS: ReadonlyMap<string, Region> = new Map([
  ['api2.amplitude.com', 'us'],
  ['api.amplitude.com', 'us'],
  ['api.eu.amplitude.com', 'eu'],
]);

/** The data centre a host belongs to; undefined for a host that is none of Amplitude's documented ones. */
export function regionOf(host: string): Region | undefined {
  return REGIONS.get(host);
}

/** Says that a request goes to the data centre in which the project is not; empty when it goes to the right one. */
export function wrongRegion(partner: string, host: ReceivedText, region: Region): readonly ReceiverFinding[] {
  const reached = regionOf(host.text);
  if (reached === undefined || reached === region) return [];
  const message = `This host is the data center of the ${NAMES[reached]}, and the project's data is kept in the ${NAMES[region]}: its key is not known here.`;
  return [finding('warning', `${partner}-region`, message, inferred('M1'), host)];
}

const NAMES: Readonly<Record<Region, string>> = { us: 'United States', eu: 'European Union' };

/** Whether Amplitude's other integration is on for the same app. */
export const OTHER_INTEGRATION = z._default(z.boolean(), false);

/** How that question is put to a person, with the other integration's name. */
export function otherIntegrationText(other: string): SettingText {
  return {
    label: `${other} is on as well`,
    help: "Amplitude's page on AppsFlyer asks to choose one of the two; off is what it recommends.",
  };
}

/** Warns that both integrations are on, since the same install may then arrive twice (SEED-AM). */
export function duplicateRisk(partner: string, isOtherOn: boolean): readonly ReceiverFinding[] {
  if (!isOtherOn) return [];
  const message =
    'Both Amplitude integrations are on, so Amplitude may get the same event twice. Keep only one of them.';
  return [finding('warning', `${partner}-duplicate-risk`, message, evidenced('SEED-AM'))];
}
