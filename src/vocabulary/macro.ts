/** Where a macro's data originates, in the words of AppsFlyer's table: the app's SDK, AppsFlyer's own processing, or the attribution link. */
export type MacroSource = 'SDK' | 'AF' | 'Link';

/** The postbacks a macro is filled in: install and in-app events alike, or only one of them. */
export type MacroUse = 'both' | 'in-app' | 'install';

/** The sorts of events of a language that reports messages: those of a message, and those of an A/B test. */
export type MessagingEvent = 'message' | 'ab-test';

/** The platform whose devices have the value; absent when every platform has it. */
export type Platform = 'android' | 'ios';

/**
 * How a macro's field is turned into text before it is encoded.
 * - `text`: as the event has it.
 * - `device-id`: as the event has it; the identifiers the zero-UUID option speaks of.
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

/** The hashes AppsFlyer offers, or might offer, of an identifier. */
export type HashAlgorithm = 'sha1' | 'md5';

/** A macro that carries the hash of another macro's value, such as `sha1-advertiserId`. */
export interface HashedVariant {
  readonly algorithm: HashAlgorithm;
  /** Every spelling of the hashed macro, the usual one first. */
  readonly spellings: readonly string[];
}

/** What the engine has to know of a macro to fill it. What a person has to know stands in its documentation. */
export interface Macro {
  /** The canonical name, as AppsFlyer's table prints it; the usual spelling for macros that are not in the table. */
  readonly name: string;
  /** Every other spelling seen, in any notation, without the notation. */
  readonly spellings: readonly string[];
  /** Absent in a language whose documents do not say where its values originate. */
  readonly source?: MacroSource;
  readonly use: MacroUse;
  /** The sort of event that fills it, in a language whose events are not installs and in-app events. */
  readonly events?: MessagingEvent | 'any';
  readonly platform?: Platform;
  readonly kind: ValueKind;
  /** Canonical names of the event fields it reads; the first with a value wins. Empty when no field is known to hold it. */
  readonly fields: readonly string[];
  readonly hashed?: readonly HashedVariant[];
}
