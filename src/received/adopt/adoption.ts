import type { EventFields, OptionName, RenderOptions, Span } from '../../engine';
import type { Notation } from '../../vocabulary';
import type { Candidate } from '../match/candidate';
import type { MatchPlace } from '../match/slots';

/** A received request and the template it was rendered from. */
export interface AdoptionCase {
  /** The request, in the engine's form. */
  readonly request: string;
  /** The template. */
  readonly candidate: Candidate;
  /** The event it was sent for, when it is known, as in a postback report. */
  readonly event?: EventFields;
}

/** What the requests tell about one option. */
export interface OptionFinding {
  /** The option. */
  readonly name: OptionName;
  /** Its value in the template as it is now. */
  readonly present: RenderOptions[OptionName];
  /** The value to adopt; the present one when the requests do not speak against it. */
  readonly value: RenderOptions[OptionName];
  /** The values that explain the requests equally well. */
  readonly possible: readonly RenderOptions[OptionName][];
  /**
   * `changed` when another value explains more, `confirmed` when only the present one explains as much, and
   * `not-determined` when the present value and others explain the same, so nothing is claimed.
   */
  readonly finding: 'changed' | 'confirmed' | 'not-determined';
}

/** Whether the macros of one notation are filled in. */
export interface NotationFinding {
  /** The notation. */
  readonly notation: Notation;
  /** How many values of macros in this notation arrived filled in or empty. */
  readonly filled: number;
  /** How many of these macros arrived as they are written. */
  readonly unfilled: number;
  /** False when none was filled in and some arrived as they are written: then the notation is taken for plain text. */
  readonly isFilled: boolean;
}

/** A part of a request that the engine renders in another way. */
export interface Unexplained {
  /** The place of the request among the cases. */
  readonly caseIndex: number;
  /** Where in the request it is. */
  readonly place: MatchPlace;
  /** The name of the parameter, header or JSON value; otherwise that of the place. */
  readonly name: string;
  /** The name under which it arrived, when that is another one. */
  readonly arrivedAs?: string;
  /** Its place in the request; absent for what did not arrive. */
  readonly at?: Span;
  /** Its place in the template; absent for what the template does not have. */
  readonly templateAt?: Span;
  /** What arrived; absent for what did not. */
  readonly sent?: string;
  /** What the engine renders; absent when it sends nothing there. */
  readonly rendered?: string;
}

/** How often the engine and AppsFlyer wrote the same for one macro, where the event is known. Holds no values. */
export interface MacroAgreement {
  /** The canonical name of the macro, or the name as written when no macro has it. */
  readonly macro: string;
  /** How many values were the same, byte for byte. */
  readonly agree: number;
  /** How many values differed. */
  readonly differ: number;
  /** The places among the cases of the first few that differed. */
  readonly differing: readonly number[];
}

/** What a set of received requests tells about how they were rendered. */
export interface Adoption {
  /** The options under which the engine explains the most, with the fewest changes to those of the first template. */
  readonly options: RenderOptions;
  /** What is told about each option, in the order of the table of options. */
  readonly findings: readonly OptionFinding[];
  /** The notations that the templates use, in the order in which they appear. */
  readonly notations: readonly NotationFinding[];
  /** What stays unexplained under these options, in the order of the cases. */
  readonly unexplained: readonly Unexplained[];
  /** True when the engine renders every request byte for byte; never for one with a hash whose event is not known. */
  readonly isExact: boolean;
  /** How many of the requests are rendered byte for byte. */
  readonly exactCount: number;
  /** The macros whose values could be compared with a known event, in the order of the templates; empty without events. */
  readonly macros: readonly MacroAgreement[];
}
