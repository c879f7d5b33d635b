import type { CheckId, ReasonCode, VerdictState } from '../../partners';

/** What happens to a row, and why. Rows with the same `key` are counted together. */
export interface Outcome {
  /** Stable within a partner: the state and the code of what decides, such as `not-sent event_not_mapped`. */
  readonly key: string;
  /**
   * The state of the verdict. `second-row` is the second row of one event (Is Primary Attribution is false), which is
   * counted once; `unread` is a row that is no event.
   */
  readonly state: VerdictState | 'second-row' | 'unread';
  /** The headline of the first verdict with this key, without a full stop. */
  readonly headline: string;
  /** What decides, in a few words and with a capital letter, such as “The event is not in the event mapping”. */
  readonly reason: string;
  /** The check that decides; absent when an answer or a problem does. */
  readonly check?: CheckId;
  /** Why that check fails or cannot be decided. */
  readonly code?: ReasonCode;
}

/** True for the outcome of a row that is an event of its own. */
export function isEvent({ state }: Outcome): boolean {
  return state !== 'second-row' && state !== 'unread';
}

/** What rows are split by. */
export interface Group {
  /** `ios`, `android`, or empty when the row names no platform or another one. */
  readonly platform: string;
  /** The kind of the event, as `situationOf` has it. */
  readonly kind: string;
  /** The media source as written; empty for none. */
  readonly source: string;
  /** What the row says about consent to tracking: the value of `att`, in words where it is a number of iOS; empty when it says nothing. */
  readonly consent: string;
}
