import type { FillState, Rendering, Resolution, Segment, Span } from '../engine';
import type { Documentation, Evidence, Vocabulary } from '../vocabulary';
import type { Sentence } from './sentence';

/** What a template is explained from: its rendering for the current event, and its language. */
export interface ExplainInput {
  /** The rendering for the current event. */
  readonly rendering: Rendering;
  /** The segments of `rendering`. */
  readonly segments: readonly Segment[];
  /** The language of the template. */
  readonly vocabulary: Vocabulary;
  /** The documentation of that language. */
  readonly documentation: Documentation;
}

/** A document that a fact rests on. */
export interface ExplainedSource {
  /** The title of the document. */
  readonly title: string;
  /** Who published it: `AppsFlyer`, a partner, or `a third party`. */
  readonly publisher: string;
  /** Its address; absent for third-party code and logs. */
  readonly url?: string;
  /** How well it supports the fact. */
  readonly evidence: Evidence;
}

/** `says` is for an answer to a question, such as whether an install was rejected; `sends` for an unknown name. */
export type Verb = 'carries' | 'says' | 'sends';

/** The explanation of one macro at its place. */
export interface ExplainedMacro extends Span {
  /** Its text in the template, brackets included. */
  readonly written: string;
  /** Whether the current event fills it. */
  readonly state: FillState;
  /** What its name was found to be. */
  readonly resolution: Resolution;
  /** The verb for sentences about it. */
  readonly verb: Verb;
  /** What it carries, in words that follow the verb. */
  readonly noun: Sentence;
  /** Where it has no value, or what it is meant for: `empty on iOS`. Empty if nothing is known. */
  readonly scope: Sentence;
  /** The format of its value in a few words; empty if unknown. */
  readonly format: string;
  /** Its current value in its final form, before encoding; empty if there is none. */
  readonly value: string;
  /** How well documents support that the macro exists; absent for names in no document. */
  readonly evidence?: Evidence;
  /** The documents that name it. */
  readonly sources: readonly ExplainedSource[];
  /** What documents contradict or leave open, in sentences. */
  readonly notes: readonly string[];
}

/**
 * What a part of the explanation is about. `request` is the method and the host; `host`, `path` and `fragment` are one
 * macro there; `body` is a key of a JSON body, or any other body as a whole; `off` is a disabled parameter, and `note`
 * a disabled line without parameters.
 */
export type ExplainedKind =
  | 'request'
  | 'host'
  | 'path'
  | 'query'
  | 'fragment'
  | 'header'
  | 'form'
  | 'body'
  | 'off'
  | 'note';

/** One sentence about a template, and the span of the template it describes. */
export interface ExplainedPart extends Span {
  /** What the span is. */
  readonly kind: ExplainedKind;
  /** The name of the parameter or header, or the path to the JSON value, as written; empty if there is none. */
  readonly name: string;
  /** The whole explanation in one sentence. */
  readonly sentence: Sentence;
  /** What the value is, for a table that has the name in another column. */
  readonly description: Sentence;
  /** The value as the template writes it, without layout. */
  readonly written: string;
  /** The macros in the value. */
  readonly macros: readonly ExplainedMacro[];
  /** The macros in the name. */
  readonly nameMacros: readonly ExplainedMacro[];
  /** What is sent for the current event, decoded; absent if nothing is sent. */
  readonly now?: string;
  /** What would be sent for documented examples instead of the event, decoded; absent if there are none. */
  readonly example?: string;
  /** What is sent when the event has no value. */
  readonly whenEmpty: Sentence;
}
