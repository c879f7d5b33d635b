import { jsLiteral } from './literal';
import { headerOf, type OutgoingRequest } from './request';

/**
 * Writes a request as a `fetch` call, with a comment wherever fetch sends something else, or nothing.
 */
export function toFetch(request: OutgoingRequest): string {
  const { method, url, headers, body } = request;
  const hasBody = body !== undefined && method !== 'GET' && method !== 'HEAD';
  const lines = [
    `  method: ${jsLiteral(method)},`,
    ...(headers.length === 0 ? [] : ['  headers: [']),
    ...headers.map(({ name, value }) => `    [${jsLiteral(name)}, ${jsLiteral(utf8Bytes(value))}],`),
    ...(headers.length === 0 ? [] : ['  ],']),
    ...(hasBody ? [`  body: ${bodyLiteral(request, body)},`] : []),
    "  redirect: 'manual',",
  ];
  const notes = notesOf(request).map((note) => `// ${note}\n`);
  return `${notes.join('')}const response = await fetch(${jsLiteral(url)}, {\n${lines.join('\n')}\n});\n`;
}

function notesOf({ method, url, headers, body }: OutgoingRequest): readonly string[] {
  const isBare = method === 'GET' || method === 'HEAD';
  const address = url.replace(/#.*$/s, '');
  const names = headers.map(({ name }) => name.toLowerCase());
  const forbidden = headers.filter(({ name }) => FORBIDDEN.test(name)).map(({ name }) => name);
  const notes: readonly (readonly [boolean, string])[] = [
    [isBare && body !== undefined, `fetch sends no body with ${method}, so the body is left out.`],
    [/^[^/?#]*:\/\/[^/?#]*@/.test(url), 'fetch rejects a URL that contains credentials.'],
    [
      /["'<>^`{|}]/.test(address),
      'fetch percent-encodes some characters of this URL that are not encoded here.',
    ],
    [/^[^?]*\\/.test(address), 'fetch sends a slash for every backslash in the path.'],
    [DOTS.test(address), 'fetch resolves dot segments in the path, such as /../, so another path is sent.'],
    [
      forbidden.length > 0,
      `Browsers set these headers themselves, so fetch may not send them as they are here: ${[...new Set(forbidden)].join(', ')}.`,
    ],
    [new Set(names).size < names.length, 'fetch joins headers of one name into one, with a comma.'],
    [headers.some(({ value }) => /[^\0-\x7f]/.test(value)), 'Header values are written as UTF-8 bytes.'],
  ];
  return notes.flatMap(([applies, note]) => (applies ? [note] : []));
}

// A segment of dots, which may be percent-encoded.
const DOTS = /^[^?]*\/(?:\.|%2e){1,2}(?:[/?]|$)/i;

// The forbidden request headers of the Fetch standard, https://fetch.spec.whatwg.org/#forbidden-request-header.
const FORBIDDEN =
  /^(?:accept-charset|accept-encoding|access-control-request-(?:headers|method|private-network)|connection|content-length|cookie2?|date|dnt|expect|host|keep-alive|origin|referer|set-cookie|te|trailer|transfer-encoding|upgrade|via|(?:proxy|sec)-.*)$/i;

// Without a Content-Type header, fetch adds one to a text but not to bytes.
function bodyLiteral(request: OutgoingRequest, body: string): string {
  const isTyped = headerOf(request, 'content-type') !== undefined;
  return isTyped ? jsLiteral(body) : `new TextEncoder().encode(${jsLiteral(body)})`;
}

// fetch takes header values as bytes, one per character.
function utf8Bytes(text: string): string {
  return text.replace(/[^\0-\x7f]+/g, (letters) =>
    encodeURIComponent(letters).replace(/%(..)/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    ),
  );
}
