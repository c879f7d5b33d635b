import type { ValuePlace } from '../layer';

/** What a plain value can be told to be. */
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
 * How sure a note is. `certain`: computed, such as a hash that matches, or true by definition. `shape`: the text looks
 * like it, and might be something else. `inferred`: no document says so; observed values agree with it.
 */
export type Sureness = 'certain' | 'shape' | 'inferred';

/** What a plain value is, or looks like, in one sentence. */
export interface ValueNote {
  readonly kind: NoteKind;
  readonly sure: Sureness;
  readonly text: string;
  /** The bare fact, where there is one: a time in UTC, a name, the event field a hash was made of. */
  readonly value?: string;
}

/** What is known around a value; the same object serves `openLayers`. */
export interface ValueContext {
  /** The event's identifiers by field name; hashes are compared with them. */
  readonly identifiers: ReadonlyMap<string, string>;
  /** The currency code that goes with the value, if the event or request names one. */
  readonly currency?: string;
  /** Where the value was found; plain when absent. */
  readonly at?: ValuePlace;
}

/** Looks for one family of shapes. Total: any text has an answer. */
export type NoteReader = (text: string, context: ValueContext) => readonly ValueNote[];
