import { type EventFields, type Plan, planTemplate, type RenderOptions } from '../../engine';
import { type Candidate, type PreparedCandidate, prepareCandidate } from '../match/candidate';
import { type ExpectedTexts, expectedValue, isDropped, renderedTexts } from '../match/expected';
import { fieldOf, joinFields, type ReceivedValue } from '../match/fields';
import { receivedValues } from '../match/match';
import { pairRequest } from '../match/paired';
import { type Pair, pairUp } from '../match/pairing';
import { type ReceivedRequest, readRequest } from '../match/read-request';
import type { Slot } from '../match/slots';
import { sentFor } from '../match/values/values';
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
  /** What did not arrive under its name and is found elsewhere all the same: renamed, or in another value. */
  readonly elsewhere: ReadonlySet<Slot>;
  /** Events that the request tells, by the options that they depend on, as they are read. */
  readonly events: Map<string, EventFields>;
  /** What was received for the macros, by how touches are written, as it is read. */
  readonly values: Map<RenderOptions['touchType'], readonly ReceivedValue[]>;
}

/** Prepares a case. */
export function makeTrial(given: AdoptionCase, index: number): Trial {
  const prepared = prepareCandidate(given.candidate);
  const received = readRequest(given.request);
  const pairs = pairUp(prepared, received, () => undefined);
  const elsewhere = elsewhereIn(prepared, received, given.event);
  return { index, given, prepared, received, pairs, elsewhere, events: new Map(), values: new Map() };
}

function elsewhereIn(
  prepared: PreparedCandidate,
  received: ReceivedRequest,
  event: EventFields | undefined,
): ReadonlySet<Slot> {
  const { pairs, context } = pairRequest(received, prepared, event);
  const renamed = pairs.flatMap(({ slot, by }) =>
    slot && (by === 'meaning' || by === 'value') ? [slot] : [],
  );
  return new Set([...renamed, ...context.lost.keys()]);
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

// The plans of a candidate by options; many requests are compared with it.
const plans = new WeakMap<Candidate, Map<string, Plan>>();

function planUnder({ given: { candidate } }: Trial, options: RenderOptions): Plan {
  const made = plans.get(candidate) ?? new Map<string, Plan>();
  plans.set(candidate, made);
  const key = JSON.stringify(options);
  const { template, vocabulary, settings } = candidate;
  const plan = made.get(key) ?? planTemplate(template, vocabulary, options, settings);
  made.set(key, plan);
  return plan;
}

// Without an event, the one that the request tells under these options. There the word null is taken for no value.
function eventUnder(trial: Trial, options: RenderOptions): EventFields {
  const { given, events } = trial;
  if (given.event !== undefined) return given.event;
  // These are the options on which the way back from a value depends.
  const { missing, touchType, newlineAfterEncode, escapeSlashes } = options;
  const key = JSON.stringify([missing === 'null', touchType, newlineAfterEncode, escapeSlashes]);
  const known = events.get(key);
  if (known !== undefined) return known;
  const fields = joinFields(valuesUnder(trial, options).flatMap((value) => fieldOf(value, options) ?? []));
  const told = fields.filter(({ text }) => text !== undefined && text !== 'null');
  const { event } = recoverEvent({ fields: told });
  events.set(key, event);
  return event;
}

// Whether a touch is written in another form than expected depends on the options; nothing else that was received does.
function valuesUnder(
  { received, prepared, values }: Trial,
  options: RenderOptions,
): readonly ReceivedValue[] {
  const { touchType } = options;
  const candidate = { ...prepared.candidate, options };
  const found = values.get(touchType) ?? receivedValues(received, { ...prepared, candidate });
  values.set(touchType, found);
  return found;
}

function isExplained(
  { slot, received, by }: Pair,
  texts: ExpectedTexts,
  options: RenderOptions,
  { given, elsewhere }: Trial,
): boolean {
  if (slot === undefined || elsewhere.has(slot)) return false;
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
