import { isRecord } from '../../work';

const CONDITIONS = ['present', 'absent', 'filled', 'empty', 'hashed'] as const;
const HASHES = ['sha1', 'md5'] as const;

/** A condition for a parameter or a header of the request. */
export type Condition = (typeof CONDITIONS)[number];

/** What a request must contain for a step to be reached; all fields must match. */
export interface Goal {
  /** The name of a parameter in the URL or a form body. A goal has either this or `header`. */
  readonly parameter?: string;
  /** The name of a header, in any case. */
  readonly header?: string;
  /** The condition for the value; absent for none. */
  readonly is?: Condition;
  /** The hash that a hashed value must have; absent for any. */
  readonly hash?: (typeof HASHES)[number];
  /** The decoded value; absent for any. */
  readonly equals?: string;
  /** The key of the event field that the value must come from; absent for any. */
  readonly from?: string;
}

/** One step of a lesson. */
export interface Step {
  /** The instruction. */
  readonly text: string;
  /** What the request must contain. */
  readonly goal: Goal;
  /** A hint that the reader can open; absent when there is none. */
  readonly hint?: string;
}

/** The outcome of reading a lesson: its steps, at least one, or an error message. */
export type LessonReading =
  { readonly ok: true; readonly steps: readonly Step[] } | { readonly ok: false; readonly message: string };

const MOST_STEPS = 20;
const LONGEST_TEXT = 500;
const SIZE = `1 to ${LONGEST_TEXT} characters`;

/** The keys of a goal with their allowed texts, or undefined for any text. */
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
 * Reads a lesson from a host page: `{"steps": [{"text": …, "goal": {"parameter": …, "is": …}, "hint": …}]}`. Nothing in
 * it is executed. Total: no value throws.
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

// Returns the rest of a sentence that begins with `Step 1 of this lesson`.
function problemOf(step: unknown): string | undefined {
  const { text, hint, goal } = isRecord(step) ? step : {};
  if (!isShortText(text)) return `needs a “text” of ${SIZE}`;
  if (hint !== undefined && !isShortText(hint)) return `has a “hint” that is not text of ${SIZE}`;
  if (!isRecord(goal)) return 'needs a “goal”';
  for (const [key, value] of Object.entries(goal)) {
    if (!KEYS.has(key)) return `has a goal with an unknown key, “${key}”`;
    const known = KEYS.get(key);
    if (known === undefined ? !isShortText(value) : !known.some((each) => each === value)) {
      return `has a goal whose “${key}” is not ${known ? `one of ${known.join(', ')}` : `text of ${SIZE}`}`;
    }
  }
  if ('parameter' in goal === 'header' in goal) return 'needs a goal with either “parameter” or “header”';
  const asks = 'is' in goal || 'equals' in goal || 'from' in goal;
  return asks ? undefined : 'has a goal without “is”, “equals” or “from”';
}

function isShortText(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= LONGEST_TEXT;
}
