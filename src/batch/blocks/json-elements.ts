import {
  BACKSLASH,
  CLOSING_BRACE,
  CLOSING_BRACKET,
  COMMA,
  OPENING_BRACE,
  OPENING_BRACKET,
  QUOTE,
} from '../bytes/codes';

const OPENING = new Set([OPENING_BRACKET, OPENING_BRACE]);
const CLOSING = new Set([CLOSING_BRACKET, CLOSING_BRACE]);

/**
 * Returns a function that finds the end of the last whole element in a buffer of a JSON array without its opening
 * bracket. Call it with each buffer in turn, each beginning where the one before was cut; it starts anew in each.
 */
export function elementEnds(): (bytes: Uint8Array, length: number) => number {
  return (bytes, length) => {
    let last = -1;
    for (const end of elements(bytes, length)) last = end.to + 1;
    return last;
  };
}

/** The bytes of an element, half open. */
export interface Element {
  /** The first byte of the element, or of the spaces before it. */
  readonly from: number;
  /** The comma or the bracket after it. */
  readonly to: number;
}

/**
 * Finds the elements of a JSON array in bytes that begin with an element or after a comma. The last one is left out
 * unless a comma or the closing bracket follows it. Total: in bytes that are no JSON it finds some elements or none.
 */
export function* elements(bytes: Uint8Array, length: number): Generator<Element> {
  let from = 0;
  let depth = 0;
  for (let at = 0; at < length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === QUOTE) at = stringEnd(bytes, at, length);
    else if (OPENING.has(byte)) depth += 1;
    else if (CLOSING.has(byte)) depth -= 1;
    if (depth < 0 || (depth === 0 && byte === COMMA)) {
      yield { from, to: at };
      from = at + 1;
      if (depth < 0) return;
    }
  }
}

// The closing quote of a string; the end of the bytes when it is not there yet.
function stringEnd(bytes: Uint8Array, from: number, length: number): number {
  for (let at = from + 1; at < length; at += 1) {
    const byte = bytes[at];
    if (byte === BACKSLASH) at += 1;
    else if (byte === QUOTE) return at;
  }
  return length;
}
