import { fails, passes, unknownKind } from '../checks/check';
import { isFilled } from '../event-text';
import { documented, inferred } from '../../vocabulary/reference';
import type { DeliveryContext } from '../partner';
import type { Check } from '../verdict';
import type { CleverTapSettings } from './settings';

const KINDS = { install: 'installs', 'in-app': 'in-app events' } as const;

const OTHER_KINDS = {
  're-engagement': 'Re-engagements',
  're-attribution': 'Re-attributions',
  other: 'Sessions and uninstalls',
} as const;

/** CleverTap's own checks: the kind of message, at least one credential, and the customer user ID (SEED-CT). */
export function cleverTapChecks(context: DeliveryContext<CleverTapSettings>): readonly Check[] {
  return [checkKind(context), checkCredentials(context), checkIdentifier(context)];
}

function checkKind({ kind }: DeliveryContext): Check {
  if (kind === 'install' || kind === 'in-app') {
    return passes('message-kind', `CleverTap receives ${KINDS[kind]}.`, documented('SEED-CT'));
  }
  if (kind === 'unknown') return unknownKind(inferred('SEED-CT'));
  const message = `CleverTap receives installs and in-app events only. ${OTHER_KINDS[kind]} are not sent.`;
  return fails(
    'message-kind',
    'event_type_not_supported',
    [message, inferred('SEED-CT')],
    [{ label: 'Make the event an install', event: { event_name: 'install', event_type: '' } }],
  );
}

// Invented.
const EXAMPLE = { account_id: 'TST-000-000Z', account_token: 'tst-000', account_passcode: 'TST-PASS' };

function checkCredentials({ settings }: DeliveryContext<CleverTapSettings>): Check {
  const { account_id, account_token, account_passcode } = settings;
  const filled = [account_id, account_token, account_passcode].filter((value) => value.trim() !== '').length;
  const origins = documented('SEED-CT');
  if (filled === 3) return passes('credentials', 'Account ID, token and passcode are filled in.', origins);
  if (filled > 0) {
    const message = `${String(filled)} of the three credentials ${filled === 1 ? 'is' : 'are'} filled in; AppsFlyer asks for one.`;
    return passes('credentials', message, origins);
  }
  const message = 'Account ID, token and passcode are all empty, and at least one is needed.';
  return fails(
    'credentials',
    'missing_credentials',
    [message, origins],
    [{ label: 'Fill in sample credentials', settings: EXAMPLE }],
  );
}

function checkIdentifier({ event, kind }: DeliveryContext): Check {
  if (isFilled(event, 'customer_user_id')) {
    return passes('identifier', 'The event has a customer user ID.', documented('SEED-CT'));
  }
  const when = kind === 'install' ? ': an install has it only if the app sets it before the SDK starts' : '';
  const message = `The customer user ID is empty${when}.`;
  const origins = documented('SEED-CT', 'DEVHUB');
  return fails(
    'identifier',
    'empty_customer_user_id',
    [message, origins],
    [
      {
        label: 'Set a customer user ID in the event',
        event: { customer_user_id: '__g7c1e5b0a94d84f3f8d26a0b3c9e1f527' },
      },
    ],
  );
}
