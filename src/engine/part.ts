import type { Notation } from '../vocabulary';
import type { Span } from './span';

/** Where in a request a stretch of the template stands. */
export type Place = 'method' | 'url' | 'header-name' | 'header-value' | 'body';

/**
 * How a value is written at the place where its macro stands.
 * - `percent`: AppsFlyer's percent-encoding, in a URL and in a form body.
 * - `json-string`: escaped for the inside of a JSON string.
 * - `json-value`: a bare JSON value, outside of any string.
 * - `header`: as it is, line breaks and control characters turned into blanks.
 * - `none`: as it is, in any other body.
 */
export type Encoding = 'percent' | 'json-string' | 'json-value' | 'header' | 'none';

/** Literal text; it goes out as it is. */
export interface TextPart extends Span {
  readonly type: 'text';
  readonly place: Place;
}

/**
 * Line breaks and leading blanks inside a URL or form body, and lines that begin with `//`, our own notation for a
 * parameter that is switched off: written for the reader, not sent.
 */
export interface LayoutPart extends Span {
  readonly type: 'layout';
  readonly place: Place;
}

/** A macro, whether or not its name is known. */
export interface MacroPart extends Span {
  readonly type: 'macro';
  readonly place: Place;
  readonly notation: Notation;
  /** The name as written, without the notation. */
  readonly name: string;
  /** Where the name stands. */
  readonly nameAt: Span;
  readonly encoding: Encoding;
}

/** A stretch of a template. The parts of a template tile it: each begins where the one before ends. */
export type Part = TextPart | LayoutPart | MacroPart;

/** How the body of a request is written. */
export type BodyKind = 'json' | 'form' | 'text';

/** The outline of the request that a template, or a rendering, describes. */
export interface Outline {
  /** Upper-case; of a bare URL that of the vocabulary, mostly `GET`. */
  readonly method: string;
  readonly url: Span;
  readonly headers: readonly { readonly name: Span; readonly value: Span }[];
  readonly body?: Span & { readonly kind: BodyKind };
}

/** A template that has been read: its text, the parts that tile it, and the outline of its request. */
export interface Template {
  readonly text: string;
  readonly parts: readonly Part[];
  readonly outline: Outline;
}
