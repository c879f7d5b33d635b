import { percentDecode, utf8Length } from '../../engine';
import { headerOf, type OutgoingRequest } from './request';

/** When the export is made, and by which version of the page. */
export interface HarOrigin {
  /** ISO 8601. */
  readonly time: string;
  readonly version: string;
}

/**
 * Writes a request as a log of HAR 1.2 with one entry. The format asks for a response, so there is one without status,
 * as browsers write it for a request that was not answered.
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
  const query = /\?([^#]*)/.exec(url)?.[1] ?? '';
  const mimeType = headerOf(request, 'content-type') ?? '';
  return {
    method,
    url,
    httpVersion: 'HTTP/1.1',
    cookies: [],
    headers,
    queryString: pairsOf(query),
    ...(body !== undefined && { postData: { mimeType, text: body } }),
    headersSize: -1,
    bodySize: utf8Length(body ?? ''),
  };
}

function pairsOf(query: string): readonly { readonly name: string; readonly value: string }[] {
  return query
    .split('&')
    .filter((piece) => piece !== '')
    .map((piece) => {
      const equals = piece.indexOf('=');
      const name = equals < 0 ? piece : piece.slice(0, equals);
      const value = equals < 0 ? '' : piece.slice(equals + 1);
      return { name: percentDecode(name, true).text, value: percentDecode(value, true).text };
    });
}
