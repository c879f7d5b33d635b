import { VERDICT_STATES } from '../../partners';
import {
  type Condition,
  HASHES,
  LENGTH_UNITS,
  MAX_TEXT_LENGTH,
  TOLERATED,
  VALUE_STATES,
} from './expectation';
import { readPattern } from './pattern/pattern';

/** What is wrong with a condition, as the rest of a sentence: “needs a …”, “has an unknown key, “run””. */
export interface ConditionProblem {
  /** The key whose value is wrong; absent when it is the condition as a whole. */
  readonly key?: string;
  /** The rest of the sentence, without a full stop. */
  readonly message: string;
}

/** Returns true for an object with keys that is not a list. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

// Returns undefined for a value that fits, otherwise what it is not.
type Rule = (value: unknown) => string | undefined;

const TESTS: readonly string[] = ['is', 'equals', 'matches', 'from'];
const VALUE_KEYS: readonly string[] = [...TESTS, 'hash'];
const TEXT = `text of 1 to ${String(MAX_TEXT_LENGTH)} characters`;

/** The keys that decide what a condition is about, with the keys that each may have besides. */
const SUBJECTS: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ['parameter', VALUE_KEYS],
  ['header', VALUE_KEYS],
  ['maxLength', ['unit']],
  ['macros', []],
  ['verdict', ['reason']],
  ['worstProblem', []],
]);

/** The subjects that the request alone decides, without partner rules and checks. */
const OF_REQUEST: readonly string[] = ['parameter', 'header', 'maxLength', 'macros'];

const RULES: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  ['parameter', isText],
  ['header', isText],
  ['is', oneOf(VALUE_STATES)],
  ['hash', oneOf(HASHES)],
  ['equals', isText],
  ['matches', isPattern],
  ['from', isText],
  ['maxLength', (value) => (isLength(value) ? undefined : 'a whole number above 0')],
  ['unit', oneOf(LENGTH_UNITS)],
  ['macros', oneOf(['replaced'])],
  ['verdict', isVerdict],
  ['reason', isText],
  ['worstProblem', oneOf(TOLERATED)],
]);

/**
 * Returns true for a value that is a condition. With `ofRequest`, only for one that the request alone decides, as the
 * goals of a lesson are.
 */
export function isCondition(value: unknown, ofRequest = false): value is Condition {
  return conditionProblem(value, ofRequest) === undefined;
}

/** Finds what is wrong with a value that should be a condition; undefined for a condition. Total. */
export function conditionProblem(value: unknown, ofRequest = false): ConditionProblem | undefined {
  if (!isRecord(value)) return { message: 'is not an object' };
  const subjects = [...SUBJECTS.keys()].filter((key) => !ofRequest || OF_REQUEST.includes(key));
  const [subject, second] = subjects.filter((key) => Object.hasOwn(value, key));
  const known = [subject, ...(SUBJECTS.get(subject ?? '') ?? [])];
  for (const [key, item] of Object.entries(value)) {
    const rule = RULES.get(key);
    if (rule === undefined) return { key, message: `has an unknown key, “${key.slice(0, 40)}”` };
    const wanted = rule(item);
    if (wanted !== undefined) return { key, message: `has a value of “${key}” that is not ${wanted}` };
  }
  if (subject === undefined || second !== undefined) return { message: `needs one of ${listed(subjects)}` };
  const other = Object.keys(value).find((key) => !known.includes(key));
  if (other !== undefined) {
    return { key: other, message: `has “${other}”, which does not go with “${subject}”` };
  }
  if (subject !== 'parameter' && subject !== 'header') return undefined;
  if (!TESTS.some((key) => Object.hasOwn(value, key))) {
    return { message: 'needs “is”, “equals”, “matches” or “from”' };
  }
  return ofRequest ? undefined : contradiction(value);
}

// Goals of lessons were always allowed to have these, and what the condition cannot use is not checked there.
function contradiction(value: Readonly<Record<string, unknown>>): ConditionProblem | undefined {
  const second = ['equals', 'matches', 'from'].find((key) => Object.hasOwn(value, key));
  if (value.is === 'absent' && second !== undefined) {
    return { key: second, message: `has “${second}”, which nothing that is absent can have` };
  }
  const isUseless = Object.hasOwn(value, 'hash') && value.is !== 'hashed';
  return isUseless ? { key: 'hash', message: 'has “hash” without “is”: “hashed”' } : undefined;
}

function listed(keys: readonly string[]): string {
  const quoted = keys.map((key) => `“${key}”`);
  return `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1) ?? ''}`;
}

function isText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' && value.length <= MAX_TEXT_LENGTH ? undefined : TEXT;
}

function oneOf(allowed: readonly string[]): Rule {
  return (value) => (allowed.some((each) => each === value) ? undefined : `one of ${allowed.join(', ')}`);
}

function isPattern(value: unknown): string | undefined {
  if (typeof value !== 'string' || value === '') return 'a pattern';
  const reading = readPattern(value);
  return reading.ok
    ? undefined
    : `a pattern (character ${String(reading.at + 1)}: ${reading.message.replace(/\.$/, '')})`;
}

function isLength(value: unknown): boolean {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0;
}

function isVerdict(value: unknown): string | undefined {
  const states: readonly unknown[] = Array.isArray(value) ? value : [value];
  const areKnown =
    states.length > 0 &&
    states.length <= VERDICT_STATES.length &&
    states.every((state) => VERDICT_STATES.some((each) => each === state));
  return areKnown ? undefined : `one or a list of ${VERDICT_STATES.join(', ')}`;
}
