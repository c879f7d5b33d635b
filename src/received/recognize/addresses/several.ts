import type { Span } from '../../../engine';

// A sign between two addresses, as lists have it, and an address that has parameters of its own.
const NEXT = /[,;|](?=https?:\/\/[^\s?#,;|]+\?[\w.$[\]%-]+=)/gi;
// A value that is an address itself, perhaps the first of several.
const IN_VALUE = /=(?:https?:\/\/|https?%3a)[^&]*$/i;

/**
 * Divides a span into the addresses that a list joins by `,`, `;` or `|`. Where the sign is in a value that is an
 * address itself, it belongs to that value.
 */
export function severalIn(text: string, { from, to }: Span): readonly Span[] {
  const written = text.slice(from, to);
  const spans: Span[] = [];
  let start = 0;
  for (const { index } of written.matchAll(NEXT)) {
    const before = written.slice(start, index);
    if (!before.includes('?') || IN_VALUE.test(before)) continue;
    spans.push({ from: from + start, to: from + index });
    start = index + 1;
  }
  return [...spans, { from: from + start, to }];
}
