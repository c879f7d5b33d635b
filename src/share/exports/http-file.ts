import type { OutgoingRequest } from './request';

/** Writes a request as an `.http` file for editors' HTTP clients; the playground can read it back as a template. */
export function toHttpFile({ method, url, headers, body }: OutgoingRequest): string {
  const head = [`${method} ${url}`, ...headers.map(({ name, value }) => `${name}: ${value}`)].join('\n');
  return body === undefined ? `${head}\n` : `${head}\n\n${body}`;
}
