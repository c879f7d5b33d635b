import { jsLiteral } from './literal';
import { headerOf, type OutgoingRequest } from './request';

/**
 * Writes a request as a `fetch` call, with a comment wherever fetch differs: it escapes more characters in a URL, sends
 * no body with GET or HEAD, and rejects credentials in a URL.
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
  return [
    ...(isBare && body !== undefined ? [`fetch sends no body with ${method}, so the body is left out.`] : []),
    ...(/^[^/?#]*:\/\/[^/?#]*@/.test(url) ? ['fetch rejects a URL that contains credentials.'] : []),
    ...(/["'<>^`{|}\\]/.test(url)
      ? ['fetch percent-encodes some characters of this URL that are not encoded here.']
      : []),
    ...(headers.some(({ value }) => /[^\0-\x7f]/.test(value))
      ? ['Header values are written as UTF-8 bytes.']
      : []),
  ];
}

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
