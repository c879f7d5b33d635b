import type { Span } from '../../../engine';

/** A row of a drawn table. */
export interface Row {
  /** Where its first line is. */
  readonly at: Span;
  /** The cells of its first line, without the space around them. */
  readonly cells: readonly Span[];
  /** The cells of each of its lines. */
  readonly lines: (readonly Span[])[];
  /** True for the header of a table of Jira. */
  readonly isJira: boolean;
  /** True when its values go on in the lines below it. */
  isContinued: boolean;
}
