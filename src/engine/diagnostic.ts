import type { Edit } from './edit';
import type { Span } from './span';

/** `error` is for what is certain to go wrong; `hint` needs no action. */
export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** A change that a person can choose to apply. */
export interface Fix {
  /** The text of its button, such as “Use %20”. */
  readonly label: string;
  /** In order, without overlaps. */
  readonly edits: readonly Edit[];
}

/** A problem and the range of text it is about. */
export interface Diagnostic extends Span {
  /** How bad it is. */
  readonly severity: Severity;
  /** Stable, in kebab case; the key of its help. */
  readonly code: string;
  /** What is wrong, in one or more sentences. */
  readonly message: string;
  /** The likeliest fix first; empty when only a person can decide. */
  readonly fixes: readonly Fix[];
  /** The key of the document the rule is based on, among the vocabulary's documents. */
  readonly source?: string;
}
