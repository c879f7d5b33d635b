import { jsLiteral } from './literal';
import { headerOf, type OutgoingRequest } from './request';

/**
 * Writes a request as a call of `fetch`. It says so in a comment where fetch sends something else: it reads the address
 * as browsers do, which escapes a few marks more, sends no body with GET or HEAD, and takes no credentials in the address.
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
    ...(isBare && body !== undefined ? [`fetch sends no body with ${method}; it is left out.`] : []),
    ...(/^[^/?#]*:\/\/[^/?#]*@/.test(url)
      ? ['fetch refuses an address with credentials before the host.']
      : []),
    ...(/["'<>^`{|}\\]/.test(url)
      ? ['fetch percent-encodes some marks of this address that stand in it as they are.']
      : []),
    ...(headers.some(({ value }) => /[^\0-\x7f]/.test(value))
      ? ['Header values are written as their UTF-8 bytes.']
      : []),
  ];
}

// A text gets a type from fetch when the headers have none; bytes do not.
function bodyLiteral(request: OutgoingRequest, body: string): string {
  const isTyped = headerOf(request, 'content-type') !== undefined;
  return isTyped ? jsLiteral(body) : `new TextEncoder().encode(${jsLiteral(body)})`;
}

// A header of fetch holds bytes, one a character.
function utf8Bytes(text: string): string {
  return text.replace(/[^\0-\x7f]+/g, (letters) =>
    encodeURIComponent(letters).replace(/%(..)/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    ),
  );
}
