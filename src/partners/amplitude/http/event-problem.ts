import type { JsonNode, Severity, Span } from '../../../engine';
import type { Origin } from '../../../vocabulary';
import type { Entries } from '../json-object';

/** An event of the request as the rules look at it. */
export interface CheckedEvent {
  readonly node: JsonNode;
  readonly entries: Entries;
  /** The length below which an ID is removed. */
  readonly leastIdLength: number;
}

/** Something that is wrong with an event, or good to know of it. */
export interface EventProblem {
  readonly severity: Severity;
  /** Without the partner's id, which goes before it. */
  readonly code: string;
  /** The event's key that it is about. */
  readonly field: string;
  readonly message: string;
  readonly origins: readonly Origin[];
  /** Another key that the same list of Amplitude's answer would name. */
  readonly besides?: string;
  /** Where it stands, in offsets of the body. */
  readonly at: Span;
  /** Under which of its two lists Amplitude's answer would name the field; absent when the event is taken all the same. */
  readonly refuses?: 'missing' | 'invalid';
}
