import { type DeliveryRequest, contextOf } from './decide';
import type { ReceivedRequest } from './request';
import { REASONS } from './reasons';
import type { Answer, Decision, Verdict } from './verdict';

/**
 * Tells what becomes of a delivery: whether the request is sent and, if so, what the partner answers to it. The request
 * is the template as rendered with the decision's fields and settings; for what is not sent it is not looked at.
 */
export function verdictOf(delivery: DeliveryRequest, decision: Decision, request: ReceivedRequest): Verdict {
  const { sent, decisive, fields } = decision;
  if (!sent) return { outcome: 'not-sent', summary: notSent(decisive?.reason), decision };
  const configured = delivery.partner.configure(delivery.settings);
  const answer = configured.receive(request, { ...contextOf(delivery), event: fields });
  return { outcome: OUTCOMES[answer.outcome], summary: sentSummary(answer), decision, answer };
}

function notSent(reason: keyof typeof REASONS | undefined): string {
  return reason === undefined ? 'Not sent.' : `Not sent, because ${REASONS[reason]}.`;
}

const OUTCOMES = {
  accepted: 'sent',
  unknown: 'sent',
  held: 'held',
  declined: 'refused',
  refused: 'refused',
  dropped: 'refused',
} as const satisfies Record<Answer['outcome'], Verdict['outcome']>;

function sentSummary({ outcome, status }: Answer): string {
  switch (outcome) {
    case 'accepted':
      return 'Sent and accepted.';
    case 'unknown':
      return 'Sent; the answer is not known.';
    case 'held':
      return 'Sent, and held.';
    case 'declined':
      return 'Sent, but declined by a setting of the partner.';
    case 'dropped':
      return 'Sent, but dropped without an error.';
    case 'refused':
      return status === undefined ? 'Sent, but refused.' : `Sent, but refused with ${String(status)}.`;
  }
}
