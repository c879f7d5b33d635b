import type { ValuePlace } from '../layer';

/** What a plain value can be recognized as. */
export type NoteKind =
  | 'unix-seconds'
  | 'unix-milliseconds'
  | 'timestamp'
  | 'uuid'
  | 'appsflyer-id'
  | 'android-id'
  | 'sha1'
  | 'md5'
  | 'sha256'
  | 'currency'
  | 'amount'
  | 'country'
  | 'language'
  | 'locale'
  | 'boolean'
  | 'word'
  | 'ipv4'
  | 'ipv6'
  | 'user-agent'
  | 'app-id'
  | 'sdk-version'
  | 'version'
  | 'json'
  | 'url'
  | 'email'
  | 'phone';

/**
 * How certain a note is. `certain`: computed, such as a hash that matches, or true by definition. `shape`: the text
 * looks like it, and might be something else. `inferred`: no document says so, but observed values agree with it.
 */
export type Sureness = 'certain' | 'shape' | 'inferred';

/** What a plain value is, or looks like, in one sentence. */
export interface ValueNote {
  /** What it was recognized as. */
  readonly kind: NoteKind;
  /** How certain that is. */
  readonly sure: Sureness;
  /** The sentence for the user. */
  readonly text: string;
  /** The fact alone, if there is one: a time in UTC, a name, the event field that was hashed. */
  readonly value?: string;
}

/** What is known about a value from its surroundings. The same object is an argument of `openLayers`. */
export interface ValueContext {
  /** The event's identifiers by field name; hashes are compared with them. */
  readonly identifiers: ReadonlyMap<string, string>;
  /** The currency code of the value, if the event or request has one. */
  readonly currency?: string;
  /** Where the value was found; `plain` when absent. */
  readonly at?: ValuePlace;
}

/** Recognizes one family of values. Total; a text of another family has no notes. */
export type NoteReader = (text: string, context: ValueContext) => readonly ValueNote[];
