import { eventText } from '../event-text';
import { fails, passes, notApplicable } from '../gate';
import { mappedEvent, mappingWith } from '../mapping';
import { evidenced, inferred } from '../origin';
import type { Gate, Remedy } from '../verdict';
import type { GateInput } from './input';

const ORIGINS = evidenced('SEED-LP', 'SEED-CT');
const ALL = 'All media sources, including organic';

/**
 * G4: which users' postbacks are sent. The two options are documented; that nothing goes out under "this partner only"
 * is reasoned, since no user is credited to a partner that only measures.
 */
export function sendingGate(input: GateInput): Gate {
  const { kind, advertiser, partner, owned } = input;
  if (kind === 'other') {
    return notApplicable(
      'sending-option',
      'The sending option speaks of installs and in-app events.',
      ORIGINS,
    );
  }
  const row = kind === 'in-app' ? mappedEvent(input.event, advertiser) : undefined;
  if ((row?.source ?? advertiser.defaultPostbacks) === 'all-sources') {
    return passes('sending-option', `Postbacks are sent for “${ALL}”.`, ORIGINS);
  }
  if (owned) return passes('sending-option', `The user is credited to ${partner} itself.`, ORIGINS);
  const credit = eventText(input.event, 'media_source') || 'nobody';
  const message = `Postbacks are sent only for users credited to ${partner}, and this one is credited to ${credit}.`;
  const remedy: Remedy = {
    label: `Send postbacks for “${ALL}”`,
    advertiser: row?.source
      ? { eventMapping: mappingWith(advertiser, { ...row, source: 'all-sources' }) }
      : { defaultPostbacks: 'all-sources' },
  };
  const origins = inferred('SEED-LP', 'SEED-CT');
  return fails('sending-option', 'sending_option_this_partner_only', [message, origins], [remedy]);
}
