import type { Span } from '../../engine';
import type { MatchPlace } from '../match/slots';
import type { Sureness } from './choose';

/** What one value of a request became in a derived template. */
export interface DerivedParameter {
  /** Where in the request it is. */
  readonly place: MatchPlace;
  /** The name of the parameter or header, or the path of a JSON value. */
  readonly name: string;
  /** Its value in the request. */
  readonly at: Span;
  /** What it became in the template. */
  readonly templateAt: Span;
  /** The name of the macro; absent for a value that stayed literal text. */
  readonly macro?: string;
  /** What speaks for the macro; `none` for literal text. */
  readonly how: Sureness;
  /** Why, in one sentence. */
  readonly reason: string;
  /** Names of other macros it may have been, the likeliest first. */
  readonly alternatives: readonly string[];
}

/** A template made from a received request. */
export interface DerivedTemplate {
  /** The template, one parameter a line. */
  readonly text: string;
  /** Each value with what it became, in the order of the request. */
  readonly parameters: readonly DerivedParameter[];
  /** What a person has to know about the template, one sentence each; often empty. */
  readonly notes: readonly string[];
}
