import type { Outline } from '../../engine';

/** A request in a form that any client can send. Every export is written from it. */
export interface OutgoingRequest {
  /** The HTTP method. */
  readonly method: string;
  /** The rendered URL. Spaces, control and non-ASCII characters are percent-encoded: no client can send them. */
  readonly url: string;
  /** The headers in order; names may repeat. Invalid headers and the length, which clients compute, are left out. */
  readonly headers: readonly Header[];
  /** The body; absent when the request has none. */
  readonly body?: string;
}

/** A header as it is sent. */
export interface Header {
  /** The name, without spaces around it. */
  readonly name: string;
  /** The value, without spaces around it and without control characters. */
  readonly value: string;
}

const TOKEN = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
const COUNTED = /^(?:content-length|transfer-encoding)$/i;
const UNSENDABLE = /[^!-~]+/gu;

/** Builds the request from a rendered text and its outline. Lone surrogates become U+FFFD, as in UTF-8. Total. */
export function outgoingRequest(rendered: string, outline: Outline): OutgoingRequest {
  const { method, url, headers, body } = outline;
  const slice = ({ from, to }: { readonly from: number; readonly to: number }) =>
    rendered.slice(from, to).toWellFormed();
  const sent = headers
    .map(({ name, value }) => ({ name: slice(name).trim(), value: headerValue(slice(value)) }))
    .filter(({ name }) => TOKEN.test(name) && !COUNTED.test(name));
  const request = {
    method,
    url: slice(url).replace(UNSENDABLE, (text) => encodeURIComponent(text)),
    headers: sent,
  };
  return body === undefined || body.from === body.to ? request : { ...request, body: slice(body) };
}

function headerValue(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ').trim();
}

/** Returns the last value of a header; undefined when there is none. `name` is in lower case. */
export function headerOf({ headers }: OutgoingRequest, name: string): string | undefined {
  return headers.findLast((header) => header.name.toLowerCase() === name)?.value;
}
