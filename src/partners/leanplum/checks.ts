import { fails, passes, unknown, unknownKind } from '../checks/check';
import { documented, inferred } from '../../vocabulary/reference';
import { eventText } from '../event-text';
import type { DeliveryContext } from '../partner';
import type { Check, Remedy } from '../verdict';
import { chooseIdentifier, type Identifier, type IdentifierField } from './device-id';
import type { LeanplumSettings } from './settings';

type LeanplumContext = DeliveryContext<LeanplumSettings>;

/** Leanplum's own checks: installs only, both credentials, and an identifier (SEED-LP). */
export function leanplumChecks(context: LeanplumContext): Check[] {
  return [checkKind(context), checkCredentials(context), checkIdentifier(context)];
}

function checkKind({ kind }: LeanplumContext): Check {
  const id = 'message-kind';
  if (kind === 'install') {
    return passes(id, 'Leanplum receives installs, and this is one.', documented('SEED-LP'));
  }
  if (kind === 'unknown') return unknownKind(inferred('SEED-LP'));
  const message =
    'AppsFlyer’s page for Leanplum describes postbacks for installs only, so other events are assumed not to be sent.';
  return fails(
    id,
    'event_type_not_supported',
    [message, inferred('SEED-LP')],
    [{ label: 'Make the event an install', event: { event_name: 'install', event_type: '' } }],
  );
}

// Invented, in the form that Leanplum's own have.
const SAMPLE_CREDENTIALS = { app_id: 'app_EXAMPLE', client_key: 'prod_EXAMPLE' } as const;
const CREDENTIAL_NAMES = { app_id: 'App ID', client_key: 'Client Key' } as const;

function checkCredentials({ settings }: LeanplumContext): Check {
  const origins = documented('SEED-LP');
  const missing = (['app_id', 'client_key'] as const).filter((name) => settings[name].trim() === '');
  if (missing.length === 0) return passes('credentials', 'App ID and Client Key are set.', origins);
  const names = missing.map((name) => CREDENTIAL_NAMES[name]).join(' and ');
  const message = `AppsFlyer needs an App ID and a Client Key to connect to Leanplum; ${names} ${missing.length > 1 ? 'are' : 'is'} empty.`;
  const sample = Object.fromEntries(missing.map((name) => [name, SAMPLE_CREDENTIALS[name]]));
  return fails(
    'credentials',
    'missing_credentials',
    [message, origins],
    [{ label: `Fill in a sample ${names}`, settings: sample }],
  );
}

/** The common names of the identifiers. */
const IDENTIFIER_NAMES: Readonly<Record<IdentifierField, string>> = {
  idfv: 'IDFV',
  idfa: 'IDFA',
  advertising_id: 'GAID',
};

function checkIdentifier(context: LeanplumContext): Check {
  const { platform, event } = context;
  const named = eventText(event, 'platform').trim();
  if (platform === undefined && named !== '') {
    const message = `The platform of the event is ${named}. AppsFlyer’s page for Leanplum has a rule for iOS only; that for Android is inferred from Leanplum’s page for TUNE.`;
    return unknown('identifier', 'platform_not_known', [message, inferred('SEED-LP', 'L3')], []);
  }
  const origins = platform === 'ios' ? documented('SEED-LP') : inferred('SEED-LP', 'L3');
  const identifier = chooseIdentifier(context);
  if (identifier !== undefined) return passes('identifier', describe(identifier, context), origins);
  const { message, remedies } = WITHOUT_IDENTIFIER[platform ?? 'any'];
  return fails('identifier', 'missing_identifier', [message, origins], remedies);
}

function describe({ field, isFallback }: Identifier, { platform, settings }: LeanplumContext): string {
  const name = IDENTIFIER_NAMES[field];
  if (platform === undefined) {
    return `The ${name} is sent; without a platform it is open which identifier is preferred.`;
  }
  if (field === 'advertising_id') {
    return 'The GAID is sent, which is assumed, since the page has no rule for Android.';
  }
  const toggle = settings.prefer_idfv ? 'on' : 'off';
  if (!isFallback) return `The ${name} is sent: the toggle is ${toggle}, which prefers it.`;
  const preferred = settings.prefer_idfv ? 'IDFV' : 'IDFA';
  return `The ${name} is sent as a fallback: the toggle is ${toggle}, and the event has no ${preferred}.`;
}

const SET_IDFV: Remedy = {
  label: 'Set an IDFV in the event',
  event: { idfv: '6C8E2D10-94AF-4B37-A5D2-0F73B1C9E846' },
};
const SET_IDFA: Remedy = {
  label: 'Set an IDFA in the event',
  event: { idfa: '9F2B7A64-31C8-4E0D-8B95-D7A1E6403C2F' },
};
const SET_GAID: Remedy = {
  label: 'Set a GAID in the event',
  event: { advertising_id: '7d0c6f1e-2f43-4b7e-9a51-0c2d8e6b9f10' },
};

const WITHOUT_IDENTIFIER = {
  ios: {
    message: 'The event has neither an IDFV nor an IDFA; all zeros count as none.',
    remedies: [SET_IDFV, SET_IDFA],
  },
  android: {
    message: 'The event has no GAID; that Android needs one is assumed, since the page has no rule for it.',
    remedies: [SET_GAID],
  },
  any: {
    message: 'The event has neither an IDFV, nor an IDFA, nor a GAID.',
    remedies: [SET_IDFV, SET_IDFA, SET_GAID],
  },
} as const;
