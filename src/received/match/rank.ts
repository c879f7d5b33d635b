import type { EventFields } from '../../engine';
import { type Candidate, type PreparedCandidate, prepareCandidate } from './candidate';
import { matchPrepared } from './match';
import { type ReceivedRequest, readRequest } from './read-request';
import type { Match } from './row';

/**
 * Matches a request to every candidate and returns the matches, the best first. Candidates that fit equally well stay in
 * the order in which they are given.
 */
export function rankCandidates(
  request: string,
  candidates: readonly Candidate[],
  event?: EventFields,
): readonly Match[] {
  const received = readRequest(request);
  const matches = candidates.map((candidate) => matchPrepared(received, prepareCandidate(candidate), event));
  return matches.sort((one, other) => other.score - one.score);
}

// The full match of a candidate takes much longer than the comparison of its names, which count most in its score, so
// candidates that are clearly behind in names are left out.
const MATCHED_IN_FULL = 3;
const BEHIND = 0.15;

/**
 * Matches a request to the candidate that fits it best, for lists of many requests: names are compared with all
 * candidates, and only the best of them are matched in full. Undefined without candidates.
 */
export function bestMatch(
  request: string,
  candidates: readonly PreparedCandidate[],
  event?: EventFields,
): Match | undefined {
  const received = readRequest(request);
  const rated = candidates.map((prepared) => ({ prepared, rate: nameRate(prepared, received) }));
  rated.sort((one, other) => other.rate - one.rate);
  const enough = (rated[0]?.rate ?? 0) - BEHIND;
  let best: Match | undefined;
  for (const { prepared, rate } of rated.slice(0, MATCHED_IN_FULL)) {
    if (best !== undefined && rate < enough) break;
    const match = matchPrepared(received, prepared, event);
    if (best === undefined || match.score > best.score) best = match;
  }
  return best;
}

function nameRate(
  { names, parameterCount }: PreparedCandidate,
  { parameters, json }: ReceivedRequest,
): number {
  const total = parameterCount + parameters.length + json.length;
  if (total === 0) return 0;
  let shared = 0;
  for (const { name } of parameters) if (names.has(name)) shared += 1;
  for (const { name } of json) if (names.has(name)) shared += 1;
  return (2 * shared) / total;
}
