import type { Span } from '../../engine';

/** A `name=value` as it was sent. */
export interface SentPair extends Span {
  /** Its position among the pairs of the request. */
  readonly index: number;
  /** Its position in its query or form, where empty pairs, as in `&&`, count. */
  readonly position: number;
  /** Where it was sent. */
  readonly place: 'query' | 'form';
  /** The part before the first `=`, or all of it. */
  readonly name: Span;
  /** The part after the first `=`; absent without one. */
  readonly value?: Span;
}

/** How a parser splits a query: at `&` only, or also at `;`, with spaces after either dropped. */
export type Separator = '&' | '&;';

/** Pairs that are read of one query or form at most. No server that is modeled takes a line that could hold more. */
const MAX_PAIRS = 200_000;

/** The pairs of a query or a form. */
export interface SplitText {
  /** The text they are in, and their spans. */
  readonly text: string;
  /** The pairs that are not empty. */
  readonly pairs: readonly SentPair[];
  /** How many there are with the empty ones. */
  readonly count: number;
  /** True when characters beyond ASCII are read as Latin-1. */
  readonly isLatin1?: boolean;
}

/** Splits a query or a form into its pairs. Empty ones, as in `&&`, are left out, as all parsers do. */
export function splitPairs(
  text: string,
  within: Span,
  place: SentPair['place'],
  separator: Separator,
  first: number,
): SplitText {
  const pairs: SentPair[] = [];
  let count = 0;
  for (let { from } = within; from <= within.to && pairs.length < MAX_PAIRS; count += 1) {
    const to = endOf(text, from, within.to, separator);
    const index = first + pairs.length;
    if (from < to) pairs.push({ index, position: count, place, from, to, ...splitPair(text, from, to) });
    from = to + 1;
    if (separator === '&;') while (from < within.to && text[from] === ' ') from += 1;
  }
  return { text, pairs, count };
}

function endOf(text: string, from: number, to: number, separator: Separator): number {
  if (separator === '&') {
    const at = text.indexOf('&', from);
    return at < 0 || at > to ? to : at;
  }
  let at = from;
  while (at < to && text[at] !== '&' && text[at] !== ';') at += 1;
  return at;
}

function splitPair(text: string, from: number, to: number): { name: Span; value?: Span } {
  const pair = text.slice(from, to);
  const equals = pair.indexOf('=');
  if (equals < 0) return { name: { from, to } };
  return { name: { from, to: from + equals }, value: { from: from + equals + 1, to } };
}
