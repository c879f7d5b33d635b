import type { Answer } from '../verdict';
import { isUnencrypted, type ReceivedRequest } from './request';

/** Returns the answer to a request, which is not known to be taken by another method than the receiver's documents name. */
export function byMethods(answer: Answer, { decoded }: ReceivedRequest, methods: readonly string[]): Answer {
  const { method } = decoded;
  if (methods.includes(method) || answer.outcome === 'refused') return answer;
  return orNotKnown(answer, ...notNamed(methods.join(' and '), method));
}

/** Returns the answer to a request, which is not known by http: every modeled API is documented with https only. */
export function byHttps(answer: Answer, request: ReceivedRequest): Answer {
  return isUnencrypted(request) ? orNotKnown(answer, ...notNamed('https', 'http')) : answer;
}

function notNamed(named: string, used: string): readonly [headline: string, message: string] {
  return [
    `no document mentions ${used}`,
    `The documents name ${named} only, so the answer to ${used} is not known.`,
  ];
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
