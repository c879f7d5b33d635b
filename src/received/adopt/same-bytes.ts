import { type Decoded, decode, outlineOf, render, type Span } from '../../engine';
import type { Trial, TrialResult } from './trial';

/**
 * True when the engine renders a request byte for byte: the address from the first part that the text of the request
 * has, and the body when it has one. Headers are compared one by one, since others are added on the way.
 */
export function hasSameBytes({ received }: Trial, { plan, texts, unexplained }: TrialResult): boolean {
  const { event } = texts;
  if (event === undefined || unexplained.length > 0) return false;
  const rendering = render(plan, event);
  const outline = outlineOf(rendering);
  const { body } = received.outline;
  return (
    addressOf(rendering.text, outline.url, decode(rendering.text, outline), received.decoded) ===
      addressOf(received.text, received.outline.url, received.decoded, received.decoded) &&
    (body === undefined || bytesOf(received.text, body) === bytesOf(rendering.text, outline.body))
  );
}

// A log line begins with the path, and a query that was pasted alone with `?`.
function addressOf(text: string, url: Span, of: Decoded, given: Decoded): string {
  const has = (span: Span | undefined) => span !== undefined && span.from < span.to;
  const part = given.url.host === undefined ? (has(given.url.path) ? 'path' : 'query') : 'host';
  const from = of.url[part]?.from ?? url.to;
  return text.slice(from, url.to);
}

function bytesOf(text: string, span: Span | undefined): string {
  return span === undefined ? '' : text.slice(span.from, span.to);
}
