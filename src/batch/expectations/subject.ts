import {
  type EventFields,
  macrosWithin,
  outlineOf,
  percentDecode,
  queryOf,
  type Plan,
  type Rendering,
  type Segment,
  segmentsOf,
  type Severity,
  type Span,
  splitPairs,
} from '../../engine';
import type { Verdict, VerdictState } from '../../partners';

/** A parameter or a header as its receiver reads it. */
export interface SentValue {
  /** The place; a fragment, a path and a body are none of these. */
  readonly place: 'query' | 'form' | 'header';
  /** The decoded name. */
  readonly name: string;
  /** The decoded value. */
  readonly value: string;
  /** The encoded value in the request, in UTF-16 offsets. */
  readonly at: Span;
  /** Returns the segments of the macros in its name and its value. */
  readonly macros: () => readonly Segment[];
}

/** What the conditions on a verdict compare. */
export interface KnownVerdict {
  /** The state. */
  readonly state: VerdictState;
  /** The code of `reasonOf`; absent when there is none. */
  readonly reason?: string;
}

/**
 * What a request is known by. Each property but `text` may be a getter that is worked out when a condition first asks for
 * it, so an expectation costs what its conditions need.
 */
export interface Subject {
  /** The event's fields as read, before the partner's shaping; they decide which rules apply. */
  readonly event: EventFields;
  /** The fields that the template was filled from. */
  readonly fields: EventFields;
  /** The whole request. */
  readonly text: string;
  /** The parameters of the query, then those of a form, then the headers, each in order. */
  readonly values: readonly SentValue[];
  /** The segments of the request. */
  readonly segments: readonly Segment[];
  /** False when each macro of the template has a name that means something for any event; absent when that is not known. */
  readonly hasUnknownMacros?: boolean;
  /** The verdict; undefined while the partner's rules are not known. */
  readonly verdict: KnownVerdict | undefined;
  /** The problems of the template, the event and the answer; undefined while they are not known. */
  readonly problems: readonly FoundProblem[] | undefined;
}

/** A problem that a request has. */
export interface FoundProblem {
  /** How bad it is. */
  readonly severity: Severity;
  /** What is wrong, in one or more sentences. */
  readonly message: string;
}

/** The input of `requestSubject`: a rendered request, and what works out the rest when it is needed. */
export interface RenderedRequest {
  /** The request. */
  readonly rendering: Rendering;
  /** The event's fields before the partner's shaping; absent when there is none. */
  readonly event?: EventFields;
  /** Returns the verdict; called at most once. */
  readonly verdict: () => Verdict | undefined;
  /** Returns the problems of the template and the event; called at most once. */
  readonly problems: () => readonly FoundProblem[] | undefined;
}

/** Returns a rendered request as a subject. Each part is worked out when it is first asked for, and kept. */
export function requestSubject({ rendering, event, verdict, problems }: RenderedRequest): Subject {
  const segments = once(() => segmentsOf(rendering));
  const values = once(() => sentValues(rendering, segments));
  const judged = once(verdict);
  const known = once(() => {
    const found = problems();
    return found && [...found, ...(judged()?.answer?.findings ?? [])];
  });
  return {
    event: event ?? rendering.event,
    fields: rendering.event,
    text: rendering.text,
    hasUnknownMacros: hasUnknownMacros(rendering.plan),
    get values() {
      return values();
    },
    get segments() {
      return segments();
    },
    get verdict() {
      const found = judged();
      return found && knownVerdict(found);
    },
    get problems() {
      return known();
    },
  };
}

const UNKNOWN = new WeakMap<Plan, boolean>();

function hasUnknownMacros(plan: Plan): boolean {
  let has = UNKNOWN.get(plan);
  if (has === undefined) {
    has = plan.runs.some(({ fill: { match, setting } }) => match === undefined && setting === undefined);
    UNKNOWN.set(plan, has);
  }
  return has;
}

/** Returns the state of a verdict with the code of its reason. */
export function knownVerdict(verdict: Verdict): KnownVerdict {
  const reason = reasonOf(verdict);
  return { state: verdict.state, ...(reason !== undefined && { reason }) };
}

/**
 * Returns the stable code of what decides a verdict: that of the check, of the fault in the address, or of the answer's
 * first error. Undefined when nothing of these decides.
 */
export function reasonOf({ decision, address, answer }: Verdict): string | undefined {
  if (address !== undefined) return address.code;
  return decision.decisive?.reason ?? answer?.findings.find(({ severity }) => severity === 'error')?.code;
}

function sentValues(rendering: Rendering, segments: () => readonly Segment[]): readonly SentValue[] {
  const { text } = rendering;
  const outline = outlineOf(rendering);
  const request = { text, segments };
  return [
    ...partsOf(request, queryOf(text, outline.url), 'query'),
    ...partsOf(request, outline.body?.kind === 'form' ? outline.body : undefined, 'form'),
    ...outline.headers.map(({ name, value }) => {
      const span = { from: name.from, to: value.to };
      return new SentPart(request, 'header', text.slice(name.from, name.to), value, span);
    }),
  ];
}

function partsOf(
  request: SentRequest,
  within: Span | undefined,
  place: 'query' | 'form',
): readonly SentPart[] {
  const { text } = request;
  const pairs = within === undefined ? [] : splitPairs(text, within);
  // An empty one, as in `&&`, is none.
  return pairs
    .filter(({ from, to }) => from < to)
    .map(({ from, to, name, value = { from: to, to } }) => {
      return new SentPart(request, place, decoded(text, name), value, { from, to });
    });
}

interface SentRequest {
  readonly text: string;
  readonly segments: () => readonly Segment[];
}

/**
 * A parameter or a header that is decoded when it is asked for: of many, an expectation asks for few. A class, because a
 * million rows have many of them, and object literals with getters are slow to make.
 */
class SentPart implements SentValue {
  readonly #request: SentRequest;
  readonly #span: Span;
  readonly place: SentValue['place'];
  readonly name: string;
  readonly at: Span;

  constructor(request: SentRequest, place: SentValue['place'], name: string, at: Span, span: Span) {
    this.#request = request;
    this.#span = span;
    this.place = place;
    this.name = name;
    this.at = at;
  }

  get value(): string {
    const { text } = this.#request;
    return this.place === 'header' ? text.slice(this.at.from, this.at.to) : decoded(text, this.at);
  }

  macros(): readonly Segment[] {
    const all = this.#request.segments();
    return macrosWithin(all, this.#span).flatMap((index) => all[index] ?? []);
  }
}

function decoded(text: string, { from, to }: Span): string {
  const raw = text.slice(from, to);
  return /[%+]/.test(raw) ? percentDecode(raw, true).text : raw;
}

function once<Value>(work: () => Value): () => Value {
  let result: { readonly value: Value } | undefined;
  return () => (result ??= { value: work() }).value;
}
