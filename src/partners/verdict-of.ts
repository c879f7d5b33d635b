import { contextOf, type DeliveryRequest } from './decide';
import type { ReceivedRequest } from './receiver/request';
import type { Answer, Decision, ReasonCode, Verdict } from './verdict';

/**
 * Returns the outcome of a delivery: whether the request is sent and, if so, what the partner answers. The request is
 * the template rendered with the decision's fields and settings; it is ignored when the event is not sent.
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
      return 'Sent; the response is not known.';
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

/** Each reason as the rest of a sentence that begins "Not sent, because". */
export const REASONS: Readonly<Record<ReasonCode, string>> = {
  partner_inactive: 'the partner is not activated',
  sharing_filter: 'the sharing filter excludes the user',
  event_type_not_supported: 'this partner receives no events of this kind',
  v1_installs_only: 'this integration sends installs only',
  sending_option_this_partner_only: 'postbacks are sent only for users credited to the partner',
  in_app_postbacks_off: 'in-app event postbacks are off',
  event_not_mapped: 'the event is not in the event mapping',
  outside_in_app_window: 'the event is outside the in-app postback window',
  restricted_media_source: 'the media source is restricted',
  redacted: 'the media source is restricted',
  sent_as_organic: 'the media source is restricted',
  aap_non_consenting: 'the user did not allow tracking',
  missing_credentials: "the partner's credentials are missing",
  missing_identifier: 'the event has no identifier to send',
  empty_customer_user_id: 'the customer user ID is empty',
};
