import type { SourceDocument } from './documents';

/**
 * How well a fact is known. `documented`: a document of AppsFlyer or of the partner says or shows it.
 * `observed`: only third-party code, logs or documents show it. `inferred`: reasoned from evidence; no document says it.
 */
export type Evidence = 'documented' | 'observed' | 'inferred';

/** A document that is the source of a fact. */
export interface Origin {
  /** The document's key in `documents.ts`. */
  readonly document: string;
  /** How well the document supports the fact. */
  readonly evidence: Evidence;
}

/** The documentation of a macro. */
export interface MacroDocumentation {
  /** One sentence. */
  readonly description: string;
  /** The format of the value in a few words: "lower-case UUID", "decimal with a dot". */
  readonly format: string;
  /** An invented value, before encoding. */
  readonly example: string;
  /** The documents it rests on, at least one. */
  readonly origins: readonly Origin[];
  /** What the documents contradict or leave open, one sentence each. */
  readonly notes?: readonly string[];
}

/** The documentation of an event field. */
export interface FieldDocumentation {
  /** One sentence. */
  readonly description: string;
  /** An invented value, as in an event. */
  readonly example: string;
  /** The documents it rests on, at least one. */
  readonly origins: readonly Origin[];
  /** What the documents contradict or leave open, one sentence each. */
  readonly notes?: readonly string[];
}

/** The documentation of a language. Modules that are loaded on demand, such as `vocabulary/reference`, have this shape. */
export interface Documentation {
  /** Returns the documentation of a macro, by its canonical name. */
  readonly macroReference: (name: string) => MacroDocumentation | undefined;
  /** Returns the documentation of an event field, by any of its names. */
  readonly fieldReference: (name: string) => FieldDocumentation | undefined;
  /** Returns a document by its key. */
  readonly findDocument: (key: string) => SourceDocument | undefined;
}
