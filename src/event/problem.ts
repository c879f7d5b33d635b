import type { Diagnostic, Severity, Span } from '../engine';

/** Makes a problem of the event, without fixes or suggestions. */
export function problemAt({ from, to }: Span, severity: Severity, code: string, message: string): Diagnostic {
  return { from, to, severity, code, message, fixes: [], suggestions: [] };
}

const LONGEST_QUOTE = 40;

/** Quotes part of the event in a message, cut to 40 UTF-16 units. */
export function quote(text: string): string {
  return text.length > LONGEST_QUOTE ? `"${text.slice(0, LONGEST_QUOTE).toWellFormed()}…"` : `"${text}"`;
}
