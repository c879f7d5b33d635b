import { eventText } from '../event-text';
import { fails, passes, notApplicable } from '../gate';
import { mappedEvent, mappingWith } from '../mapping';
import { evidenced } from '../origin';
import type { Gate, Remedy } from '../verdict';
import type { GateInput } from './input';

const ORIGINS = evidenced('SEED-CT', 'TRBL');

/** G5: in-app event postbacks are on and the event is among those that are sent (S1). */
export function inAppGate(input: GateInput): Gate {
  const { kind, advertiser, event } = input;
  if (kind !== 'in-app') return notApplicable('in-app', 'This check applies to in-app events only.', ORIGINS);
  const isMapped = advertiser.allEvents || mappedEvent(event, advertiser) !== undefined;
  if (!advertiser.inAppPostbacks) {
    const said = ['In-app event postbacks are off.', ORIGINS] as const;
    return fails('in-app', 'in_app_postbacks_off', said, [turnOn(input, isMapped)]);
  }
  const name = eventText(event, 'event_name');
  if (isMapped) return passes('in-app', `In-app event postbacks are on, and ${name} is among them.`, ORIGINS);
  const said = [`${name} is not in the list of events to send.`, ORIGINS] as const;
  return fails('in-app', 'event_not_mapped', said, [
    { label: `Add ${name} to the event mapping`, advertiser: { eventMapping: withEvent(input) } },
    { label: 'Send every event under its own name', advertiser: { allEvents: true } },
  ]);
}

function withEvent({ advertiser, event }: GateInput) {
  return mappingWith(advertiser, { event: eventText(event, 'event_name'), partnerEvent: '' });
}

function turnOn(input: GateInput, isMapped: boolean): Remedy {
  const on = { inAppPostbacks: true };
  if (isMapped) return { label: 'Turn in-app event postbacks on', advertiser: on };
  const name = eventText(input.event, 'event_name');
  return {
    label: `Turn in-app event postbacks on and add ${name} to the event mapping`,
    advertiser: { ...on, eventMapping: withEvent(input) },
  };
}
