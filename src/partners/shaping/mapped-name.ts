import type { CommonContext } from '../listed';
import { mappedEvent } from '../mapping';
import { evidenced } from '../origin';
import type { Shaped } from './attribution';

/** Sets `partner_event_id` to the partner's name of a mapped event (S1, "Event mapping"). */
export function withMappedName({ event, kind, advertiser }: CommonContext): Shaped {
  const name = kind === 'in-app' ? mappedEvent(event, advertiser)?.partnerEvent : undefined;
  if (!name) return { event, notes: [] };
  const before = event.get('event_name');
  const value = { ...before, key: before?.key ?? 'partner_event_id', text: name, kind: 'string' } as const;
  const message = `The event is mapped to ${name}, which (partner_event_id) gives.`;
  return {
    event: new Map(event).set('partner_event_id', value),
    notes: [{ message, fields: ['partner_event_id'], origins: evidenced('SEED-CT', 'IAE') }],
  };
}
