import type { MacroPart, Span, Template } from '../engine';

/** A named value of a request as a template writes it, or a macro of the address. Its span is that of name and value. */
export interface TemplateEntry extends Span {
  /** Where it is in the request. */
  readonly kind: 'host' | 'path' | 'query' | 'fragment' | 'header' | 'form' | 'body';
  /** As written in the template; of a JSON body the path to the value, such as `events[0].name`. Empty if there is none. */
  readonly name: string;
  /** The span of a name that can contain macros. */
  readonly nameAt?: Span;
  /** The span of the value; absent for a parameter without `=`. */
  readonly value?: Span;
  /** True for a string of a JSON body, whose quotes are not part of `value`. */
  readonly isQuoted?: boolean;
}

/** Finds the macros in a span of a template. */
export function macrosIn({ parts }: Template, span: Span): readonly MacroPart[] {
  return overlapping(parts, span).filter((part) => part.type === 'macro');
}

/** Returns the text of a span of a template without layout and disabled lines, which are not sent. */
export function writtenIn(template: Template, span: Span): string {
  return sentIn(template, span)
    .map(({ from, to }) => template.text.slice(from, to))
    .join('');
}

/** Finds what of a span is sent: all of it but line breaks, leading spaces and disabled lines. */
export function sentIn({ parts }: Template, span: Span = NOWHERE): readonly Span[] {
  return overlapping(parts, span)
    .filter(({ type }) => type !== 'layout')
    .map(({ from, to }) => ({ from: Math.max(from, span.from), to: Math.min(to, span.to) }));
}

const NOWHERE: Span = { from: 0, to: 0 };

/** Returns the spans that share a character with `span`; `sorted` is in order, and its spans do not overlap. */
function overlapping<Each extends Span>(sorted: readonly Each[], span: Span): readonly Each[] {
  const start = firstWhere(sorted, ({ to }) => to > span.from);
  const end = firstWhere(sorted, ({ from }) => from >= span.to);
  return sorted.slice(start, Math.max(start, end));
}

/** Finds the index of the first item with a property that all later items have too; the length when none has it. */
export function firstWhere<Each>(sorted: readonly Each[], has: (each: Each) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const each = sorted[middle];
    if (each === undefined || has(each)) high = middle;
    else low = middle + 1;
  }
  return low;
}
