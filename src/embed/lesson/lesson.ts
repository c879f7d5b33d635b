import { type Condition, conditionProblem } from '../../batch/expectations';
import { isRecord } from '../../work';

/** One step of a lesson. */
export interface Step {
  /** The instruction. */
  readonly text: string;
  /** What the request must hold: a condition that the request alone decides. */
  readonly goal: Condition;
  /** A hint that the reader can open; absent when there is none. */
  readonly hint?: string;
}

/** The outcome of reading a lesson: its steps, at least one, or an error message. */
export type LessonReading =
  | { readonly ok: true; readonly steps: readonly Step[] }
  | { readonly ok: false; readonly message: string };

const MAX_STEPS = 20;
const LONGEST_TEXT = 500;
const SIZE = `1 to ${LONGEST_TEXT} characters`;

/**
 * Reads a lesson from a host page: `{"steps": [{"text": …, "goal": {"parameter": …, "is": …}, "hint": …}]}`. Nothing in
 * it is executed. Total: no value throws.
 */
export function readLesson(value: unknown): LessonReading {
  const given = isRecord(value) ? value.steps : undefined;
  if (!Array.isArray(given) || given.length === 0 || given.length > MAX_STEPS) {
    return { ok: false, message: `A lesson needs a list of 1 to ${MAX_STEPS} “steps”.` };
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
  const problem = conditionProblem(goal, true);
  return problem && `has a goal that ${problem.message}`;
}

function isShortText(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= LONGEST_TEXT;
}
