import type { DocumentKey } from '../vocabulary/reference';
import { type Diagnostic, type Edit, type Fix, shorten, type Span, type Suggestion } from '../engine';
import { type DiagnosticCode, SEVERITIES } from './codes';

/** What a diagnostic has besides its place and message; what is left out is empty or absent. */
export interface Offers {
  /** Changes that keep the meaning. */
  readonly fixes?: readonly Fix[];
  /** Changes that may alter the meaning. */
  readonly suggestions?: readonly Suggestion[];
  /** The other places of a diagnostic that sums up several. */
  readonly elsewhere?: readonly Span[];
  /** The document the rule is based on. */
  readonly source?: DocumentKey | undefined;
}

/** Creates a diagnostic with the severity of its code. */
export function diagnostic(
  code: DiagnosticCode,
  { from, to }: Span,
  message: string,
  { fixes = [], suggestions = [], elsewhere = [], source }: Offers = {},
): Diagnostic {
  return {
    ...{ from, to, severity: SEVERITIES[code], code, message, fixes, suggestions },
    ...(elsewhere.length > 0 && { elsewhere }),
    ...(source !== undefined && { source }),
  };
}

/** Creates a fix that replaces one range of the template. */
export function replace(label: string, { from, to }: Span, insert: string): Fix {
  return { label, edits: [{ from, to, insert }] };
}

/** Creates a fix of several edits, which are sorted. */
export function replaceAll(label: string, edits: readonly Edit[]): Fix {
  return { label, edits: edits.toSorted((a, b) => a.from - b.from) };
}

/** Makes a suggestion of a change, with a sentence on what it changes. */
export function suggestion(change: Fix, changes: string): Suggestion {
  return { ...change, changes };
}

const LONGEST_QUOTE = 40;

/** Quotes a part of the template or of the event for a message, shortened to 40 UTF-16 units. */
export function quote(text: string): string {
  return `“${shorten(text, LONGEST_QUOTE)}”`;
}

const MAX_NAMED = 6;

/** Lists names in a sentence, of many of them the first few. */
export function listed(names: readonly string[], word: 'and' | 'or'): string {
  if (names.length > MAX_NAMED) {
    return `${names.slice(0, MAX_NAMED).join(', ')} and ${names.length - MAX_NAMED} more`;
  }
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} ${word} ${names.at(-1) ?? ''}`;
}
