import type { Origin } from '../../vocabulary';
import type { CommonContext } from '../listed';
import type { SendingRules } from '../rules';
import type { Check, CheckId, ReasonCode, Remedy } from '../verdict';

/** The sentence of a check and the documents it rests on. */
type Statement = readonly [message: string, origins: readonly Origin[]];

/** The order of the checks. Each is documented; the order itself is inferred. */
export const CHECK_ORDER = [
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
] as const satisfies readonly CheckId[];

/** The order of the checks of a sender to AppsFlyer; the order itself is inferred. */
export const SENDER_ORDER = [
  'sync',
  'selection',
  'credentials',
  'identifier',
] as const satisfies readonly CheckId[];

/** A check that lets the event pass as it is. */
export function passes(id: CheckId, ...[message, origins]: Statement): Check {
  return { id, state: 'pass', message, origins, remedies: [] };
}

/** A check that does not apply to this event. */
export function notApplicable(id: CheckId, ...[message, origins]: Statement): Check {
  return { id, state: 'none', message, origins, remedies: [] };
}

/** A check whose result depends on what is not known; the remedies make it known. */
export function unknown(
  id: CheckId,
  reason: ReasonCode,
  statement: Statement,
  remedies: readonly Remedy[],
): Check {
  const [message, origins] = statement;
  return { id, state: 'unknown', reason, message, origins, remedies };
}

/** The remedy that makes the event an install. */
const MAKE_INSTALL: Remedy = {
  label: 'Make the event an install',
  event: { event_name: 'install', event_type: '' },
};

/** The check for the kind of message when the event does not say its kind. */
export function unknownKind(origins: readonly Origin[]): Check {
  const message = 'The event has neither a type nor a name, so it is not known whether it is sent.';
  return unknown('message-kind', 'event_kind_not_known', [message, origins], [MAKE_INSTALL]);
}

/** A check that lets the event pass and changes what is sent; the remedies undo the change. */
export function changes(
  id: CheckId,
  reason: ReasonCode,
  statement: Statement,
  remedies: readonly Remedy[] = [],
): Check {
  const [message, origins] = statement;
  return { id, state: 'changed', reason, message, origins, remedies };
}

/** A check that stops the event, with what would make it pass, the likeliest first. */
export function fails(
  id: CheckId,
  reason: ReasonCode,
  statement: Statement,
  remedies: readonly Remedy[],
): Check {
  const [message, origins] = statement;
  return { id, state: 'fail', reason, message, origins, remedies };
}

/** What AppsFlyer's checks read. */
export interface CheckInput extends CommonContext {
  /** The partner's name as it is shown. */
  readonly partner: string;
  /** What is known of these checks for the partner. */
  readonly rules: SendingRules;
  /** True when the user is credited to the partner itself. */
  readonly owned: boolean;
}
