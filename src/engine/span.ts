/** A half-open stretch of a text, in UTF-16 offsets, as CodeMirror counts them. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Tells whether two stretches share at least one character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.from < b.to && b.from < a.to;
}

/** Tells whether an offset lies in a stretch or at either end of it, as a cursor does. */
export function touches(span: Span, offset: number): boolean {
  return span.from <= offset && offset <= span.to;
}
