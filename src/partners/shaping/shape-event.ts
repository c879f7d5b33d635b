import type { CommonContext } from '../listed';
import type { Gate, GateId } from '../verdict';
import { type Shaped, withoutConsent, withoutRestricted } from './attribution';
import { withMaskedIp } from './ip';
import { withMappedName } from './mapped-name';
import { withRevenueMode } from './revenue';

/** Shapes an event for sending as the gates and the advertiser's side say; every change and open question has a note. */
export function shapeEvent(context: CommonContext, gates: readonly Gate[]): Shaped {
  const gate = (id: GateId) => gates.find((each) => each.id === id);
  const steps: readonly ((from: CommonContext) => Shaped)[] = [
    withRevenueMode,
    withMappedName,
    (from) => withoutRestricted(from, gate('restricted-source')),
    (from) => withoutConsent(from.event, gate('privacy')),
    withMaskedIp,
  ];
  let shaped: Shaped = { event: context.event, notes: [] };
  for (const step of steps) {
    const { event, notes } = step({ ...context, event: shaped.event });
    shaped = { event, notes: [...shaped.notes, ...notes] };
  }
  return shaped;
}
