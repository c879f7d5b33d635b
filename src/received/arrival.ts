import type { Span } from '../engine';

/** The form in which a request was pasted, as `recognize` names it. */
export type ArrivalForm =
  | 'url'
  | 'query'
  | 'request-line'
  | 'access-log'
  | 'alb'
  | 'cloudfront'
  | 'iis'
  | 'json-log'
  | 'key-value-log'
  | 'http'
  | 'curl'
  | 'har'
  | 'json-body'
  | 'form-body'
  | 'postback-report';

/** A stretch of an arrival's request and the stretch of the pasted text it was read from. */
export interface ArrivalOrigin extends Span {
  /**
   * The stretch of the pasted text. As long as the stretch of the request where the text was taken as it is; of
   * another length where something was undone, such as `\x22`, or for text that was not pasted, of no length.
   */
  readonly at: Span;
}

/** A request that was found in a pasted text. */
export interface Arrival {
  /** The form it was read from. */
  readonly form: ArrivalForm;
  /** The stretch of the pasted text that holds it: a line, an entry, a row, or all of it. */
  readonly at: Span;
  /**
   * The request as one text, as the engine writes requests: the URL alone, or `METHOD URL`, headers, an empty line and
   * the body. Nothing in it is decoded that the sender encoded. A log line that names no host begins with `/`; a query
   * that was pasted alone begins with `?`.
   */
  readonly request: string;
  /** Where each stretch of `request` was read from; they tile `request`, in order. */
  readonly origins: readonly ArrivalOrigin[];
  /** The method that the text names, in upper case; absent when it names none. */
  readonly method?: string;
  /** The status of the answer, when the text has one. */
  readonly status?: number;
  /** The error message beside the answer, as a postback report has it. */
  readonly error?: string;
  /** When it arrived, as the text writes it. */
  readonly time?: string;
  /** The event the request was sent for, as a row of a postback report holds it: JSON with the names of the raw data. */
  readonly event?: string;
}
