import type { Segment } from '../../engine';
import type { Row } from '../../views';
import type { Condition, Goal, Step } from './lesson';

/** A rendered request that goals are checked against. */
export interface Request {
  /** The decoded values. */
  readonly rows: readonly Row[];
  /** The segments of the request, which the rows refer to by index. */
  readonly segments: readonly Segment[];
}

/**
 * Returns true when a request reaches a goal. When a name occurs more than once, one match is enough. Header names are
 * case-insensitive.
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

function isNamed({ place, name }: Row, { parameter, header }: Goal): boolean {
  if (header !== undefined) return place === 'header' && name.toLowerCase() === header.toLowerCase();
  return (place === 'query' || place === 'form') && name === parameter;
}

// `isReached` handles `absent` itself, because an absent name has no row.
const CHECKS: Record<Condition, (row: Row, segments: readonly Segment[], goal: Goal) => boolean> = {
  present: () => true,
  absent: () => false,
  filled: ({ value }) => value !== '',
  empty: ({ value }) => value === '',
  hashed: isHashed,
};

// The whole value must be the hash; with text around it, it is no longer a valid hash.
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
