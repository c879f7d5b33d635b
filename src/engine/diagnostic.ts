import type { Span } from './span';

/** How bad a problem is: `error` only for what is certain to go wrong; `hint` needs no action. */
export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** A replacement of one stretch of text. */
export interface Edit extends Span {
  /** The text that replaces the stretch; empty to delete it. */
  readonly insert: string;
}

/** A change that a user can choose. Its edits are in order and do not overlap. */
export interface Fix {
  /** What it does, as an imperative of a few words. */
  readonly label: string;
  /** The replacements, in offsets of the text before the first of them. */
  readonly edits: readonly Edit[];
}

/** A problem of a template: where it is, how bad it is, and what to do. */
export interface Diagnostic extends Span {
  /** How bad it is. */
  readonly severity: Severity;
  /** The rule's name, which stays the same when the message changes. */
  readonly code: string;
  /** One or two sentences that say what is wrong. */
  readonly message: string;
  /** The most likely one first; empty when only the user can know what is meant. */
  readonly fixes: readonly Fix[];
  /** The key of the document that the rule comes from, in the vocabulary's list of documents. */
  readonly source?: string;
}
