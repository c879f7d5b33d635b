import type { Notation } from '../../vocabulary';
import type { Span } from '../span';

/** The place of the request that a span of the template belongs to. */
export type Place = 'method' | 'url' | 'header-name' | 'header-value' | 'body';

/**
 * How a value is written in the place of its macro.
 * - `percent`: AppsFlyer's percent-encoding, in a URL and in a form body.
 * - `json-string`: escaped for the inside of a JSON string.
 * - `json-value`: a bare JSON value, outside of any string.
 * - `header`: as it is, with line breaks and control characters replaced by spaces.
 * - `none`: as it is, in any other body.
 */
export type Encoding = 'percent' | 'json-string' | 'json-value' | 'header' | 'none';

/** Literal text, sent as it is. */
export interface TextPart extends Span {
  /** Marks literal text. */
  readonly type: 'text';
  /** Where it is sent. */
  readonly place: Place;
}

/**
 * Line breaks and leading spaces inside a URL or form body, and lines that begin with `//`, our own notation for a
 * disabled parameter. Layout is for the reader and is not sent.
 */
export interface LayoutPart extends Span {
  /** Marks layout. */
  readonly type: 'layout';
  /** The place it is written in. */
  readonly place: Place;
}

/** A macro, whether or not its name is known. */
export interface MacroPart extends Span {
  /** Marks a macro. */
  readonly type: 'macro';
  /** Where its value is sent. */
  readonly place: Place;
  /** How it is marked, such as `paren` for `(name)`. */
  readonly notation: Notation;
  /** The name as written, without the notation. */
  readonly name: string;
  /** The position of the name. */
  readonly nameAt: Span;
  /** How its value is written. */
  readonly encoding: Encoding;
}

/** A span of a template. The parts of a template tile it: each begins where the one before ends. */
export type Part = TextPart | LayoutPart | MacroPart;

/** How the body of a request is written. */
export type BodyKind = 'json' | 'form' | 'text';

/** The outline of the request that a template, or a rendering, describes. */
export interface Outline {
  /** In upper case. A bare URL has the method of the vocabulary, usually `GET`. */
  readonly method: string;
  /** The URL without the spaces around it. */
  readonly url: Span;
  /** The headers in order. A line without a colon is a name with an empty value. */
  readonly headers: readonly { readonly name: Span; readonly value: Span }[];
  /** The body and how it is written; absent when there is none. */
  readonly body?: Span & { readonly kind: BodyKind };
}

/** A parsed template. */
export interface Template {
  /** The template as it was written. */
  readonly text: string;
  /** The parts that tile the text, in order. */
  readonly parts: readonly Part[];
  /** Where the method, URL, headers and body of its request are. */
  readonly outline: Outline;
}
