import type { Span } from './span';

/** `error` is only for what will surely go wrong; `hint` asks for nothing. */
export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** A replacement of one stretch of text. */
export interface Edit extends Span {
  readonly insert: string;
}

/** A repair a person can choose; its edits do not overlap and are in order. */
export interface Fix {
  readonly label: string;
  readonly edits: readonly Edit[];
}

/** A problem as data: where it is, how bad, a stable code and a sentence in plain words. */
export interface Diagnostic extends Span {
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
  /** The likeliest repair first; empty when only a person can say what is meant. */
  readonly fixes: readonly Fix[];
  /** The document that the rule rests on, by its key among the vocabulary's documents. */
  readonly source?: string;
}
