import * as z from 'zod/mini';
import { fails, passes } from '../checks/check';
import { documented, inferred } from '../../vocabulary/reference';
import { finding } from '../receiver/finding';
import type { ReceivedText } from '../receiver/request';
import type { SettingText } from '../settings';
import type { Answer, Check, ReceiverFinding } from '../verdict';

/** The key of the Amplitude project. */
export const API_KEY = z._default(z.string(), '');

/** The label and help of the key. */
export const API_KEY_TEXT: SettingText = {
  label: 'API key',
  help: "The key of the Amplitude project, from the project's settings. AppsFlyer asks for it when the partner is set up, so it is empty at first.",
  secret: true,
};

/** Checks the API key: AppsFlyer's page for Amplitude asks for it (A3), and both APIs require it (M1). */
export function checkApiKey(key: string): Check {
  const origins = documented('A3', 'M1');
  if (key.trim() !== '') return passes('credentials', 'The API key is set.', origins);
  return fails(
    'credentials',
    'missing_credentials',
    ['Amplitude’s API key is empty.', origins],
    [{ label: 'Fill in a sample API key', settings: { api_key: 'DEMO_KEY' } }],
  );
}

/** Where Amplitude keeps the project's data (M1). */
export const REGION = z._default(z.enum(['us', 'eu']), 'us');

/** A data center of Amplitude. */
export type Region = z.output<typeof REGION>;

/** The label and help of the data center. */
export const REGION_TEXT: SettingText = {
  label: 'Data center',
  help: 'Amplitude documents a host for each. No document says whether AppsFlyer has a switch for the EU; a project is in the US unless it asked for the EU.',
  values: { us: 'United States', eu: 'European Union' },
};

/** The host the templates send to, by data center (M1). */
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

/** Returns the data center of a host; undefined for a host that Amplitude does not document. */
export function regionOf(host: string): Region | undefined {
  return REGIONS.get(host);
}

/** True for one of Amplitude's hosts, in lower case, with or without a port. */
function isOfAmplitude(host: string): boolean {
  return /(?:^|\.)amplitude\.com(?::\d+)?$/.test(host);
}

/** Reports a request to the data center that does not have the project; empty for the right one. */
export function wrongRegion(partner: string, host: ReceivedText, region: Region): readonly ReceiverFinding[] {
  const reached = regionOf(host.text);
  if (reached === undefined || reached === region) return [];
  const message = `This host is the data center of the ${NAMES[reached]}, but the project is in the ${NAMES[region]}, so its key is not known here.`;
  return [finding('warning', `${partner}-region`, message, inferred('M1'), host)];
}

/**
 * Returns an answer that would take the request, unless it goes to the data center that does not have the project: no
 * document says what that one answers.
 */
export function inRegion(answer: Answer, host: ReceivedText, region: Region): Answer {
  const reached = regionOf(host.text);
  const isTaken = answer.outcome === 'accepted' || answer.outcome === 'held' || answer.outcome === 'lost';
  if (!isTaken || reached === undefined || reached === region) return answer;
  return {
    outcome: 'unknown',
    headline: 'the host and the data center disagree',
    message: `The request goes to the ${NAMES[reached]}, and the project is in the ${NAMES[region]}. No document says what Amplitude answers there to a key it does not know.`,
    origins: inferred('M1'),
    findings: answer.findings,
    remedies: [{ label: `The project is in the ${NAMES[reached]}`, settings: { region: reached } }],
  };
}

/** Answers a request that goes to no host of the API; one of Amplitude's other hosts may still answer. */
export function answerElsewhere(host: string | undefined): Omit<Answer, 'findings'> {
  if (host !== undefined && isOfAmplitude(host)) {
    const message = 'Amplitude documents this API at other hosts, so the answer of this one is not known.';
    return { outcome: 'unknown', message, origins: inferred('M1') };
  }
  return {
    outcome: 'lost',
    headline: 'Sent, but not to Amplitude',
    message: 'The request does not reach Amplitude.',
    origins: documented('M1'),
  };
}

const NAMES: Readonly<Record<Region, string>> = { us: 'United States', eu: 'European Union' };

/** Whether Amplitude's other integration is on for the same app. */
export const OTHER_INTEGRATION = z._default(z.boolean(), false);

/** Returns the label and help of that setting, with the other integration's name. */
export function otherIntegrationText(other: string): SettingText {
  return {
    label: `${other} is also on`,
    help: "Amplitude's page on AppsFlyer asks you to use only one of the two, so off is recommended.",
  };
}

/** Warns that both integrations are on, since the same install may then be received twice (SEED-AM). */
export function duplicateRisk(partner: string, isOtherOn: boolean): readonly ReceiverFinding[] {
  if (!isOtherOn) return [];
  const message =
    'Both Amplitude integrations are on, so Amplitude may get the same event twice. Keep only one of them.';
  return [finding('warning', `${partner}-duplicate-risk`, message, documented('SEED-AM'))];
}
