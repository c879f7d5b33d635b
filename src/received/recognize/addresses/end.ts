import type { Span } from '../../../engine';

// What JSON that nobody encoded may hold; a longer one is taken as cut off.
const MAX_JSON = 4000;
const OPENING = /[[{]+$/;

/** Finds the end of an address in which JSON has quotes; `rest` matches from an offset on what belongs to it. */
export function withJson(text: string, { from, to }: Span, rest: RegExp): number {
  let end = to;
  for (let next = afterJson(text, from, end); next !== undefined; next = afterJson(text, from, end)) {
    rest.lastIndex = next;
    rest.test(text);
    end = rest.lastIndex;
  }
  return end;
}

/**
 * Finds where an address goes on whose end is taken to be the quote at an offset: after the JSON in a value, when the
 * quote is the first one of it, as in `?value={"a":"b c"}&x=1`. Undefined where the quote is none of JSON.
 */
function afterJson(text: string, from: number, quote: number): number | undefined {
  if (text[quote] !== '"') return undefined;
  const opening = OPENING.exec(text.slice(Math.max(from, quote - 3), quote))?.[0];
  return opening === undefined ? undefined : endOfJson(text, quote - opening.length);
}

function endOfJson(text: string, from: number): number | undefined {
  let depth = 0;
  let isString = false;
  const end = Math.min(text.length, from + MAX_JSON);
  for (let at = from; at < end; at += 1) {
    const sign = text[at];
    if (isString) {
      if (sign === '\\') at += 1;
      else if (sign === '"') isString = false;
    } else if (sign === '"') isString = true;
    else if (sign === '{' || sign === '[') depth += 1;
    else if (sign === '}' || sign === ']') {
      depth -= 1;
      if (depth === 0) return at + 1;
    } else if (sign === '\n') return undefined;
  }
  return undefined;
}
