import type { SourceDocument } from './documents';

/**
 * How sure a fact is. `evidenced`: a document of AppsFlyer's, or of the partner's, says or shows it.
 * `seen`: only third-party code, logs or documents show it. `inferred`: reasoned from evidence; no document says it.
 */
export type Sureness = 'evidenced' | 'seen' | 'inferred';

/** A document a fact rests on. */
export interface Origin {
  /** Key into the list of documents in `documents.ts`. */
  readonly document: string;
  readonly sureness: Sureness;
}

/** What a person has to know of a macro. */
export interface MacroDocumentation {
  /** One sentence. */
  readonly description: string;
  /** The form of the value in a few words: "lower-case UUID", "decimal with a dot". */
  readonly format: string;
  /** A value as it is before encoding; invented. */
  readonly example: string;
  readonly origins: readonly Origin[];
  /** What the documents contradict or leave open, one sentence each. */
  readonly notes?: readonly string[];
}

/** What a person has to know of an event field. */
export interface FieldDocumentation {
  /** One sentence. */
  readonly description: string;
  /** A value as the event has it; invented. */
  readonly example: string;
  readonly origins: readonly Origin[];
  /** What the documents contradict or leave open, one sentence each. */
  readonly notes?: readonly string[];
}

/** What people have to know of a language. The faces that load late, such as `vocabulary/reference`, are of this shape. */
export interface Documentation {
  /** Documents a macro, by its canonical name. */
  readonly macroReference: (name: string) => MacroDocumentation | undefined;
  /** Documents an event field, by any of its names. */
  readonly fieldReference: (name: string) => FieldDocumentation | undefined;
  readonly findDocument: (key: string) => SourceDocument | undefined;
}
