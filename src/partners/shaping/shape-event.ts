import { mappedEvent } from '../advertiser';
import type { CommonContext } from '../listed';
import { documented, inferred } from '../../vocabulary/reference';
import type { Check, CheckId } from '../verdict';
import { type Shaped, withoutConsent, withoutRestricted } from './attribution';
import { withTexts } from './fields';
import { withRevenueMode } from './revenue';

/** Shapes an event as the checks and the settings on the advertiser's side require; each change and open question has a note. */
export function shapeEvent(context: CommonContext, checks: readonly Check[]): Shaped {
  const check = (id: CheckId) => checks.find((each) => each.id === id);
  const steps: readonly ((from: CommonContext) => Shaped)[] = [
    withRevenueMode,
    withMappedName,
    (from) => withoutRestricted(from, check('restricted-source')),
    (from) => withoutConsent(from.event, check('privacy')),
    withMaskedIp,
  ];
  let shaped: Shaped = { event: context.event, notes: [] };
  for (const step of steps) {
    const { event, notes } = step({ ...context, event: shaped.event });
    shaped = { event, notes: [...shaped.notes, ...notes] };
  }
  return shaped;
}

/** Sets `partner_event_id` to the partner's name of a mapped event (SEED-CT, IAE). */
function withMappedName({ event, kind, advertiser }: CommonContext): Shaped {
  const name = kind === 'in-app' ? mappedEvent(event, advertiser)?.partnerEvent : undefined;
  if (!name) return { event, notes: [] };
  const before = event.get('event_name');
  const value = { ...before, key: before?.key ?? 'partner_event_id', text: name, kind: 'string' } as const;
  const message = `The event is mapped to ${name}, which is the value of (partner_event_id).`;
  return {
    event: new Map(event).set('partner_event_id', value),
    notes: [{ message, fields: ['partner_event_id'], origins: documented('SEED-CT', 'IAE') }],
  };
}

/** Masks the IP address when the app does so (DEVHUB); the form of the mask is assumed. */
function withMaskedIp({ event, advertiser }: CommonContext): Shaped {
  const address = advertiser.ipMasking ? (event.get('ip')?.text ?? '') : '';
  if (address === '') return { event, notes: [] };
  const masked = maskedIp(address);
  const message = `The IP address is sent as ${masked || 'empty'}. No document shows what a masked address looks like; this form is assumed.`;
  return {
    event: withTexts(event, new Map([['ip', masked]])),
    notes: [{ message, fields: ['ip'], origins: [...documented('DEVHUB'), ...inferred('DEVHUB')] }],
  };
}

// The last number of an IPv4 address is set to 0; any other text is removed.
function maskedIp(address: string): string {
  return /^\d{1,3}(?:\.\d{1,3}){3}$/.test(address) ? address.replace(/\d+$/, '0') : '';
}
