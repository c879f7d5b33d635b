import type { DocumentKey } from '../vocabulary/reference';
import type { Diagnostic, Edit, Fix, Span } from '../engine';
import { type DiagnosticCode, SEVERITIES } from './codes';

/** A problem of a template: a diagnostic whose code has a page of help. */
export interface Finding extends Diagnostic {
  readonly code: DiagnosticCode;
  readonly source?: DocumentKey;
}

/** Writes a finding at a place. */
export function finding(
  code: DiagnosticCode,
  { from, to }: Span,
  message: string,
  fixes: readonly Fix[] = [],
  source?: DocumentKey,
): Finding {
  const written = { from, to, severity: SEVERITIES[code], code, message, fixes };
  return source === undefined ? written : { ...written, source };
}

/** A repair that replaces one stretch. */
export function replace(label: string, { from, to }: Span, insert: string): Fix {
  return { label, edits: [{ from, to, insert }] };
}

/** A repair of several stretches, brought into order. */
export function replaceAll(label: string, edits: readonly Edit[]): Fix {
  return { label, edits: edits.toSorted((a, b) => a.from - b.from) };
}

const LONGEST_QUOTE = 40;

/** Quotes a piece of the template or of the event in a message, shortened to 40 UTF-16 units. */
export function quote(text: string): string {
  return text.length > LONGEST_QUOTE ? `“${text.slice(0, LONGEST_QUOTE).toWellFormed()}…”` : `“${text}”`;
}
