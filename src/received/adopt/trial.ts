import { type EventFields, type Plan, planTemplate, type RenderOptions } from '../../engine';
import { type PreparedCandidate, prepareCandidate } from '../match/candidate';
import { type ExpectedTexts, expectedValue, isDropped, renderedTexts } from '../match/expected';
import { matchPrepared } from '../match/match';
import { type Pair, pairUp } from '../match/pairing';
import { type ReceivedRequest, readRequest } from '../match/read-request';
import type { Slot } from '../match/slots';
import { sentFor } from '../match/values';
import { recoverEvent } from '../recover/recover';
import type { AdoptionCase } from './adoption';

/** A case that is rendered under many options: everything about it that does not depend on them. */
export interface Trial {
  /** Its place among the cases. */
  readonly index: number;
  /** The case. */
  readonly given: AdoptionCase;
  /** The template. */
  readonly prepared: PreparedCandidate;
  /** The request. */
  readonly received: ReceivedRequest;
  /** What of the template became what of the request. Names are paired only when they are the same. */
  readonly pairs: readonly Pair[];
  /** Plans by options, as they are made. */
  readonly plans: Map<string, Plan>;
}

/** Prepares a case. */
export function makeTrial(given: AdoptionCase, index: number, plans: Map<string, Plan>): Trial {
  const prepared = prepareCandidate(given.candidate);
  const received = readRequest(given.request);
  return { index, given, prepared, received, pairs: pairUp(prepared, received, () => undefined), plans };
}

/** What a case renders to under some options. */
export interface TrialResult {
  /** The plan under these options. */
  readonly plan: Plan;
  /** What is sent for each macro. */
  readonly texts: ExpectedTexts;
  /** The pairs that are not rendered as they arrived. */
  readonly unexplained: readonly Pair[];
}

/** Renders a case under options and compares each part with what arrived. */
export function tryOptions(trial: Trial, options: RenderOptions): TrialResult {
  const plan = planUnder(trial, options);
  const texts = renderedTexts(plan, eventUnder(trial, options));
  const unexplained = trial.pairs.filter((pair) => !isExplained(pair, texts, options, trial));
  return { plan, texts, unexplained };
}

function planUnder({ given, plans }: Trial, options: RenderOptions): Plan {
  const { template, vocabulary, settings, id } = given.candidate;
  const key = `${id} ${JSON.stringify(options)}`;
  const known = plans.get(key);
  if (known?.template === template) return known;
  const plan = planTemplate(template, vocabulary, options, settings);
  plans.set(key, plan);
  return plan;
}

// Without an event, the one that the request tells under these options. There the word null is taken for no value.
function eventUnder({ given, received, prepared }: Trial, options: RenderOptions): EventFields {
  if (given.event !== undefined) return given.event;
  const candidate = { ...prepared.candidate, options };
  const match = matchPrepared(received, { ...prepared, candidate });
  const fields = match.fields.filter(({ text }) => text !== undefined && text !== 'null');
  return recoverEvent({ ...match, fields }).event;
}

function isExplained(
  { slot, received, by }: Pair,
  texts: ExpectedTexts,
  options: RenderOptions,
  { given }: Trial,
): boolean {
  if (slot === undefined) return false;
  const dropped = isDropped({ options }, texts, slot);
  if (received === undefined) return dropped;
  if (dropped || by === 'entity' || by === 'spelling') return false;
  if (given.event === undefined && hasHash(slot) && received.sent !== '') return true;
  if (given.event === undefined && options.escapeSlashes && hasBareSlash(slot, received.decoded)) {
    return false;
  }
  return expectedValue(texts, slot) === sentFor(slot, received);
}

// What a hash was made from is not known without the event, so the hash says nothing about options.
function hasHash({ pieces }: Slot): boolean {
  return pieces.some((piece) => !('literal' in piece) && piece.fill.match?.hash !== undefined);
}

function hasBareSlash({ pieces }: Slot, decoded: string): boolean {
  const hasJson = pieces.some((piece) => !('literal' in piece) && piece.fill.match?.macro.kind === 'json');
  return hasJson && decoded.replace(/\\[^]/g, '').includes('/');
}
