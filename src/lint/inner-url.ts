import type { Span } from '../engine';

// `https://q.example/cb?`, `//q.example/cb?`, `/env/app.html?`, `env/app.html?` and `app.html?`.
const INNER = /^\s*(?:[a-z][a-z0-9+.-]*:\/\/|\/|[\w.~%-]+\/|[\w.~%-]+\.[a-z]{2,7}(?=\?))[^?#]*\?/i;

/**
 * Finds the query of a URL that is a value and is not percent-encoded: from after its `?` to the end of the value.
 * Undefined when the value is no URL, absolute or relative, or has no query. Macros are masked.
 */
export function innerQueryOf(masked: string, { from, to }: Span): Span | undefined {
  const found = INNER.exec(masked.slice(from, to));
  return found === null ? undefined : { from: from + found[0].length, to };
}
