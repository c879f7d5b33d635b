import { parse, percentEncode } from '../../engine';
import { type CurlCommand, hasContentType, readCommand } from '../../engine/curl';

/**
 * Converts a curl command to a request with its method, headers and body; a plain GET to its URL alone. Undefined when it
 * is not a curl command, when it has no URL, and when it sends files, passwords or multipart forms.
 */
export function readCurl(text: string): string | undefined {
  const command = readCommand(text, encodedButMacros);
  return command === undefined || command.isPartial ? undefined : requestOf(command);
}

function encodedButMacros(content: string): string {
  const { text, parts } = parse(`?${content.replace(/[\r\n]/g, percentEncode)}`, {
    notations: ['sdk', 'click', 'paren', 'brace'],
  });
  return parts
    .map(({ type, from, to }) =>
      type === 'macro' ? text.slice(from, to) : percentEncode(text.slice(Math.max(1, from), to)),
    )
    .join('');
}

function requestOf({ method, headers, data: parts, asQuery, url: given }: CurlCommand): string {
  const body = parts.join('&');
  let url = /^[a-z][a-z0-9+.-]*:\/\//i.test(given) ? given : `http://${given}`;
  if (asQuery && body !== '') url += (url.includes('?') ? '&' : '?') + body;
  const hasBody = !asQuery && parts.length > 0;
  const verb = method ?? (hasBody ? 'POST' : 'GET');
  if (verb === 'GET' && headers.length === 0 && !hasBody) return url;
  const typed =
    hasBody && !hasContentType(headers)
      ? [...headers, 'Content-Type: application/x-www-form-urlencoded']
      : headers;
  const head = [`${verb} ${url}`, ...typed].join('\n');
  return hasBody ? `${head}\n\n${body}` : head;
}
