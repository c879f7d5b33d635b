import type { MacroPart, Span, Template } from '../engine';
import { overlapping } from './overlap';

/** A stretch of a template that has a value in the request: a named one, or a macro of the address. */
export interface Stretch extends Span {
  readonly kind: 'host' | 'path' | 'query' | 'fragment' | 'header' | 'form' | 'body';
  /** As written in the template; empty where there is none. */
  readonly name: string;
  /** Where a name stands that can have macros. */
  readonly nameAt?: Span;
  /** Absent for a parameter without `=`. */
  readonly value?: Span;
  /** True for a value of a JSON body that stands in quotes, which are not part of it. */
  readonly isQuoted?: boolean;
}

/** Finds the macros in a stretch of a template. */
export function macrosIn({ parts }: Template, span: Span): readonly MacroPart[] {
  return overlapping(parts, span).filter((part) => part.type === 'macro');
}

/** Gives a stretch of a template as it stands there, without line breaks and blanks that are not sent. */
export function writtenIn(template: Template, span: Span): string {
  return sentIn(template, span)
    .map(({ from, to }) => template.text.slice(from, to))
    .join('');
}

/** Finds what of a stretch is sent: all of it but line breaks, leading blanks and lines that are switched off. */
export function sentIn({ parts }: Template, span: Span = NOWHERE): readonly Span[] {
  return overlapping(parts, span)
    .filter(({ type }) => type !== 'layout')
    .map(({ from, to }) => ({ from: Math.max(from, span.from), to: Math.min(to, span.to) }));
}

const NOWHERE: Span = { from: 0, to: 0 };
