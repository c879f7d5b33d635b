import { pythonLiteral } from './literal';
import type { Header, OutgoingRequest } from './request';

/**
 * Writes a request as a Python script that uses the requests package. The script sets the URL after preparing, so
 * requests does not encode it again. Headers with the same name are joined, because the dictionary has one per name.
 */
export function toPython({ method, url, headers, body }: OutgoingRequest): string {
  const lines = [
    'import requests',
    '',
    `url = ${pythonLiteral(url)}`,
    `headers = ${dictionary(joined(headers))}`,
    ...(body === undefined ? [] : [`body = ${pythonLiteral(body)}.encode("utf-8")`]),
    '',
    `request = requests.Request(${pythonLiteral(method)}, url, headers=headers${body === undefined ? '' : ', data=body'}).prepare()`,
    'request.url = url',
    'response = requests.Session().send(request, allow_redirects=False)',
    '',
  ];
  return lines.join('\n');
}

function joined(headers: readonly Header[]): readonly Header[] {
  const byName = new Map<string, Header>();
  for (const { name, value } of headers) {
    const key = name.toLowerCase();
    const earlier = byName.get(key);
    byName.set(
      key,
      earlier === undefined ? { name, value } : { ...earlier, value: `${earlier.value}, ${value}` },
    );
  }
  return [...byName.values()];
}

function dictionary(headers: readonly Header[]): string {
  if (headers.length === 0) return '{}';
  const entries = headers.map(
    ({ name, value }) => `    ${pythonLiteral(name)}: ${pythonLiteral(value)}.encode("utf-8"),\n`,
  );
  return `{\n${entries.join('')}}`;
}
