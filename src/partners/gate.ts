import type { Origin } from '../vocabulary';
import type { Gate, GateId, ReasonCode, Remedy } from './verdict';

/** What is said of a gate: one sentence and the documents it rests on. */
type Said = readonly [message: string, origins: readonly Origin[]];

/** The order in which gates are passed (partners.md section 1). */
export const GATE_ORDER = [
  'active',
  'sharing-filter',
  'message-kind',
  'sending-option',
  'in-app',
  'window',
  'restricted-source',
  'privacy',
  'credentials',
  'identifier',
] as const satisfies readonly GateId[];

/** A gate that lets the event pass as it is. */
export function passes(id: GateId, ...[message, origins]: Said): Gate {
  return { id, state: 'pass', message, origins, remedies: [] };
}

/** A gate that has nothing to say about this event. */
export function notApplicable(id: GateId, ...[message, origins]: Said): Gate {
  return { id, state: 'none', message, origins, remedies: [] };
}

/** The gate for the kind of message when the event does not say its kind. */
export function unknownKind(origins: readonly Origin[]): Gate {
  const message = 'The event has neither a type nor a name, so this check cannot be applied.';
  return notApplicable('message-kind', message, origins);
}

/** A gate that lets the event pass and changes what is sent; the remedies undo the change. */
export function changes(id: GateId, reason: ReasonCode, said: Said, remedies: readonly Remedy[] = []): Gate {
  const [message, origins] = said;
  return { id, state: 'changed', reason, message, origins, remedies };
}

/** A gate that stops the event, with what would make it pass, the likeliest first. */
export function fails(id: GateId, reason: ReasonCode, said: Said, remedies: readonly Remedy[]): Gate {
  const [message, origins] = said;
  return { id, state: 'fail', reason, message, origins, remedies };
}
