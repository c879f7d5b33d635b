import type { Row } from '../../../views';

/** A row of the decoded values whose menu was asked for. */
export interface AskedRow {
  /** The button that the menu opens at. */
  readonly anchor: HTMLElement;
  /** The row as it is drawn. */
  readonly row: Row;
  /** Its index among all rows. */
  readonly index: number;
}
