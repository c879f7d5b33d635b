import { readJson, type JsonReading } from '../json';
import type { Outline } from '../template/part';
import { type Pair, queryOf, splitPairs } from '../template/parameters';
import { percentDecode, type PercentDecoded, rawSpan } from './percent';
import type { Span } from '../span';

/** A span of the request and its text once decoded. */
export interface DecodedText extends PercentDecoded {
  /** Its position in the request. */
  readonly at: Span;
}

/** A `name=value` of the request as a receiver reads it. */
export interface DecodedParameter extends Span {
  /** Whether it is in the query of the URL or in a form body. */
  readonly place: 'query' | 'form';
  /** The part before the first `=`, or all of it. */
  readonly name: DecodedText;
  /** The part after the first `=`. Absent without one; a receiver reads that as empty. */
  readonly value?: DecodedText;
  /** The value read as JSON, when it is an object or an array or begins like one; offsets are those of the decoded value. */
  readonly json?: JsonReading;
}

/** The parts of a URL, as spans of the request. A part that the URL does not have is absent. */
export interface DecodedUrl {
  /** Without the colon. */
  readonly scheme?: Span;
  /** User and password before the `@`. */
  readonly credentials?: Span;
  /** Host and port. */
  readonly host?: Span;
  /** From after the host to the `?`, the `#` or the end; it may be empty. */
  readonly path?: Span;
  /** Without the `?`. */
  readonly query?: Span;
  /** Without the `#`. */
  readonly fragment?: Span;
}

/** A request taken apart as its receiver reads it. */
export interface Decoded {
  /** The method in upper case. */
  readonly method: string;
  /** The parts of the URL. */
  readonly url: DecodedUrl;
  /** The parameters of the query, then those of a form body. */
  readonly parameters: readonly DecodedParameter[];
  /** The headers in order, each without the colon. */
  readonly headers: readonly { readonly name: Span; readonly value: Span }[];
  /** A body that is not a form. The offsets of `json` count from the start of the body. */
  readonly body?: Span & { readonly json?: JsonReading };
}

/** Takes a rendered request apart. Total for any text; nothing in it is changed or lost. */
export function decode(text: string, outline: Outline): Decoded {
  const { method, headers, body } = outline;
  const query = queryOf(text, outline.url);
  const parameters = [
    ...(query === undefined ? [] : decodeParameters(text, query, 'query')),
    ...(body?.kind === 'form' ? decodeParameters(text, body, 'form') : []),
  ];
  const url = splitUrl(text, outline.url, query);
  if (body === undefined || body.kind === 'form') return { method, url, parameters, headers };
  return { method, url, parameters, headers, body: decodeBody(text, body) };
}

const URL_PARTS =
  /^(?:([A-Za-z][A-Za-z0-9+.-]*):)?(?:\/\/(?:([^/?#]*)@)?([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#([^]*))?$/d;

function splitUrl(text: string, { from, to }: Span, query: Span | undefined): DecodedUrl {
  const indices = URL_PARTS.exec(text.slice(from, to))?.indices;
  const names = ['scheme', 'credentials', 'host', 'path', 'query', 'fragment'] as const;
  const url: { -readonly [name in keyof DecodedUrl]: DecodedUrl[name] } = {};
  for (const [index, name] of names.entries()) {
    const found = indices?.[index + 1];
    if (found !== undefined) url[name] = { from: from + found[0], to: from + found[1] };
  }
  // Parameters without an address before them.
  return query !== undefined && url.query === undefined ? { ...url, path: { from, to: from }, query } : url;
}

function decodeParameters(text: string, within: Span, place: DecodedParameter['place']): DecodedParameter[] {
  return splitPairs(text, within)
    .filter(({ from, to }) => from < to) // like URLSearchParams, which skips the empty one in `&&`
    .map((pair) => decodeParameter(text, pair, place));
}

function decodeParameter(
  text: string,
  { from, to, name: nameAt, value: valueAt }: Pair,
  place: DecodedParameter['place'],
): DecodedParameter {
  const name = decodeText(text, nameAt);
  if (valueAt === undefined) return { from, to, place, name };
  const value = decodeText(text, valueAt);
  const json = /^\s*[[{]/.test(value.text) ? readJson(value.text) : undefined;
  if (json === undefined || (!json.ok && NAME_IN_BRACKETS.test(value.text))) {
    return { from, to, place, name, value };
  }
  return { from, to, place, name, value, json };
}

// A macro that was sent as written, or a mark such as `[US] spring`, is no attempt at JSON.
const NAME_IN_BRACKETS = /^\s*(?:\{\s*[A-Za-z_][^"':,{}]*\}|\[\s*[A-Za-z_][^"':,[\]]*\])/;

function decodeText(text: string, at: Span): DecodedText {
  return { at, ...percentDecode(text.slice(at.from, at.to), true) };
}

function decodeBody(
  text: string,
  { from, to, kind }: NonNullable<Outline['body']>,
): NonNullable<Decoded['body']> {
  return kind === 'json' ? { from, to, json: readJson(text.slice(from, to)) } : { from, to };
}

/** Finds the span of the request that a span of a decoded text was read from. */
export function requestSpan(decoded: DecodedText, span: Span): Span {
  const { from, to } = rawSpan(decoded, span);
  return { from: decoded.at.from + from, to: decoded.at.from + to };
}
