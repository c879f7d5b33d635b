import type { Outline } from '../../engine';

/** A request as any client can send it, from which every export is written. */
export interface OutgoingRequest {
  readonly method: string;
  /** As rendered, but that blanks, control characters and letters beyond ASCII are percent-encoded: no client can send them. */
  readonly url: string;
  /** In order; names may repeat. What is no header, and the length, which every client counts itself, is left out. */
  readonly headers: readonly Header[];
  /** Absent when the request has none. */
  readonly body?: string;
}

/** A header as it is sent. */
export interface Header {
  readonly name: string;
  readonly value: string;
}

const TOKEN = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
const COUNTED = /^(?:content-length|transfer-encoding)$/i;
const UNSENDABLE = /[^!-~]+/gu;

/** Takes a rendered text for a request, by its outline. Lone surrogates become U+FFFD, as in UTF-8. Total. */
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

/** Gives the last value of a header, whatever the case of its name. */
export function headerOf({ headers }: OutgoingRequest, name: string): string | undefined {
  return headers.findLast((header) => header.name.toLowerCase() === name)?.value;
}
