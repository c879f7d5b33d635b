import { fails, passes, unknownKind } from '../../checks/check';
import { isFilled } from '../../event-text';
import { documented, inferred } from '../../../vocabulary/reference';
import type { DeliveryContext } from '../../partner';
import type { Check } from '../../verdict';
import { INSTALL_REMEDY } from '../event';
import { checkApiKey } from '../project';
import type { HttpSettings } from './settings';

/** The HTTP V2 integration's own checks: installs and in-app events, an API key, and a user ID or a device ID. */
export function httpChecks(context: DeliveryContext<HttpSettings>): readonly Check[] {
  return [checkKind(context), checkApiKey(context.settings.api_key), checkIdentifier(context)];
}

function checkKind({ kind }: DeliveryContext): Check {
  if (kind === 'install' || kind === 'in-app') {
    const message = 'The HTTP V2 integration receives installs and in-app events, and this is one of them.';
    return passes('message-kind', message, documented('A3', 'SEED-AM'));
  }
  if (kind === 'unknown') return unknownKind(inferred('A3', 'SEED-AM'));
  const message =
    'The HTTP V2 integration receives installs and in-app events; no document mentions other events.';
  const origins = inferred('A3', 'SEED-AM');
  return fails('message-kind', 'event_type_not_supported', [message, origins], [INSTALL_REMEDY]);
}

// Amplitude requires one of the two (M1); no document says that AppsFlyer sends nothing without them.
function checkIdentifier({ event, settings }: DeliveryContext<HttpSettings>): Check {
  if (isFilled(event, 'customer_user_id')) {
    return passes('identifier', 'The customer user ID is sent as user_id.', documented('M1', 'SEED-AM'));
  }
  if (settings.device_id.trim() !== '') {
    const message = 'There is no customer user ID; the Amplitude device ID is sent as device_id.';
    return passes('identifier', message, documented('M1', 'SEED-AM'));
  }
  const message =
    'There is neither a customer user ID nor an Amplitude device ID, and Amplitude requires one of them; that nothing is sent without one is inferred.';
  return fails(
    'identifier',
    'missing_identifier',
    [message, inferred('M1')],
    [
      { label: 'Set a customer user ID in the event', event: { customer_user_id: 'user-1001' } },
      {
        label: 'Set an Amplitude device ID',
        settings: { device_id: '3f8b2c10-7d4e-4a65-9b1c-2e5f60718293' },
      },
    ],
  );
}
