import type { Platform } from '../../../vocabulary';
import { fails, notApplicable, passes, unknownKind } from '../../checks/check';
import { eventText, hasDeviceId } from '../../event-text';
import { documented, inferred } from '../../../vocabulary/reference';
import type { DeliveryContext } from '../../partner';
import type { Check, Remedy } from '../../verdict';
import { INSTALL_REMEDY } from '../event';
import { checkApiKey } from '../project';
import type { AttributionSettings } from './settings';

/** The Attribution API's own checks: installs only, an API key, and an identifier of the platform. */
export function attributionChecks(context: DeliveryContext<AttributionSettings>): readonly Check[] {
  return [checkKind(context), checkApiKey(context.settings.api_key), checkIdentifier(context)];
}

function checkKind({ kind }: DeliveryContext): Check {
  const origins = documented('A3', 'SEED-AM');
  if (kind === 'install') {
    return passes('message-kind', 'The Attribution API receives installs, and this is one.', origins);
  }
  if (kind === 'in-app') {
    const message = 'The Attribution API receives installs only; in-app events need the HTTP V2 integration.';
    return fails('message-kind', 'v1_installs_only', [message, origins], [INSTALL_REMEDY]);
  }
  if (kind === 'unknown') return unknownKind(inferred('A3', 'SEED-AM'));
  const message = 'The Attribution API receives installs; no document mentions other events.';
  return fails(
    'message-kind',
    'event_type_not_supported',
    [message, inferred('A3', 'SEED-AM')],
    [INSTALL_REMEDY],
  );
}

/** The event fields by which Amplitude can match, the usual one first. */
const IDENTIFIERS: Readonly<Record<Platform, readonly string[]>> = {
  ios: ['idfa', 'idfv'],
  android: ['advertising_id', 'app_set_id', 'amazon_aid'],
};

const NAMES: Readonly<Record<Platform, string>> = {
  ios: 'an IDFA or an IDFV',
  android: 'an advertising ID or an App Set ID',
};

// Invented identifiers.
const REMEDIES: Readonly<Record<Platform, readonly Remedy[]>> = {
  ios: [
    { label: 'Set an IDFV in the event', event: { idfv: '6F1A2B3C-4D5E-4F60-8A9B-0C1D2E3F4A5B' } },
    { label: 'Set an IDFA in the event', event: { idfa: '9C0D1E2F-3A4B-4C5D-8E6F-7A8B9C0D1E2F' } },
  ],
  android: [
    {
      label: 'Set an advertising ID in the event',
      event: { advertising_id: '7d0c6f1e-2f43-4b7e-9a51-0c2d8e6b9f10' },
    },
  ],
};

// Amplitude requires the identifier (M1); no document says that AppsFlyer sends nothing without one.
function checkIdentifier({ event, platform }: DeliveryContext): Check {
  if (platform === undefined) {
    const named = eventText(event, 'platform');
    const message =
      named === ''
        ? 'The event has no platform, and Amplitude requires identifiers by platform.'
        : `Amplitude documents no identifier for the platform “${named}”.`;
    return notApplicable('identifier', message, documented('M1'));
  }
  if (IDENTIFIERS[platform].some((name) => hasDeviceId(event, name))) {
    return passes(
      'identifier',
      `The event has ${NAMES[platform]}, by which Amplitude matches.`,
      documented('M1'),
    );
  }
  const message = `The event has neither ${NAMES[platform].replace(' or ', ' nor ')}, and Amplitude requires one; that nothing is sent without it is inferred.`;
  return fails('identifier', 'missing_identifier', [message, inferred('M1')], REMEDIES[platform]);
}
