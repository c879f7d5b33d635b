import type { Diagnostic } from '../engine';
import { contextOf, type DeliveryRequest } from './decide';
import { headlineOf, type Known } from './headline';
import type { ReceivedRequest } from './receiver/request';
import { templateFault } from './template-fault';
import type { Answer, Decision, ReceiverFinding, Remedy, Verdict, VerdictState } from './verdict';

/** What a verdict depends on besides the delivery and its request. */
export interface Surroundings {
  /** The text of the template, by which a template of the partner is recognized. */
  readonly template?: string;
  /** False while the event's text cannot be read, so the request is that of an earlier text. */
  readonly isEventRead?: boolean;
  /** The problems found in the template and the event. */
  readonly problems?: readonly Pick<Diagnostic, 'severity' | 'message'>[];
}

/**
 * Returns the verdict on a delivery. The request is the template rendered with the decision's fields and settings; the
 * partner answers it unless it is known not to be sent.
 */
export function verdictOf(
  delivery: DeliveryRequest,
  decision: Decision,
  request: ReceivedRequest,
  surroundings: Surroundings = {},
): Verdict {
  const { isEventRead = true } = surroundings;
  const isAnswered = request.text.trim() !== '' && isEventRead && decision.sent;
  const answer = isAnswered ? answerOf(delivery, decision, request, surroundings) : undefined;
  const known: Known = {
    hasRequest: request.text.trim() !== '',
    isEventRead,
    decision,
    partner: delivery.partner.name,
    ...(answer && { answer }),
    problems: [...(surroundings.problems ?? []), ...(answer?.findings ?? [])],
  };
  const state = stateOf(known);
  const { headline, detail } = headlineOf(state, known);
  return { state, headline, detail, remedies: remediesOf(known), decision, ...(answer && { answer }) };
}

function answerOf(
  delivery: DeliveryRequest,
  { fields }: Decision,
  request: ReceivedRequest,
  { template = '' }: Surroundings,
): Answer {
  const { partner, settings } = delivery;
  const context = { ...contextOf(delivery), event: fields };
  const answer = partner.configure(settings).receive(request, context);
  const fault = templateFault(partner.templates, template, context.kind, answer);
  if (fault === undefined) return answer;
  const { finding, remedy, message } = fault;
  return {
    ...answer,
    message: `${answer.message} ${message}`,
    findings: [finding, ...answer.findings],
    remedies: [remedy, ...(answer.remedies ?? [])],
  };
}

/** Chooses the first state that holds, in the order of `VERDICT_STATES`. */
export function stateOf({ hasRequest, isEventRead, decision, answer, problems }: Known): VerdictState {
  if (!hasRequest || !isEventRead) return 'no-request';
  if (!decision.sent) return 'not-sent';
  if (decision.decisive !== undefined || answer === undefined) return 'cannot-say';
  const state = STATES[answer.outcome];
  if (state !== 'will-be-sent') return state;
  return problems.some(isOpen) ? 'with-warnings' : state;
}

const STATES = {
  unknown: 'cannot-say',
  held: 'held',
  declined: 'refused',
  refused: 'refused',
  dropped: 'refused',
  lost: 'lost',
  'not-modeled': 'will-be-sent',
  accepted: 'will-be-sent',
} as const satisfies Record<Answer['outcome'], VerdictState>;

function isOpen({ severity }: Pick<ReceiverFinding, 'severity'>): boolean {
  return severity === 'error' || severity === 'warning';
}

function remediesOf({ decision, answer }: Known): readonly Remedy[] {
  return decision.decisive?.remedies ?? answer?.remedies ?? [];
}
