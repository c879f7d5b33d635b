import { addressProblem, authorityOf, type Outline, type Span } from '../../engine';

// Node, browsers and workers all have it; the library of the language does not declare it.
declare const URL: new (url: string) => { readonly hostname: string };

/** A request in a form that any client can send. Every export is written from it. */
export interface OutgoingRequest {
  /** The HTTP method. */
  readonly method: string;
  /**
   * The rendered URL. Spaces, control and non-ASCII characters are percent-encoded, those of the host written as in the domain
   * name system: no client can send them.
   */
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
  const slice = ({ from, to }: Span) => rendered.slice(from, to).toWellFormed();
  const sent = headers
    .map(({ name, value }) => ({ name: slice(name).trim(), value: headerValue(slice(value)) }))
    .filter(({ name }) => TOKEN.test(name) && !COUNTED.test(name));
  const request = {
    method,
    url: sendableUrl(slice(url)),
    headers: sent,
  };
  return body === undefined || body.from === body.to ? request : { ...request, body: slice(body) };
}

/** Returns why a rendered request cannot be exported, in a sentence or two; undefined when it can. */
export function exportRefusal(rendered: string, { url }: Outline): string | undefined {
  const problem = addressProblem(rendered, url);
  return problem && `There is nothing to send, because this is not a web address. ${problem.message}`;
}

function sendableUrl(url: string): string {
  const host = authorityOf(url, { from: 0, to: url.length })?.host;
  const written = host === undefined ? '' : url.slice(host.from, host.to);
  const rest = url.slice(host?.to ?? 0);
  const start = url.slice(0, host?.from ?? 0);
  return (
    percentEncoded(start) + (/[^!-~]/.test(written) ? domainName(written) : written) + percentEncoded(rest)
  );
}

function percentEncoded(text: string): string {
  return text.replace(UNSENDABLE, (part) => encodeURIComponent(part));
}

// `authorityOf` accepts only hosts that can be parsed.
function domainName(host: string): string {
  return new URL(`http://${host}/`).hostname;
}

function headerValue(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ').trim();
}

/** Returns the last value of a header; undefined when there is none. `name` is in lower case. */
export function headerOf({ headers }: OutgoingRequest, name: string): string | undefined {
  return headers.findLast((header) => header.name.toLowerCase() === name)?.value;
}
