import type { TOLERATED } from '../../batch/expectations';
import {
  type Condition,
  type Expectation,
  readExpectations,
  type Scope,
  type ValueTest,
} from '../../batch/expectations';
import { VERDICT_STATES, type VerdictState } from '../../partners';
import { VERDICT_LOOKS } from '../delivery/verdict-look';

/** What a condition in the form is about; `kept` is one that the form cannot write, which stays as it is. */
export type SubjectChoice = 'parameter' | 'header' | 'verdict' | 'problems' | 'length' | 'macros' | 'kept';

/** What a value is tested for in the form. */
export type TestChoice =
  | 'filled'
  | 'equals'
  | 'matches'
  | 'from'
  | 'uuid-or-empty'
  | 'empty'
  | 'present'
  | 'absent'
  | 'hashed'
  | 'sha1'
  | 'md5';

/** A condition as the form has it; what does not belong to its subject is not used. */
export interface ConditionDraft {
  /** What it is about. */
  readonly subject: SubjectChoice;
  /** The name of the parameter or the header. */
  readonly name: string;
  /** What the value is tested for. */
  readonly test: TestChoice;
  /** The value, the pattern, the field, or the greatest length. */
  readonly value: string;
  /** The verdict: a state, or `sent` for one that is sent, with warnings or without. */
  readonly verdict: VerdictState | 'sent';
  /** The code of the reason for a verdict; empty for any. */
  readonly reason: string;
  /** The worst problem that is allowed. */
  readonly tolerated: (typeof TOLERATED)[number];
  /** What the length counts. */
  readonly unit: 'characters' | 'bytes';
  /** The condition that stays as it is. */
  readonly kept?: Condition;
}

/** An expectation as the form has it. */
export interface ExpectationDraft {
  /** Its name; may be empty. */
  readonly name: string;
  /**
   * The events it is for: all, those where a field has a value, the own event of a case, or those of a scope that the
   * form cannot write.
   */
  readonly applies: 'every' | 'where' | 'own' | 'kept';
  /** The field that must have one of the values. */
  readonly field: string;
  /** The values, separated by commas. */
  readonly values: string;
  /** The event of a case. */
  readonly event: string;
  /** The scope that stays as it is. */
  readonly kept: Scope;
  /** At least one. */
  readonly conditions: readonly ConditionDraft[];
}

/** The verdicts to choose from, in words that follow “verdict”. */
export const VERDICT_CHOICES: readonly (readonly [ConditionDraft['verdict'], string])[] = [
  ['sent', 'is sent'],
  ...VERDICT_STATES.map((state) => [state, `is “${VERDICT_LOOKS[state].word}”`] as const),
];

/** A condition of the form before anything is chosen. */
export const NEW_CONDITION: ConditionDraft = {
  subject: 'parameter',
  name: '',
  test: 'filled',
  value: '',
  verdict: 'sent',
  reason: '',
  tolerated: 'warning',
  unit: 'characters',
};

/** Returns an empty form; a case would get the event. */
export function newDraft(event: string): ExpectationDraft {
  const scope = { applies: 'every', field: 'event_name', values: '', event, kept: {} } as const;
  return { name: '', ...scope, conditions: [NEW_CONDITION] };
}

/** Returns an expectation as the form has it; a rule that becomes a case would get the event. */
export function draftOf(expectation: Expectation, event: string): ExpectationDraft {
  const { name = '', for: scope, expect } = expectation;
  const [[field, given] = ['event_name', ''], ...others] = Object.entries(scope ?? {});
  const values = typeof given === 'string' ? given : given.join(', ');
  const written = { [field]: oneOrSeveral(values) };
  const isWhere = others.length === 0 && field.trim() === field && sameJson(written, scope ?? {});
  const scoped = scope === undefined ? 'every' : isWhere ? 'where' : 'kept';
  return {
    name,
    applies: expectation.event === undefined ? scoped : 'own',
    field,
    values,
    event: expectation.event ?? event,
    kept: scope ?? {},
    conditions: expect.map(conditionDraft),
  };
}

/** The expectation that a form says, or what is missing in it, in one sentence. */
export type DraftReading =
  | { readonly ok: true; readonly expectation: Expectation }
  | { readonly ok: false; readonly message: string };

/** Reads a form. Total. */
export function readDraft(draft: ExpectationDraft): DraftReading {
  const { name, applies, field, values, event, kept, conditions } = draft;
  if (applies === 'where' && field.trim() === '') return { ok: false, message: 'Name the event field.' };
  for (const condition of conditions) {
    const missing = missingIn(condition);
    if (missing !== undefined) return { ok: false, message: missing };
  }
  const { expectations, problems } = readExpectations([
    {
      ...(name.trim() !== '' && { name: name.trim() }),
      ...(applies === 'own' && { event }),
      ...(applies === 'where' && { for: { [field.trim()]: oneOrSeveral(values) } }),
      ...(applies === 'kept' && { for: kept }),
      expect: conditions.map(conditionOf),
    },
  ]);
  const [expectation] = expectations;
  if (expectation !== undefined) return { ok: true, expectation };
  const sentence = problems[0]?.message.replace(/^Expectation 1 /, 'This expectation ') ?? '';
  return { ok: false, message: sentence };
}

function oneOrSeveral(values: string): string | readonly string[] {
  const all = values.split(',').map((value) => value.trim());
  return all.length === 1 ? (all[0] ?? '') : all;
}

/** True for a test that needs a value. */
export function needsValue(test: TestChoice): boolean {
  return test === 'equals' || test === 'matches' || test === 'from';
}

function missingIn({ subject, name, test, value }: ConditionDraft): string | undefined {
  if (subject === 'length') {
    return /^\s*[1-9]\d{0,14}\s*$/.test(value) ? undefined : 'Enter the greatest length as a whole number.';
  }
  if (subject !== 'parameter' && subject !== 'header') return undefined;
  if (name.trim() === '') return `Name the ${subject}.`;
  if (!needsValue(test) || value !== '') return undefined;
  if (test === 'equals') return 'Enter the value, or choose “is empty”.';
  return test === 'matches' ? 'Enter the pattern.' : 'Name the event field.';
}

function conditionOf(draft: ConditionDraft): Condition | undefined {
  const { subject, verdict, reason, tolerated, unit, value } = draft;
  switch (subject) {
    case 'parameter':
      return { parameter: draft.name.trim(), ...testOf(draft) };
    case 'header':
      return { header: draft.name.trim(), ...testOf(draft) };
    case 'verdict':
      return {
        verdict: verdict === 'sent' ? SENT : verdict,
        ...(reason.trim() !== '' && { reason: reason.trim() }),
      };
    case 'problems':
      return { worstProblem: tolerated };
    case 'length':
      return { maxLength: Number(value), ...(unit === 'bytes' && { unit }) };
    case 'macros':
      return { macros: 'replaced' };
    case 'kept':
      return draft.kept;
  }
}

const SENT: readonly VerdictState[] = ['will-be-sent', 'with-warnings'];

function testOf({ test, value }: ConditionDraft): ValueTest {
  if (test === 'sha1' || test === 'md5') return { is: 'hashed', hash: test };
  if (test === 'equals') return { equals: value };
  if (test === 'matches') return { matches: value };
  return test === 'from' ? { from: value.trim() } : { is: test };
}

function conditionDraft(condition: Condition): ConditionDraft {
  const written = writtenDraft(condition);
  // A condition that the form would write otherwise stays as it is.
  const isSame = written !== undefined && sameJson(conditionOf(written), condition);
  return isSame ? written : { ...NEW_CONDITION, subject: 'kept', kept: condition };
}

function writtenDraft(condition: Condition): ConditionDraft | undefined {
  if ('parameter' in condition) {
    return { ...NEW_CONDITION, name: condition.parameter, ...valueDraft(condition) };
  }
  if ('header' in condition) {
    return { ...NEW_CONDITION, subject: 'header', name: condition.header, ...valueDraft(condition) };
  }
  if ('verdict' in condition) {
    const verdict = VERDICT_STATES.find((state) => state === condition.verdict) ?? 'sent';
    return { ...NEW_CONDITION, subject: 'verdict', verdict, reason: condition.reason ?? '' };
  }
  if ('worstProblem' in condition) {
    return { ...NEW_CONDITION, subject: 'problems', tolerated: condition.worstProblem };
  }
  if ('macros' in condition) return { ...NEW_CONDITION, subject: 'macros' };
  const { maxLength, unit = 'characters' } = condition;
  return { ...NEW_CONDITION, subject: 'length', value: String(maxLength), unit };
}

function valueDraft({ is, hash, equals, matches, from }: ValueTest): Pick<ConditionDraft, 'test' | 'value'> {
  if (is !== undefined) return { test: is === 'hashed' ? (hash ?? is) : is, value: '' };
  if (equals !== undefined) return { test: 'equals', value: equals };
  return matches === undefined ? { test: 'from', value: from ?? '' } : { test: 'matches', value: matches };
}

function sameJson(a: object | undefined, b: object): boolean {
  const sorted = (value: object) =>
    JSON.stringify(Object.entries(value).sort(([x], [y]) => (x < y ? -1 : 1)));
  return a !== undefined && sorted(a) === sorted(b);
}
