import type { FillState, Rendering, Resolution, Segment, Span } from '../engine';
import type { Documentation, Sureness, Vocabulary } from '../vocabulary';
import type { Sentence } from './sentence';

/** What a template is explained from: its rendering for the event at hand, and the language it is in. */
export interface ExplainInput {
  readonly rendering: Rendering;
  readonly segments: readonly Segment[];
  readonly vocabulary: Vocabulary;
  readonly documentation: Documentation;
}

/** A document behind a fact, and how sure it makes the fact. */
export interface ExplainedSource {
  readonly title: string;
  readonly publisher: string;
  readonly url?: string;
  readonly sureness: Sureness;
}

/** `says` is for what is a question, such as whether an install was rejected; `sends` for a name that nobody knows. */
export type Verb = 'carries' | 'says' | 'sends';

/** What there is to say about one macro where it stands. */
export interface ExplainedMacro extends Span {
  /** As it stands in the template. */
  readonly written: string;
  readonly state: FillState;
  readonly resolution: Resolution;
  readonly verb: Verb;
  /** What it carries, in words that follow the verb. */
  readonly noun: Sentence;
  /** Where it has no value, or is not meant for: `empty on iOS`. Blank when nothing is known. */
  readonly scope: Sentence;
  /** The form of its value in a few words; empty when that is not known. */
  readonly format: string;
  /** Its value now, in its final form but not yet encoded; empty when there is none. */
  readonly value: string;
  /** How sure it is that there is such a macro; absent for names that no document has. */
  readonly sureness?: Sureness;
  readonly sources: readonly ExplainedSource[];
  /** What documents contradict or leave open. */
  readonly notes: readonly string[];
}

/**
 * What a part of the explanation is about. `request` is the method and the host; `host` and `path` are for each macro
 * there; `body` is a key of a JSON body, or another body as a whole; `off` is a parameter that is switched off, and
 * `note` a line that is switched off and is no parameter.
 */
export type ExplainedKind =
  'request' | 'host' | 'path' | 'query' | 'fragment' | 'header' | 'form' | 'body' | 'off' | 'note';

/** One thing that is said about a template, and the stretch of the template it is said of. */
export interface ExplainedPart extends Span {
  readonly kind: ExplainedKind;
  /** The parameter, the header or the way to a JSON value, as written; empty where there is none. */
  readonly name: string;
  /** All of it in one sentence. */
  readonly sentence: Sentence;
  /** What the value is, for a table that has the name in a column of its own. */
  readonly description: Sentence;
  /** The value as it stands in the template, layout left out. */
  readonly written: string;
  /** The macros of the value. */
  readonly macros: readonly ExplainedMacro[];
  readonly nameMacros: readonly ExplainedMacro[];
  /** What is sent now, decoded; absent when nothing is sent. */
  readonly now?: string;
  /** The same for documented examples in place of the event; absent when there are none. */
  readonly example?: string;
  /** What is sent for the value when the event has none. */
  readonly whenEmpty: Sentence;
}
