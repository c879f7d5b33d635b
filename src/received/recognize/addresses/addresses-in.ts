import type { Span } from '../../../engine';
import { withJson } from './end';
import { severalIn } from './several';
import { lengthIn } from './trim';

const ADDRESS =
  /https?(?::\\?\/\\?\/|%(?:25)*3A%(?:25)*2F%(?:25)*2F)(?:[^\s"<>`\\]|\\\/|\\u00[0-9a-f]{2})+/gi;

/** Where an address is in a line. */
export interface Found extends Span {
  /** True when the text around it ends in its middle: in three dots. */
  readonly isCut: boolean;
}

const MAX_WORDS = 6;

// One address with spaces that are not encoded: a few words of a value, and then another parameter.
function hasSpaces(text: string): boolean {
  // Pages and word processors have spaces at which no line is broken.
  const space = text.search(/[ \u00a0]/);
  if (space < 0 || !/^https?:\/\/[^\s"'<>?]+\?[^\s"'<>]*=/i.test(text)) return false;
  const rest = text.slice(space);
  const words = rest.slice(0, Math.max(0, rest.indexOf('&')));
  const next = rest.slice(words.length, words.length + 60);
  return (
    words.split(/[ \u00a0]/).length - 1 <= MAX_WORDS &&
    /^&[\w.$[\]%-]+=/.test(next) &&
    !/["'<>]\s|\s["'<>]|\s\S{0,20}:\/\//.test(text.slice(8))
  );
}

const REST = /(?:[^\s"<>`\\]|\\\/|\\u00[0-9a-f]{2})*/iy;

// With the JSON in their values.
function wholeAddresses(text: string): readonly Span[] {
  const spans: Span[] = [];
  for (const { 0: whole, index } of text.matchAll(ADDRESS)) {
    if (index < (spans.at(-1)?.to ?? 0)) continue;
    spans.push({ from: index, to: withJson(text, { from: index, to: index + whole.length }, REST) });
  }
  return spans;
}

const MAX_BEFORE = 8000;
const ENDS_WORD = /[\s"'`<>]/;

// An address in a value of a path or a query, which is the request. After a name alone it may be the request itself.
function isInValue(text: string, from: number): boolean {
  // A pattern that ends at the address would be tried from each character before it.
  let start = from;
  while (start > 0 && from - start < MAX_BEFORE && !ENDS_WORD.test(text.charAt(start - 1))) {
    // A line break as programs write it in a text.
    if (text[start - 2] === '\\' && /[nrt]/.test(text.charAt(start - 1))) break;
    start -= 1;
  }
  return IN_VALUE.test(text.slice(start, from));
}

// After a second parameter or an escape, what comes before is a query.
const IN_VALUE = /^[^?]*\?[\w.$[\]%-]+=|^[\w.$[\]%-]+=[^&]*(?:&|%[\da-f]{2})/i;

// In these a bar separates an address from what a chat or a ticket shows for it.
const LINKED = /[<[]/;

/** Finds the addresses in a line, without the quotes, brackets and punctuation around them. */
export function addressesIn(text: string): readonly Found[] {
  if (hasSpaces(text)) return [{ from: 0, to: text.length, isCut: false }];
  const whole = wholeAddresses(text)
    .filter(({ from }) => !isInValue(text, from))
    .flatMap((span) => (LINKED.test(text.charAt(span.from - 1)) ? span : severalIn(text, span)));
  return whole.map(({ from: index, to: end }) => {
    const all = text.slice(index, end);
    const dots = /(?:…|\.{3})$/.exec(all)?.[0].length ?? 0;
    const written = dots > 0 ? all.slice(0, -dots) : all;
    const isAlone = all.length === text.length;
    const to = index + (isAlone ? written.length : lengthIn(text, index, written));
    // A quote that is opened and not closed shows that the end is missing, and so does JSON that is not closed.
    const isOpen =
      (to === text.length && /["'“`]$/.test(text.slice(0, index))) ||
      (text[to] === '"' && /=[[{]+$/.test(text.slice(index, to)));
    return { from: index, to, isCut: dots > 0 || isOpen };
  });
}
