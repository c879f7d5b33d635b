import type { Origin, Platform } from '../../../vocabulary';
import { documented, inferred } from '../../../vocabulary/reference';
import type { Remedy } from '../../verdict';
import type { BareAnswer } from '../answer';
import { PLATFORM_NAMES } from '../app-id';
import type { AudienceSettings } from './settings';

const AUD = documented('AUD');

/** Answers with a documented text; the description has `messege` for one of them, `message` in its schema and for the others. */
function refused(
  status: number,
  text: string,
  message: string,
  origins: readonly Origin[] = AUD,
): BareAnswer {
  return { outcome: 'refused', status, body: JSON.stringify({ message: text }), message, origins };
}

/** Answers a body without an import key, which is a setting of the templates. */
export function answerNoKey(): BareAnswer {
  const label = 'Fill in a sample import key';
  const remedies = [{ label, settings: { import_key: 'DEMO_IMPORT_KEY' } }];
  return { ...refusedWithoutText('import_key is required'), remedies };
}

/** Answers a body that breaks a rule for which the description has no text. */
export function refusedWithoutText(what: string): BareAnswer {
  const message = `AppsFlyer most likely refuses the request: ${what}. No document shows the text of this answer.`;
  return { outcome: 'refused', status: 400, message, origins: inferred('AUD') };
}

/** Answers devices of which some have no app ID. */
export function answerNoAppId(count: number): BareAnswer {
  const text = `${String(count)} or more of your rows do not contain an app id. You must attach an app id to each row.`;
  return refused(400, text, 'AppsFlyer refuses the request: each device needs the ID of the app.');
}

/** Answers devices of which some have no identifier. */
export function answerNoIdentifier(count: number): BareAnswer {
  const text = `${String(count)} or more of your rows does not contain a valid unique identifier`;
  return refused(
    400,
    text,
    'AppsFlyer refuses the request: each device needs an identifier of the platform.',
  );
}

/** Answers devices to remove of which some have several identifiers. */
export function answerSeveral(count: number): BareAnswer {
  const text = `${String(count)} or more of devices to remove contain more than one identifier per device`;
  return refused(400, text, 'AppsFlyer refuses the request: a device to remove has one identifier only.');
}

/** Answers a list without devices. */
export function answerEmpty(): BareAnswer {
  return refused(400, 'Device list cannot be empty', 'AppsFlyer refuses the request: it has no devices.');
}

/** Answers a request without a token, or with one that has no access. */
export function answerForbidden(isMissing: boolean): BareAnswer {
  const message = isMissing
    ? 'AppsFlyer most likely refuses the request: it has no token. 403 is its answer to a request without authorization.'
    : 'AppsFlyer refuses the request: the token has no access.';
  return refused(403, 'Forbidden', message, isMissing ? [...AUD, ...inferred('AUD')] : AUD);
}

/** The answers that depend on what a request does not show, by the setting; `devices` is how many the request has. */
export function answerOf(
  arrival: Exclude<AudienceSettings['arrival'], 'checked'>,
  devices: number,
): BareAnswer {
  if (arrival === 'forbidden') return answerForbidden(false);
  const [status, text, why] = REFUSALS[arrival];
  return refused(status, text.replace('COUNT', String(devices)), `AppsFlyer refuses the request: ${why}`);
}

/** The status, the text of the answer with COUNT for the number of devices, and the reason. */
const REFUSALS = {
  'other-platform': [
    400,
    'Invalid audience platform, this audience is already configured for Android/iOS. To use a different platform, please create a new audience in the UI',
    'the audience of this import key is for the other platform.',
  ],
  'unknown-id': [
    400,
    'We couldn’t understand one or more of your device IDs',
    'it does not understand an ID.',
  ],
  'too-many-devices': [
    400,
    'Cannot process more than Y devices per request (COUNT devices counted in this request)',
    'it has too many devices. No document has the number that Y is.',
  ],
  'too-many-requests': [429, 'Too many requests', 'there are too many. No document has their number.'],
} as const;

const OTHER_IDENTIFIERS: readonly Remedy[] = [
  { label: 'Send the customer user ID', settings: { identifier: 'customer-user' } },
  { label: 'Send the Amplitude user ID', settings: { identifier: 'amplitude-user' } },
];

/** Answers identifiers on which the documents disagree; Amplitude can send another one. */
export function answerDoubtful(
  keys: readonly string[],
  platform: Platform,
  { sender }: Pick<AudienceSettings, 'sender'>,
): BareAnswer {
  const names = keys.join(' and ');
  const list = `AppsFlyer’s list of identifiers for ${PLATFORM_NAMES[platform]} does not have ${names}, and its schema does.`;
  const hasIdfa = keys.includes('idfa');
  return {
    outcome: 'unknown',
    headline: `the documents disagree on ${names}`,
    message: hasIdfa ? `${list} Amplitude’s page has the IDFA for iOS.` : list,
    origins: hasIdfa ? documented('AUD', 'AMC') : AUD,
    remedies: hasIdfa && sender === 'amplitude' ? OTHER_IDENTIFIERS : [],
  };
}

const TAKEN = {
  add: 'AppsFlyer adds the devices to the audience of this import key.',
  remove: 'AppsFlyer removes the devices from the audience of this import key.',
  overwrite: 'AppsFlyer overwrites the devices of the audience of this import key.',
} as const;

/** What a request does to an audience. */
export type Action = keyof typeof TAKEN;

/** Answers a request that passes all that is known of AppsFlyer's checks. */
export function answerTaken(action: Action): BareAnswer {
  const body = JSON.stringify({ message: 'The request was successful' });
  return { outcome: 'accepted', status: 200, body, message: TAKEN[action], origins: AUD };
}
