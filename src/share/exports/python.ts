import { utf8Length } from '../../engine';
import { pythonLiteral } from './literal';
import type { OutgoingRequest } from './request';

/**
 * Writes a request as a Python script that uses `http.client` of the standard library, which sends the target and the headers as
 * they are. The requests package would percent-encode the URL again. Headers may repeat.
 */
export function toPython(request: OutgoingRequest): string {
  const { method, body } = request;
  const { scheme, user, authority, target } = partsOf(request.url);
  const lines = [
    ...(user === undefined ? [] : ['import base64']),
    'import http.client',
    ...(user === undefined ? [] : ['import urllib.parse']),
    '',
    ...(body === undefined ? [] : [`body = ${pythonLiteral(body)}.encode("utf-8")`]),
    `connection = http.client.${scheme === 'http' ? 'HTTPConnection' : 'HTTPSConnection'}(${pythonLiteral(authority)})`,
    `connection.putrequest(${pythonLiteral(method)}, ${pythonLiteral(target)}, skip_host=True, skip_accept_encoding=True)`,
    ...headerLines(request, authority, user),
    `connection.endheaders(${body === undefined ? '' : 'body'})`,
    'response = connection.getresponse()',
    'print(response.status, response.reason)',
    '',
  ];
  return lines.join('\n');
}

interface UrlParts {
  readonly scheme: string;
  /** The user and the password, percent-encoded. */
  readonly user?: string;
  /** The host, and the port if there is one. */
  readonly authority: string;
  /** What is sent in the request line: path and query, without the fragment. */
  readonly target: string;
}

const URL_PARTS = /^(?:([a-z][a-z0-9+.-]*):\/\/)?(?:([^/?#]*)@)?([^/?#]*)([^#]*)/i;

function partsOf(url: string): UrlParts {
  const [, scheme = '', user, authority = '', rest = ''] = URL_PARTS.exec(url) ?? [];
  const target = rest.startsWith('/') ? rest : `/${rest}`;
  return { scheme: scheme.toLowerCase(), authority, target, ...(user !== undefined && { user }) };
}

// `http.client` adds no header of its own after `putrequest` with both `skip` arguments.
function headerLines(
  { method, headers, body }: OutgoingRequest,
  authority: string,
  user: string | undefined,
): readonly string[] {
  const has = (wanted: string) => headers.some(({ name }) => name.toLowerCase() === wanted);
  const length =
    body === undefined ? (/^(?:POST|PUT|PATCH)$/.test(method) ? 0 : undefined) : utf8Length(body);
  return [
    ...(has('host') ? [] : [putHeader('Host', pythonLiteral(authority))]),
    ...(user === undefined || has('authorization') ? [] : [putHeader('Authorization', basic(user))]),
    ...headers.map(({ name, value }) => putHeader(name, `${pythonLiteral(value)}.encode("utf-8")`)),
    ...(length === undefined ? [] : [putHeader('Content-Length', pythonLiteral(String(length)))]),
  ];
}

function putHeader(name: string, value: string): string {
  return `connection.putheader(${pythonLiteral(name)}, ${value})`;
}

function basic(user: string): string {
  const text = user.includes(':') ? user : `${user}:`;
  const bytes = `urllib.parse.unquote_to_bytes(${pythonLiteral(text)})`;
  return `b"Basic " + base64.b64encode(${bytes})`;
}
