import { readJson, type JsonReading } from './json';
import type { Outline } from './part';
import { type Pair, queryOf, splitPairs } from './parameters';
import { percentDecode, type PercentDecoded, rawSpan } from './percent';
import type { Span } from './span';

/** A stretch of the request and what it says once decoded. */
export interface DecodedText extends PercentDecoded {
  /** Where it stands in the request. */
  readonly at: Span;
}

/** A `name=value` of the request as a receiver reads it. */
export interface DecodedParameter extends Span {
  readonly place: 'query' | 'form';
  readonly name: DecodedText;
  /** Absent when there is no `=`; a receiver reads that as empty. */
  readonly value?: DecodedText;
  /** The value read as JSON, when it begins like an object or an array; offsets are those of the decoded value. */
  readonly json?: JsonReading;
}

/** The parts of a URL, as stretches of the request; those that are not there are absent. */
export interface DecodedUrl {
  readonly scheme?: Span;
  readonly credentials?: Span;
  readonly host?: Span;
  readonly path?: Span;
  readonly query?: Span;
  readonly fragment?: Span;
}

/** A request taken apart as its receiver would. */
export interface Decoded {
  readonly method: string;
  readonly url: DecodedUrl;
  readonly parameters: readonly DecodedParameter[];
  readonly headers: readonly { readonly name: Span; readonly value: Span }[];
  /** The body when it is not a form; `json` has offsets counted from the start of the body. */
  readonly body?: Span & { readonly json?: JsonReading };
}

/** Takes a rendered request apart. Total: any text has an answer, and nothing in it is changed or lost. */
export function decode(text: string, outline: Outline): Decoded {
  const { method, headers, body } = outline;
  const query = queryOf(text, outline.url);
  const parameters = [
    ...(query === undefined ? [] : decodeParameters(text, query, 'query')),
    ...(body?.kind === 'form' ? decodeParameters(text, body, 'form') : []),
  ];
  const url = splitUrl(text, outline.url);
  if (body === undefined || body.kind === 'form') return { method, url, parameters, headers };
  return { method, url, parameters, headers, body: decodeBody(text, body) };
}

const URL_PARTS =
  /^(?:([A-Za-z][A-Za-z0-9+.-]*):)?(?:\/\/(?:([^/?#]*)@)?([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#([^]*))?$/d;

function splitUrl(text: string, { from, to }: Span): DecodedUrl {
  const indices = URL_PARTS.exec(text.slice(from, to))?.indices;
  const names = ['scheme', 'credentials', 'host', 'path', 'query', 'fragment'] as const;
  const url: { -readonly [name in keyof DecodedUrl]: DecodedUrl[name] } = {};
  for (const [index, name] of names.entries()) {
    const found = indices?.[index + 1];
    if (found !== undefined) url[name] = { from: from + found[0], to: from + found[1] };
  }
  return url;
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
  if (!/^\s*[[{]/.test(value.text)) return { from, to, place, name, value };
  return { from, to, place, name, value, json: readJson(value.text) };
}

function decodeText(text: string, at: Span): DecodedText {
  return { at, ...percentDecode(text.slice(at.from, at.to), true) };
}

function decodeBody(
  text: string,
  { from, to, kind }: NonNullable<Outline['body']>,
): NonNullable<Decoded['body']> {
  return kind === 'json' ? { from, to, json: readJson(text.slice(from, to)) } : { from, to };
}

/** Finds where a stretch of a decoded text stands in the request. */
export function requestSpan(decoded: DecodedText, span: Span): Span {
  const { from, to } = rawSpan(decoded, span);
  return { from: decoded.at.from + from, to: decoded.at.from + to };
}
