import type { EventFields } from '../../engine';
import { type Candidate, type PreparedCandidate, prepareCandidate } from './candidate';
import { type Fit, rateFit } from './fit';
import { matchPrepared } from './match';
import { type ReceivedRequest, readRequest } from './read-request';
import type { Match } from './rows/row';
import { ENOUGH_NAMES } from './score';

// A long history has hundreds of templates, all but a few share no names with a request, and nobody reads a longer list.
const MAX_RANKED = 10;

// Each match takes time for each parameter of the request, and one of hundreds fits few templates.
const MAX_ROWS = 2500;

/**
 * Matches a request to candidates and returns the matches, the best first: to all of them, or of very many, or for a
 * request of very many parameters, to those that share the most names with it, and to the present template. Candidates that fit equally well stay in the order in which
 * they are given.
 */
export function rankCandidates(
  request: string,
  candidates: readonly Candidate[],
  event?: EventFields,
): readonly Match[] {
  const received = readRequest(request);
  const prepared = candidates.map(prepareCandidate);
  const rates = prepared.map((each) => nameRate(each, received));
  const rows = received.parameters.length + received.json.length;
  const most = Math.min(MAX_RANKED, Math.ceil(MAX_ROWS / Math.max(1, rows)));
  const byRate = [...prepared.keys()].sort((one, other) => (rates[other] ?? 0) - (rates[one] ?? 0));
  const nearest = new Set(byRate.slice(0, most));
  const tried = prepared.filter(
    ({ candidate }, index) => nearest.has(index) || candidate.source === 'present',
  );
  const matches = tried.map((each) => matchPrepared(received, each, event));
  return matches.sort((one, other) => other.score - one.score);
}

// The full match of a candidate takes much longer than the comparison of its names, which count most in its score, so
// candidates that are clearly behind in names are left out.
const MATCHED_IN_FULL = 3;
const BEHIND = 0.15;

/**
 * Returns the match to show first: that of the person's own template where it fits, since another one may fit better by
 * chance, otherwise the best. `ranked` has the best match first.
 */
export function preferredMatch(ranked: readonly Match[]): Match | undefined {
  return ranked.find(({ candidate, fits }) => candidate.source === 'present' && fits) ?? ranked[0];
}

/**
 * Matches a request to the candidate that `preferredMatch` would choose. The candidate is chosen without the event, whose
 * values are then expected. Undefined without candidates.
 */
export function bestMatch(
  request: string,
  candidates: readonly PreparedCandidate[],
  event?: EventFields,
): Match | undefined {
  const received = readRequest(request);
  const chosen = choose(received, candidates);
  return chosen && matchPrepared(received, chosen.prepared, event);
}

/** Rates how a request fits the candidate that `bestMatch` matches it to, for lists of many requests. */
export function bestFit(
  request: string,
  candidates: readonly PreparedCandidate[],
  event?: EventFields,
): Fit | undefined {
  const received = readRequest(request);
  const chosen = choose(received, candidates);
  if (chosen === undefined) return undefined;
  const { prepared, fit } = chosen;
  return event === undefined && fit !== undefined ? fit : rateFit(received, prepared, event);
}

interface Chosen {
  readonly prepared: PreparedCandidate;
  /** How the request fits it; absent where it was not needed to choose. */
  readonly fit?: Fit;
}

function choose(received: ReceivedRequest, candidates: readonly PreparedCandidate[]): Chosen | undefined {
  const tried = triedFor(received, candidates);
  if (tried.length < 2) return tried[0] && { prepared: tried[0] };
  const rated = tried.map((prepared) => ({ prepared, fit: rateFit(received, prepared) }));
  rated.sort((one, other) => other.fit.score - one.fit.score);
  return rated.find(({ prepared, fit }) => prepared.candidate.source === 'present' && fit.fits) ?? rated[0];
}

// Most requests of a log have the same names.
const triedBefore = new WeakMap<readonly PreparedCandidate[], Map<string, readonly PreparedCandidate[]>>();
const MAX_KEPT = 200;
const LONGEST_KEPT = 10_000;

// Names are compared with all candidates, and only the best of them and the present template are rated in full.
function triedFor(
  received: ReceivedRequest,
  candidates: readonly PreparedCandidate[],
): readonly PreparedCandidate[] {
  const known = triedBefore.get(candidates) ?? new Map<string, readonly PreparedCandidate[]>();
  triedBefore.set(candidates, known);
  const names = namesIn(received);
  const tried = known.get(names) ?? triedAnew(received, candidates);
  if (known.size < MAX_KEPT && names.length <= LONGEST_KEPT) known.set(names, tried);
  return tried;
}

function namesIn({ parameters, json }: ReceivedRequest): string {
  let names = '';
  for (const { place, name } of parameters) names += `${place} ${name}\n`;
  for (const { place, name } of json) names += `${place} ${name}\n`;
  return names;
}

function triedAnew(
  received: ReceivedRequest,
  candidates: readonly PreparedCandidate[],
): readonly PreparedCandidate[] {
  const own = candidates.find(({ candidate }) => candidate.source === 'present');
  return own !== undefined && certainRate(own, received) >= ENOUGH_NAMES
    ? [own]
    : nearest(received, candidates);
}

// The names that arrived where the template sends them: with enough of them a request fits, whatever its values. Then it
// need not be matched to the others, which takes most of the time for a log.
function certainRate(
  { slots, parameterCount }: PreparedCandidate,
  { parameters, json }: ReceivedRequest,
): number {
  const open = new Map<string, number>();
  for (const { place, name } of slots) {
    const key = `${place} ${name}`;
    open.set(key, (open.get(key) ?? 0) + 1);
  }
  let shared = 0;
  for (const { place, name } of [...parameters, ...json]) {
    const key = `${place} ${name}`;
    const left = open.get(key) ?? 0;
    if (left > 0) shared += 1;
    open.set(key, left - 1);
  }
  return (2 * shared) / (parameterCount + parameters.length + json.length);
}

function nearest(
  received: ReceivedRequest,
  candidates: readonly PreparedCandidate[],
): readonly PreparedCandidate[] {
  const rated = candidates.map((prepared) => ({ prepared, rate: nameRate(prepared, received) }));
  rated.sort((one, other) => other.rate - one.rate);
  const enough = (rated[0]?.rate ?? 0) - BEHIND;
  return rated
    .filter(
      ({ prepared: { candidate }, rate }, index) =>
        index === 0 ||
        (candidate.source === 'present' && rate > 0) ||
        (index < MATCHED_IN_FULL && rate >= enough),
    )
    .map(({ prepared }) => prepared);
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
