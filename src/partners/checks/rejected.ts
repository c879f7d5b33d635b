import type { EventFields } from '../../engine';
import { documented, inferred } from '../../vocabulary/reference';
import { eventText } from '../event-text';
import type { Check, Remedy } from '../verdict';
import { unknown } from './check';

const REASONS = ['blocked_reason', 'rejected_reason', 'blocked_sub_reason', 'blocked_reason_value'] as const;
const FIELDS = ['is_rejected', ...REASONS, 'rejected_reason_value'] as const;

/** True for an event that AppsFlyer rejected as fraud: it says so, or names the reason. */
export function isRejected(event: EventFields): boolean {
  const says = /^(?:true|1|yes)$/i.test(eventText(event, 'is_rejected'));
  return says || REASONS.slice(0, 2).some((name) => !/^(?:|n\/a)$/i.test(eventText(event, name)));
}

/**
 * The check of a rejected event: postbacks for these are sent on request only (CHG, REJ). Both pages are about ad
 * networks, so whether this partner has them is not known.
 */
export function rejectedKind(event: EventFields, remedies: readonly Remedy[] = []): Check {
  const message =
    'AppsFlyer rejected this event as fraud. Partners get postbacks for rejected events on request only, and whether this one does is not known.';
  const present = FIELDS.filter((name) => eventText(event, name) !== '').map((name) => [name, ''] as const);
  const accept: Remedy = { label: 'Take the rejection out of the event', event: Object.fromEntries(present) };
  const origins = [...documented('CHG'), ...inferred('REJ')];
  return unknown('message-kind', 'on_request_only', [message, origins], [...remedies, accept]);
}
