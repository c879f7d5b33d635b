import { recognize } from './recognize';

/**
 * Writes a request, in the form of `Arrival.request`, as a text from which `recognize` reads the same request; undefined
 * for one that no text gives, such as one with a header that is left out.
 */
export function writtenRequest(request: string): string | undefined {
  return [request, `GET ${request} HTTP/1.1`].find((text) => isReadAs(text, request));
}

function isReadAs(text: string, request: string): boolean {
  const { arrivals } = recognize(text);
  return arrivals.length === 1 && arrivals[0]?.request === request;
}
