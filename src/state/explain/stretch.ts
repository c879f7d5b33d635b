import {
  decode,
  type DecodedUrl,
  type MacroPart,
  parametersOf,
  type Span,
  type Template,
} from '../../engine';
import { bodyStretches } from './body';
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

/** What a template is made of: its address, and its stretches in the order of the text. */
export interface Stretches {
  /** The parts of the URL, in offsets of the template. */
  readonly address: DecodedUrl;
  readonly stretches: readonly Stretch[];
}

/** Finds the macros of the address, the parameters, the headers and the values of the body of a template. */
export function stretchesOf(template: Template): Stretches {
  const blank = blankOut(template);
  const address = decode(blank, { ...template.outline, headers: [] }).url;
  const found = [
    ...macroStretches(template, 'host', address.host),
    ...macroStretches(template, 'path', address.path),
    ...macroStretches(template, 'fragment', address.fragment),
    ...parameterStretches(template),
    ...headerStretches(template),
    ...bodyStretches(template, blank),
  ];
  return { address, stretches: found.sort((a, b) => a.from - b.from) };
}

// Of the same length, so that offsets stay what they are; a macro outside of a JSON string looks like a number.
function blankOut({ text, parts }: Template): string {
  return parts
    .map((part) => {
      const { type, from, to } = part;
      if (type === 'text') return text.slice(from, to);
      if (type === 'layout') return ' '.repeat(to - from);
      return (part.encoding === 'json-value' ? '1' : 'x').repeat(to - from);
    })
    .join('');
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

function macroStretches(
  template: Template,
  kind: 'host' | 'path' | 'fragment',
  span: Span | undefined,
): Stretch[] {
  if (span === undefined) return [];
  return macrosIn(template, span).map(({ from, to }) => ({ kind, from, to, name: '', value: { from, to } }));
}

function parameterStretches(template: Template): Stretch[] {
  return parametersOf(template)
    .filter(({ from, to }) => from < to)
    .map(({ place, from, to, name, value }) => {
      const stretch = { kind: place, from, to, name: writtenIn(template, name), nameAt: name };
      return value === undefined ? stretch : { ...stretch, value };
    });
}

function headerStretches(template: Template): Stretch[] {
  return template.outline.headers.map(({ name, value }) => ({
    kind: 'header',
    from: name.from,
    to: Math.max(name.to, value.to),
    name: writtenIn(template, name).trim(),
    nameAt: name,
    value,
  }));
}
