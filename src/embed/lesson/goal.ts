import { type Condition, compileCondition, type Subject } from '../../batch/expectations';
import { type EventFields, NO_FIELDS, type Segment } from '../../engine';
import type { Row } from '../../views';
import type { Step } from './lesson';

/** A rendered request that goals are checked against. */
export interface Request {
  /** The whole request. */
  readonly text: string;
  /** The decoded values. */
  readonly rows: readonly Row[];
  /** The segments of the request, which the rows refer to by index. */
  readonly segments: readonly Segment[];
  /** The fields that the template was filled from. */
  readonly fields: EventFields;
}

/** Returns true when a request reaches a goal, which is a condition as expectations have them. */
export function isReached(goal: Condition, request: Request): boolean {
  return compileCondition(goal).holds(subjectOf(request)) === true;
}

/**
 * Counts the steps that have been reached, given the count before. Steps are reached in order, and a reached step stays
 * reached, because a later step may undo an earlier one.
 */
export function countReached(steps: readonly Step[], reached: number, request: Request): number {
  let count = reached;
  for (const { goal } of steps.slice(reached)) {
    if (!isReached(goal, request)) break;
    count += 1;
  }
  return count;
}

// An embed knows no partner, so it has no verdict; goals on one are refused when a lesson is read.
function subjectOf({ text, rows, segments, fields }: Request): Subject {
  const values = rows.flatMap(({ place, name, value, at, segments: within }) => {
    if (place !== 'query' && place !== 'form' && place !== 'header') return [];
    return { place, name, value, at, macros: () => within.flatMap((index) => segments[index] ?? []) };
  });
  return { event: NO_FIELDS, fields, text, values, segments, verdict: undefined, problems: undefined };
}
