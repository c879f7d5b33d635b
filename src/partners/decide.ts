import type { EventFields } from '../engine';
import { ADVERTISER } from './advertiser';
import { GATE_ORDER } from './gate';
import { commonGates } from './gates/common';
import { messageKind } from './kind';
import type { CommonSituation, ConfiguredPartner, ListedPartner } from './listed';
import { platformOf } from './platform';
import { readSettings } from './read-settings';
import type { SettingValues } from './setting';
import { shapeEvent } from './shaping/shape-event';
import type { Decision, Gate } from './verdict';

/** An event on its way to a partner, with everything a person chose for the way. */
export interface DeliveryRequest {
  readonly partner: ListedPartner;
  readonly event: EventFields;
  /** The partner's settings as they were left; stray values count as untouched. */
  readonly settings: SettingValues;
  /** What was set on the advertiser's side, read in the same way. */
  readonly advertiser: SettingValues;
}

/** Decides whether an event is sent, and what its template is filled from. Total; every gate is computed. */
export function decide(journey: DeliveryRequest): Decision {
  const { partner, settings } = journey;
  const configured = partner.configure(settings);
  const situation = situationOf(journey);
  const gates = gatesOf(partner, configured, situation);
  const decisive = gates.find(({ state }) => state === 'fail');
  const { event, notes } = shapeEvent(situation, gates);
  const fields = configured.shape({ ...situation, event });
  return {
    gates,
    sent: decisive === undefined,
    ...(decisive && { decisive }),
    fields,
    settings: configured.fill({ ...situation, event: fields }),
    notes,
  };
}

/** The situation of a journey before anything is decided or shaped. */
export function situationOf({ event, advertiser }: DeliveryRequest): CommonSituation {
  return {
    event,
    kind: messageKind(event),
    platform: platformOf(event),
    advertiser: readSettings(ADVERTISER, advertiser),
  };
}

function gatesOf(
  { name }: ListedPartner,
  configured: ConfiguredPartner,
  situation: CommonSituation,
): readonly Gate[] {
  const input = { ...situation, partner: name, owned: configured.owns(situation) };
  const gates = [...commonGates(input), ...configured.gates(situation)];
  return gates.sort((a, b) => GATE_ORDER.indexOf(a.id) - GATE_ORDER.indexOf(b.id));
}
