import type { HashAlgorithm } from '../../vocabulary';
import type { VerdictState } from '../../partners';

/** What the value of a parameter or a header can be asked to be; `uuid-or-empty` holds for a name that is missing, too. */
export const VALUE_STATES = ['present', 'absent', 'filled', 'empty', 'hashed', 'uuid-or-empty'] as const;

/** The hashes that a value can be asked to have. */
export const HASHES = ['sha1', 'md5'] as const satisfies readonly HashAlgorithm[];

/** The worst problem that a request may have, the best first; an error is always too much. */
export const TOLERATED = ['none', 'hint', 'info', 'warning'] as const;

/** The units in which the length of a request is counted; a character is a UTF-16 unit. */
export const LENGTH_UNITS = ['characters', 'bytes'] as const;

/** What a value must be; all that is given must hold for one occurrence of the name. */
export interface ValueTest {
  /** The state of the value; absent for any. */
  readonly is?: (typeof VALUE_STATES)[number];
  /** The hash that a hashed value must have, with `is: 'hashed'`; absent for any. */
  readonly hash?: HashAlgorithm;
  /** The decoded value; absent for any. */
  readonly equals?: string;
  /** A pattern (`readPattern`) that the whole decoded value must match; absent for any. */
  readonly matches?: string;
  /** The name of the event field that the value must come from; absent for any. */
  readonly from?: string;
}

/** What a parameter of the URL or of a form body must be; names are case-sensitive. */
export interface ParameterCondition extends ValueTest {
  /** The decoded name. */
  readonly parameter: string;
}

/** What a header must be; the letter case of its name does not count. */
export interface HeaderCondition extends ValueTest {
  /** The name. */
  readonly header: string;
}

/** What the verdict must be. */
export interface VerdictCondition {
  /** The state, or several of which one must be it. */
  readonly verdict: VerdictState | readonly VerdictState[];
  /** The code that `reasonOf` returns for the verdict; absent for any reason and for none. */
  readonly reason?: string;
}

/** How bad a problem of the template, the event or the request may be. */
export interface ProblemCondition {
  /** The worst severity that is allowed. */
  readonly worstProblem: (typeof TOLERATED)[number];
}

/** How long the request may be: all of it, request line, headers and body included. */
export interface LengthCondition {
  /** The greatest length. */
  readonly maxLength: number;
  /** What is counted; absent for characters. */
  readonly unit?: (typeof LENGTH_UNITS)[number];
}

/** That no macro is sent as it is written, such as `(name)`. */
export interface MacroCondition {
  /** `replaced` is the only choice. */
  readonly macros: 'replaced';
}

/** One thing that must hold for a request. */
export type Condition =
  | ParameterCondition
  | HeaderCondition
  | VerdictCondition
  | ProblemCondition
  | LengthCondition
  | MacroCondition;

/** The events a rule is for: each field must have the value, or one of the values. */
export type Scope = Readonly<Record<string, string | readonly string[]>>;

/**
 * What must hold for the requests of a template. With `event` it is a case, which is checked for that event; without, it
 * is a rule, which is checked for every event, or for those in its scope.
 */
export interface Expectation {
  /** What people call it, of at most `MAX_NAME_LENGTH` UTF-16 units; absent when its conditions say enough. */
  readonly name?: string;
  /** The text of a case's own event, in any form that an event can be read from. */
  readonly event?: string;
  /** The events a rule is for; absent for every event, and for a case. */
  readonly for?: Scope;
  /** What must hold, 1 to `MAX_CONDITIONS`. */
  readonly expect: readonly Condition[];
}

/** The longest name of an expectation, in UTF-16 units. */
export const MAX_NAME_LENGTH = 120;

/** The most conditions of one expectation. */
export const MAX_CONDITIONS = 200;

/** The most expectations that are kept with a work or read from a file. */
export const MAX_EXPECTATIONS = 500;

/** The longest value, pattern or field name in a condition, in UTF-16 units. */
export const MAX_TEXT_LENGTH = 4000;
