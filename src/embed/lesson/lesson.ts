import { isRecord } from '../../work';

const CONDITIONS = ['present', 'absent', 'filled', 'empty', 'hashed'] as const;
const HASHES = ['sha1', 'md5'] as const;

/** What a parameter or a header of the request has to be. */
export type Condition = (typeof CONDITIONS)[number];

/** What the request has to carry for a step to be reached; all that a goal says has to hold. */
export interface Goal {
  /** The parameter of the URL or of a form body that is looked at, by its name; either this or `header` is there. */
  readonly parameter?: string;
  /** The header that is looked at, by its name. */
  readonly header?: string;
  readonly is?: Condition;
  /** The hash that a hashed value has to have; absent for any. */
  readonly hash?: (typeof HASHES)[number];
  /** The decoded value. */
  readonly equals?: string;
  /** The key of the event field that the value has to come from. */
  readonly from?: string;
}

/** One step of a lesson. */
export interface Step {
  readonly text: string;
  readonly goal: Goal;
  /** Absent when there is none. */
  readonly hint?: string;
}

/** The outcome of reading a lesson: its steps, at least one, or a sentence that says what is wrong with it. */
export type LessonReading =
  { readonly ok: true; readonly steps: readonly Step[] } | { readonly ok: false; readonly message: string };

const MOST_STEPS = 20;
const LONGEST_TEXT = 500;
const A_TEXT = `text of 1 to ${LONGEST_TEXT} characters`;

/** Each key of a goal: the texts it may have, or undefined for any. */
const KEYS: ReadonlyMap<string, readonly string[] | undefined> = new Map<
  string,
  readonly string[] | undefined
>([
  ['parameter', undefined],
  ['header', undefined],
  ['is', CONDITIONS],
  ['hash', HASHES],
  ['equals', undefined],
  ['from', undefined],
]);

/**
 * Reads a lesson as a host page gives it: `{"steps": [{"text": …, "goal": {"parameter": …, "is": …}, "hint": …}]}`.
 * It is data, and nothing in it is ever run. Total: any value gives steps or says what is wrong.
 */
export function readLesson(value: unknown): LessonReading {
  const given = isRecord(value) ? value.steps : undefined;
  if (!Array.isArray(given) || given.length === 0 || given.length > MOST_STEPS) {
    return { ok: false, message: `A lesson needs a list of 1 to ${MOST_STEPS} “steps”.` };
  }
  const steps: Step[] = [];
  for (const step of given as readonly unknown[]) {
    if (!isStep(step)) {
      return { ok: false, message: `Step ${steps.length + 1} of this lesson ${problemOf(step) ?? ''}.` };
    }
    steps.push(step);
  }
  return { ok: true, steps };
}

function isStep(value: unknown): value is Step {
  return problemOf(value) === undefined;
}

// What is wrong is said as the end of a sentence.
function problemOf(step: unknown): string | undefined {
  const { text, hint, goal } = isRecord(step) ? step : {};
  if (!isShortText(text)) return `needs a “text”, which is ${A_TEXT}`;
  if (hint !== undefined && !isShortText(hint)) return `has a “hint” that is not ${A_TEXT}`;
  if (!isRecord(goal)) return 'needs a “goal”';
  for (const [key, value] of Object.entries(goal)) {
    if (!KEYS.has(key)) return `has a goal with “${key}”, which is not known`;
    const known = KEYS.get(key);
    if (known === undefined ? !isShortText(value) : !known.some((each) => each === value)) {
      return `has a goal whose “${key}” is not ${known?.join(' or ') ?? A_TEXT}`;
    }
  }
  if ('parameter' in goal === 'header' in goal) return 'needs a goal for either a “parameter” or a “header”';
  const asks = 'is' in goal || 'equals' in goal || 'from' in goal;
  return asks ? undefined : 'has a goal that asks for nothing: “is”, “equals” or “from” is missing';
}

function isShortText(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= LONGEST_TEXT;
}
