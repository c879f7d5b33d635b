import type { DocumentKey } from '../vocabulary/reference';
import type { Diagnostic, Edit, Fix, Span } from '../engine';
import { type DiagnosticCode, SEVERITIES } from './codes';

/** Creates a diagnostic with the severity of its code. */
export function diagnostic(
  code: DiagnosticCode,
  { from, to }: Span,
  message: string,
  fixes: readonly Fix[] = [],
  source?: DocumentKey,
): Diagnostic {
  const written = { from, to, severity: SEVERITIES[code], code, message, fixes };
  return source === undefined ? written : { ...written, source };
}

/** Creates a fix that replaces one range of the template. */
export function replace(label: string, { from, to }: Span, insert: string): Fix {
  return { label, edits: [{ from, to, insert }] };
}

/** Creates a fix of several edits, which are sorted. */
export function replaceAll(label: string, edits: readonly Edit[]): Fix {
  return { label, edits: edits.toSorted((a, b) => a.from - b.from) };
}

const LONGEST_QUOTE = 40;

/** Quotes a part of the template or of the event for a message, shortened to 40 UTF-16 units. */
export function quote(text: string): string {
  return text.length > LONGEST_QUOTE ? `“${text.slice(0, LONGEST_QUOTE).toWellFormed()}…”` : `“${text}”`;
}
