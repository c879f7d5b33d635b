import { addressProblem, type Diagnostic, urlSpan } from '../engine';
import { contextOf, type DeliveryRequest } from './decide';
import { type ForeignSystem, headlineOf, type Known } from './headline';
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
  /** The other system that the template is written for; absent for any other template. */
  readonly foreign?: ForeignSystem;
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
  const known = knownOf(delivery, decision, request, surroundings);
  const { address, answer } = known;
  const state = stateOf(known);
  return {
    state,
    ...headlineOf(state, known),
    remedies: remediesOf(state, known),
    decision,
    ...(address && { address }),
    ...(answer && { answer }),
  };
}

function knownOf(
  delivery: DeliveryRequest,
  decision: Decision,
  request: ReceivedRequest,
  surroundings: Surroundings,
): Known {
  const { isEventRead = true, template = '' } = surroundings;
  const hasRequest = request.text.trim() !== '';
  const address = addressProblem(request.text, urlSpan(request.decoded.url));
  const isAnswered = hasRequest && isEventRead && address === undefined && decision.sent;
  const answer = isAnswered ? answerOf(delivery, decision, request, surroundings) : undefined;
  return {
    hasRequest,
    isTemplateEmpty: template.trim() === '',
    isEventRead,
    ...(address && { address }),
    decision,
    partner: delivery.partner.name,
    ...(answer && { answer }),
    problems: [...(surroundings.problems ?? []), ...(answer?.findings ?? [])],
    ...(surroundings.foreign && { foreign: surroundings.foreign }),
  };
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
function stateOf(known: Known): VerdictState {
  const { hasRequest, isEventRead, address, decision, answer, problems, foreign } = known;
  if (!hasRequest || !isEventRead) return 'no-request';
  if (address !== undefined || !decision.sent) return 'not-sent';
  if (foreign !== undefined) return 'cannot-say';
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

// Where the template is at fault, its own fixes are what helps.
function remediesOf(state: VerdictState, { address, decision, answer, foreign }: Known): readonly Remedy[] {
  if (state === 'no-request' || address !== undefined) return [];
  if (state === 'cannot-say' && foreign !== undefined) return [];
  return decision.decisive?.remedies ?? answer?.remedies ?? [];
}
