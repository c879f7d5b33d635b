import { pythonLiteral } from './literal';
import type { Header, OutgoingRequest } from './request';

/**
 * Writes a request as a Python script with the package requests. The address is put in after preparing, so that requests
 * does not encode it again; headers of one name are joined, since its dictionary holds one of each.
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
