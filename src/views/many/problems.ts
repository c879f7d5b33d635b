import type { ProblemCount, Summary } from '../../batch';
import { isEvent, rowsWhere } from './tally';

/** How many events have a problem. */
export interface ProblemBar extends ProblemCount {
  /** The part of the events that have it, from 0 to 1. */
  readonly share: number;
}

/** Lists the problems of the template and the requests, the worst and most frequent first. */
export function problemBars(summary: Summary): readonly ProblemBar[] {
  const events = rowsWhere(summary, isEvent);
  return summary.problems.map((problem) => ({ ...problem, share: events === 0 ? 0 : problem.rows / events }));
}
