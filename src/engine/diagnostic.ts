import type { Edit } from './edit';
import type { Span } from './span';

/** `error` is for what is certain to go wrong; `hint` needs no action. */
export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** A change that keeps the meaning of the text, so that all of them can be applied unseen. */
export interface Fix {
  /** The text of its button, such as “Use %20”. */
  readonly label: string;
  /** In order, without overlaps. */
  readonly edits: readonly Edit[];
}

/** A change that may alter the meaning of the text. A person chooses each one after reading what it changes. */
export interface Suggestion extends Fix {
  /** What is different afterwards, as a sentence, such as “The value is sent unhashed.” */
  readonly changes: string;
}

/** A problem and the range of text it is about. */
export interface Diagnostic extends Span {
  /** How bad it is. */
  readonly severity: Severity;
  /** Stable, in kebab case; the key of its help. */
  readonly code: string;
  /** What is wrong, in one or more sentences. */
  readonly message: string;
  /** The likeliest fix first; empty when none keeps the meaning. “Apply all safe fixes” uses the first one. */
  readonly fixes: readonly Fix[];
  /** The likeliest suggestion first; empty when only a person can decide. */
  readonly suggestions: readonly Suggestion[];
  /** The other ranges with the same problem, in order, for one that sums up several; absent for any other. */
  readonly elsewhere?: readonly Span[];
  /** The key of the document the rule is based on, among the vocabulary's documents. */
  readonly source?: string;
}

// More would make typing slow, and show nobody more.
const MAX_PLACES = 50;

/** Lists a problem at each of its places, the first one first, at most 50: what it sums up is underlined everywhere. */
export function atEachPlace(problem: Diagnostic): readonly Diagnostic[] {
  const others = problem.elsewhere?.slice(0, MAX_PLACES - 1) ?? [];
  return [problem, ...others.map(({ from, to }) => ({ ...problem, from, to }))];
}
