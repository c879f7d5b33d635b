/** A half-open range of a text, in UTF-16 offsets, as CodeMirror counts them. */
export interface Span {
  /** The offset of its first character. */
  readonly from: number;
  /** The offset after its last character. */
  readonly to: number;
}

/** True when two spans share at least one character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.from < b.to && b.from < a.to;
}

/** True when an offset is inside a span or at either end of it. */
export function touches(span: Span, offset: number): boolean {
  return span.from <= offset && offset <= span.to;
}
