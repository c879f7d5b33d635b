import type { Segment } from '../../engine';
import type { Row } from '../../views';
import type { Condition, Goal, Step } from './lesson';

/** What of a rendered request a goal is checked against. */
export interface Request {
  readonly rows: readonly Row[];
  readonly segments: readonly Segment[];
}

/**
 * Tells whether a request reaches a goal. Where a name stands in it more than once, one that fits is enough; the
 * names of headers do not depend on case.
 */
export function isReached(goal: Goal, { rows, segments }: Request): boolean {
  const named = rows.filter((row) => isNamed(row, goal));
  if (goal.is === 'absent') return named.length === 0;
  return named.some(
    (row) =>
      (goal.is === undefined || CHECKS[goal.is](row, segments, goal)) &&
      (goal.equals === undefined || row.value === goal.equals) &&
      (goal.from === undefined || isFrom(row, segments, goal.from)),
  );
}

/**
 * Counts the steps of a lesson that have been reached, when `reached` had been before. Steps are reached in turn, and
 * one that was reached stays so, since a later step may undo what an earlier one asked for.
 */
export function countReached(steps: readonly Step[], reached: number, request: Request): number {
  let count = reached;
  for (const { goal } of steps.slice(reached)) {
    if (!isReached(goal, request)) break;
    count += 1;
  }
  return count;
}

function isNamed({ place, name }: Row, { parameter, header }: Goal): boolean {
  if (header !== undefined) return place === 'header' && name.toLowerCase() === header.toLowerCase();
  return (place === 'query' || place === 'form') && name === parameter;
}

// What is absent has no row to look at.
const CHECKS: Record<Condition, (row: Row, segments: readonly Segment[], goal: Goal) => boolean> = {
  present: () => true,
  absent: () => false,
  filled: ({ value }) => value !== '',
  empty: ({ value }) => value === '',
  hashed: isHashed,
};

// The whole value has to be the hash: a hash with something before or after it arrives as neither.
function isHashed({ at, segments: within }: Row, segments: readonly Segment[], { hash }: Goal): boolean {
  return within.some((index) => {
    const { output, filling } = segments[index] ?? {};
    if (output?.from !== at.from || output.to !== at.to || filling?.state !== 'filled') return false;
    return filling.hash !== undefined && (hash === undefined || filling.hash === hash);
  });
}

function isFrom({ segments: within }: Row, segments: readonly Segment[], field: string): boolean {
  return within.some((index) => segments[index]?.filling?.field?.key === field);
}
