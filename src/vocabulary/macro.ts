/** Where a macro's data originates, in the words of AppsFlyer's table: the app's SDK, AppsFlyer's own processing, or the attribution link. */
export type MacroSource = 'SDK' | 'AF' | 'Link';

/** The postbacks a macro is filled in: install and in-app events alike, or only one of them. */
export type MacroUse = 'both' | 'in-app' | 'install';

/** The kinds of events of a language that reports messages: those of a message, and those of an A/B test. */
export type MessagingEvent = 'message' | 'ab-test';

/** The platform whose devices have the value; absent when every platform has it. */
export type Platform = 'android' | 'ios';

/**
 * How a macro's field is turned into text before it is encoded.
 * - `text`: as the event has it.
 * - `device-id`: as the event has it; the zero-UUID option applies to these identifiers.
 * - `boolean`: in the chosen boolean style.
 * - `zero-one`: a boolean that is always written 1 or 0.
 * - `touch-type`: a credited touch, as 1/0 or in words.
 * - `json`: the event value as compact JSON.
 * - `unix-seconds`, `unix-milliseconds`: a UTC time as a Unix count.
 * - `hour`: a UTC time with minutes, seconds and milliseconds set to zero.
 */
export type ValueKind =
  | 'text'
  | 'device-id'
  | 'boolean'
  | 'zero-one'
  | 'touch-type'
  | 'json'
  | 'unix-seconds'
  | 'unix-milliseconds'
  | 'hour';

/** The hashes of an identifier that AppsFlyer offers or might offer. */
export type HashAlgorithm = 'sha1' | 'md5';

/** A macro whose value is the hash of another macro's value, such as `sha1-advertiserId`. */
export interface HashedVariant {
  /** The hash. */
  readonly algorithm: HashAlgorithm;
  /** Every spelling of the hashed macro, the usual one first. */
  readonly spellings: readonly string[];
}

/** What the engine needs to know about a macro to fill it. What users read is in its documentation. */
export interface Macro {
  /** The canonical name, as AppsFlyer's table prints it; the usual spelling for macros that are not in the table. */
  readonly name: string;
  /** Every other spelling that was observed, without its notation. */
  readonly spellings: readonly string[];
  /** Where its value originates; absent in a language whose documents do not say so. */
  readonly source?: MacroSource;
  /** The postbacks it is filled in. */
  readonly use: MacroUse;
  /** The kind of event that fills it, in a language whose events are not installs and in-app events. */
  readonly events?: MessagingEvent | 'any';
  /** The only platform that has the value; absent when all have it. */
  readonly platform?: Platform;
  /** How its value is turned into text. */
  readonly kind: ValueKind;
  /** Canonical names of the event fields it reads; the first with a value wins. Empty when no field is known to hold it. */
  readonly fields: readonly string[];
  /** The macros that are hashes of this one; absent when there are none. */
  readonly hashed?: readonly HashedVariant[];
}
