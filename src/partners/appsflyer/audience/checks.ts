import { fails, notApplicable, passes } from '../../checks/check';
import { documented, inferred } from '../../../vocabulary/reference';
import type { DeliveryContext } from '../../partner';
import type { Check } from '../../verdict';
import { SAMPLE_APP_IDS } from '../app-id';
import { identifierOf, identifierValue } from './identifier';
import type { AudienceSettings } from './settings';

type Context = DeliveryContext<AudienceSettings>;

const COHORT = documented('AMC');

/** The checks of Amplitude's cohort sync to AppsFlyer (AMC); none applies to a server of one's own. */
export function cohortChecks(context: Context): readonly Check[] {
  const selection = notApplicable('selection', 'A cohort has users, not events.', COHORT);
  if (context.settings.sender === 'server') return [selection, ...OWN_SERVER];
  return [selection, checkSync(context), checkCredentials(context), checkIdentifier(context)];
}

const own = (id: Check['id']) =>
  notApplicable(
    id,
    'Your server sends the request, so Amplitude’s sync does not apply; AppsFlyer’s answer shows what is missing.',
    documented('AUD'),
  );

const OWN_SERVER: readonly Check[] = [own('sync'), own('credentials'), own('identifier')];

function checkSync({ settings }: Context): Check {
  if (settings.sync) return passes('sync', 'The cohort is synced to AppsFlyer.', COHORT);
  const said = ['The cohort is not synced to AppsFlyer.', COHORT] as const;
  return fails('sync', 'sync_off', said, [{ label: 'Turn the sync on', settings: { sync: true } }]);
}

function checkCredentials({
  platform = 'android',
  settings: { api_token, app_id, import_key },
}: Context): Check {
  const lacksToken = api_token.trim() === '';
  const lacksApp = app_id.trim() === '';
  if (!lacksToken && !lacksApp) {
    return passes('credentials', 'The API token and the app ID are set.', COHORT);
  }
  const missing = [...(lacksToken ? ['API token'] : []), ...(lacksApp ? ['app ID'] : [])];
  const message = `Amplitude asks for AppsFlyer’s API token V2.0 and app ID, and the ${missing.join(' and the ')} ${missing.length === 1 ? 'is' : 'are'} empty.`;
  const settings = {
    ...(lacksToken && { api_token: 'DEMO_TOKEN' }),
    ...(lacksApp && { app_id: SAMPLE_APP_IDS[platform] }),
    ...(import_key.trim() === '' && { import_key: 'DEMO_IMPORT_KEY' }),
  };
  const label =
    missing.length === 1 ? `Fill in a sample ${missing.join()}` : 'Fill in a sample token and app ID';
  return fails('credentials', 'missing_token_or_app', [message, COHORT], [{ label, settings }]);
}

// Invented.
const SAMPLES: Readonly<Record<string, string>> = {
  advertising_id: '7d0c6f1e-2f43-4b7e-9a51-0c2d8e6b9f10',
  idfa: 'A1B2C3D4-0001-4002-8003-ABCDEF012345',
  user_id: 'user-1001',
  customer_user_id: 'user-1001',
};

// That a user without the chosen identifier is not sent follows from it being the only one.
function checkIdentifier({ event, platform, settings }: Context): Check {
  const identifier = identifierOf(settings, platform);
  const { name, field } = identifier;
  if (identifierValue(event, identifier) !== undefined) {
    return passes('identifier', `The user has ${name}, which Amplitude sends.`, COHORT);
  }
  const message = `The user does not have ${name}, which is the identifier that Amplitude sends, so Amplitude most likely leaves the user out.`;
  return fails(
    'identifier',
    'missing_identifier',
    [message, inferred('AMC')],
    [{ label: `Set ${name} in the event`, event: { [field]: SAMPLES[field] ?? '' } }],
  );
}
