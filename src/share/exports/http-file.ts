import type { OutgoingRequest } from './request';

/** Writes a request as the clients of editors read it from an `.http` file; the playground reads it back as a template. */
export function toHttpFile({ method, url, headers, body }: OutgoingRequest): string {
  const head = [`${method} ${url}`, ...headers.map(({ name, value }) => `${name}: ${value}`)].join('\n');
  return body === undefined ? `${head}\n` : `${head}\n\n${body}`;
}
