import type { DocumentKey } from '../../vocabulary/reference';

/** The help on one kind of problem of an event. This file is loaded only when somebody opens the help. */
export interface EventHelp {
  /** A phrase in sentence case, without a period. */
  readonly title: string;
  /** Why it matters and what to do, in two to four sentences. */
  readonly explanation: string;
  /** An event that has the problem; `…` replaces text that is too long to show. */
  readonly before: string;
  /** The same event without the problem. */
  readonly after: string;
  /** The document that explains it. */
  readonly source?: DocumentKey;
}
