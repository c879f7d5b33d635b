import { type EventFields, utf8Length, type Severity, type Span } from '../../engine';
import { findField } from '../../vocabulary';
import { isNamed, occurrenceTests } from './check-value';
import type {
  Condition,
  Expectation,
  HeaderCondition,
  LengthCondition,
  ParameterCondition,
  ProblemCondition,
  Scope,
  VerdictCondition,
} from './expectation';
import type { FoundProblem, SentValue, Subject } from './subject';

/** What a request has instead of what a condition asks for. */
export type Got =
  | { readonly what: 'missing' }
  | { readonly what: 'value'; readonly value: string }
  | { readonly what: 'verdict'; readonly state: string; readonly reason?: string }
  | { readonly what: 'problem'; readonly severity: Severity; readonly message: string }
  | { readonly what: 'length'; readonly length: number }
  | { readonly what: 'macro'; readonly text: string };

/** A condition that does not hold, and what the request has instead. */
export interface Difference {
  /** What was expected. */
  readonly expected: Condition;
  /** What the request has. */
  readonly got: Got;
  /** Where, in UTF-16 offsets of the request; absent when it is about no place in it. */
  readonly at?: Span;
}

/**
 * The result of an expectation: it holds; it fails, with what differs; it is not about this event; or it cannot be said
 * yet, because a verdict or the problems are not known.
 */
export type Outcome =
  | { readonly state: 'pass' | 'not-for' | 'unknown' }
  | { readonly state: 'fail'; readonly differences: readonly Difference[] };

/** A condition made ready for many requests. */
export interface CompiledCondition {
  /** Whether it holds; undefined while what it needs is not known. */
  readonly holds: (subject: Subject) => boolean | undefined;
  /** What the request has instead, for a condition that does not hold. */
  readonly got: (subject: Subject) => Pick<Difference, 'got' | 'at'>;
}

/** An expectation made ready for many requests. Its functions are total. */
export interface CompiledExpectation {
  /** What it was made from. */
  readonly expectation: Expectation;
  /** True when it is about an event, given its fields as read. */
  readonly isFor: (event: EventFields) => boolean;
  /** Returns the state alone, without working out what differs; for counting. */
  readonly stateFor: (subject: Subject) => Outcome['state'];
  /** Returns the state and what differs. */
  readonly check: (subject: Subject) => Outcome;
}

/** Makes an expectation ready for many requests. Whether a case's own event is the subject's is for the caller to see to. */
export function compileExpectation(expectation: Expectation): CompiledExpectation {
  const { expect, for: scope } = expectation;
  const conditions = expect.map((condition) => ({ condition, ...compileCondition(condition) }));
  const isFor = scope === undefined ? () => true : scopeTest(scope);
  const stateFor = (subject: Subject): Outcome['state'] => {
    if (!isFor(subject.event)) return 'not-for';
    let state: 'pass' | 'unknown' = 'pass';
    for (const { holds } of conditions) {
      const result = holds(subject);
      if (result === false) return 'fail';
      if (result === undefined) state = 'unknown';
    }
    return state;
  };
  const check = (subject: Subject): Outcome => {
    const state = stateFor(subject);
    if (state !== 'fail') return { state };
    const failed = conditions.filter(({ holds }) => holds(subject) === false);
    const differences = failed.map(({ condition, got }) => ({ expected: condition, ...got(subject) }));
    return { state, differences };
  };
  return { expectation, isFor, stateFor, check };
}

/** Makes one condition ready for many requests. */
export function compileCondition(condition: Condition): CompiledCondition {
  if ('parameter' in condition || 'header' in condition) return compileValue(condition);
  if ('verdict' in condition) return compileVerdict(condition);
  if ('worstProblem' in condition) return compileProblems(condition);
  return 'maxLength' in condition ? compileLength(condition) : NO_UNREPLACED_MACRO;
}

// Fields have their canonical names, and the letter case of a platform differs between exports.
function scopeTest(scope: Scope): (event: EventFields) => boolean {
  const tests = Object.entries(scope).map(([name, values]) => {
    const field = findField(name)?.name ?? name;
    const known = (text: string) => (field === 'platform' ? text.toLowerCase() : text);
    const wanted = new Set((typeof values === 'string' ? [values] : values).map(known));
    return (event: EventFields) => wanted.has(known(event.get(field)?.text ?? ''));
  });
  return (event) => tests.every((test) => test(event));
}

function compileValue(condition: ParameterCondition | HeaderCondition): CompiledCondition {
  const has = isNamed(condition);
  const tests = occurrenceTests(condition);
  const passes = (value: SentValue, subject: Subject) => tests.every((test) => test(value, subject));
  const isOneTest = tests.length === 1;
  const mayBeMissing = condition.is === 'absent' || (condition.is === 'uuid-or-empty' && isOneTest);
  return {
    // When a name occurs more than once, one match is enough.
    holds: (subject) => {
      const named = subject.values.filter(has);
      if (named.length === 0) return mayBeMissing;
      return condition.is !== 'absent' && named.some((value) => passes(value, subject));
    },
    got: (subject) => {
      const named = subject.values.filter(has);
      const first = named.find((value) => !passes(value, subject)) ?? named[0];
      if (first === undefined) return { got: { what: 'missing' } };
      return { got: { what: 'value', value: first.value }, at: first.at };
    },
  };
}

function compileVerdict({ verdict, reason }: VerdictCondition): CompiledCondition {
  const states: ReadonlySet<string> = new Set(typeof verdict === 'string' ? [verdict] : verdict);
  return {
    holds: ({ verdict: known }) =>
      known && states.has(known.state) && (reason === undefined || known.reason === reason),
    got: ({ verdict: known }) => ({ got: { what: 'verdict', state: '', ...known } }),
  };
}

const RANKS = { none: 0, hint: 1, info: 2, warning: 3, error: 4 } as const;

function compileProblems({ worstProblem }: ProblemCondition): CompiledCondition {
  const isTooBad = ({ severity }: FoundProblem) => RANKS[severity] > RANKS[worstProblem];
  return {
    holds: ({ problems }) => problems && !problems.some(isTooBad),
    got: ({ problems = [] }) => {
      const { severity, message } = problems.filter(isTooBad).sort(byRank)[0] ?? {
        severity: 'error',
        message: '',
      };
      return { got: { what: 'problem', severity, message } };
    },
  };
}

function byRank(a: FoundProblem, b: FoundProblem): number {
  return RANKS[b.severity] - RANKS[a.severity];
}

function compileLength({ maxLength, unit }: LengthCondition): CompiledCondition {
  const lengthOf = ({ text }: Subject) => (unit === 'bytes' ? utf8Length(text) : text.length);
  return {
    holds: (subject) => lengthOf(subject) <= maxLength,
    got: (subject) => ({ got: { what: 'length', length: lengthOf(subject) } }),
  };
}

// Only a macro whose name means nothing is sent as it is written.
const NO_UNREPLACED_MACRO: CompiledCondition = {
  holds: (subject) => unreplaced(subject) === undefined,
  got: (subject) => {
    const { from, to } = unreplaced(subject)?.output ?? { from: 0, to: 0 };
    return { got: { what: 'macro', text: subject.text.slice(from, to) }, at: { from, to } };
  },
};

function unreplaced(subject: Subject): Subject['segments'][number] | undefined {
  if (subject.hasUnknownMacros === false) return undefined;
  return subject.segments.find(
    ({ filling, output }) => filling?.state === 'unknown' && output.from < output.to,
  );
}
