import { decode, outlineTemplate, utf8Length } from '../../engine';
import { headerOf, type OutgoingRequest } from './request';

/** The time and the page version that a HAR file records. */
export interface HarOrigin {
  /** The time of the export, ISO 8601. */
  readonly time: string;
  /** The version of the page. */
  readonly version: string;
}

/**
 * Writes a request as a HAR 1.2 log with one entry. The format requires a response, so there is one with status 0, as
 * browsers write it for a request without a response.
 */
export function toHar(request: OutgoingRequest, { time, version }: HarOrigin): string {
  const entry = {
    startedDateTime: time,
    time: 0,
    request: harRequest(request),
    response: {
      status: 0,
      statusText: '',
      httpVersion: '',
      cookies: [],
      headers: [],
      content: { size: 0, mimeType: 'x-unknown' },
      redirectURL: '',
      headersSize: -1,
      bodySize: -1,
    },
    cache: {},
    timings: { send: 0, wait: 0, receive: 0 },
  };
  const log = { version: '1.2', creator: { name: 'Postback Playground', version }, entries: [entry] };
  return `${JSON.stringify({ log }, null, 2)}\n`;
}

function harRequest(request: OutgoingRequest): object {
  const { method, url, headers, body } = request;
  const mimeType = headerOf(request, 'content-type') ?? '';
  return {
    method,
    url,
    httpVersion: 'HTTP/1.1',
    cookies: [],
    headers,
    queryString: queryOf(url),
    ...(body !== undefined && { postData: { mimeType, text: body } }),
    headersSize: -1,
    bodySize: utf8Length(body ?? ''),
  };
}

function queryOf(url: string): readonly { readonly name: string; readonly value: string }[] {
  const { outline } = outlineTemplate(url);
  return decode(url, outline).parameters.map(({ name, value }) => ({
    name: name.text,
    value: value?.text ?? '',
  }));
}
