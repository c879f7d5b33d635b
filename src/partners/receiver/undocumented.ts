import type { Answer } from '../verdict';
import { isUnencrypted, type ReceivedRequest } from './request';

/** Returns the answer to a request, which is not known to be taken by another method than the receiver's documents name. */
export function byMethods(answer: Answer, { decoded }: ReceivedRequest, methods: readonly string[]): Answer {
  const { method } = decoded;
  if (methods.includes(method) || answer.outcome === 'refused') return answer;
  const message = `The documents name ${methods.join(' and ')} only. What is answered to ${method} is not known.`;
  return orNotKnown(answer, `no document mentions ${method}`, message);
}

/** Returns the answer to a request, which is not known by http: every modeled API is documented with https only. */
export function byHttps(answer: Answer, request: ReceivedRequest): Answer {
  if (!isUnencrypted(request)) return answer;
  const message = 'The documents have this address with https only. What is answered to http is not known.';
  return orNotKnown(answer, 'the request is not encrypted', message);
}

// A request that reaches nobody reaches nobody in any way.
const OPEN: ReadonlySet<Answer['outcome']> = new Set(['lost', 'unknown', 'not-modeled']);

/** Returns an answer that is not known, for the reason given, unless the request does not reach the receiver at all. */
export function orNotKnown(answer: Answer, headline: string, message: string): Answer {
  const { outcome, findings } = answer;
  if (OPEN.has(outcome)) return answer;
  const origins = answer.origins.map((each) => [each.document, { ...each, evidence: 'inferred' }] as const);
  return { outcome: 'unknown', headline, message, origins: [...new Map(origins).values()], findings };
}
